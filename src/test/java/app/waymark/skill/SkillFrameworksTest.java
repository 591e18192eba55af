package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.Actor;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A framework is worked on by coordinators, read as it was published, and comes back whole from a file. */
@WaymarkTest
class SkillFrameworksTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    private World.Pair pair;
    private Actor clara;
    private UUID framework;

    @BeforeEach
    void general() {
        pair = world.pair("Jonas", "Mara");
        clara = pair.coordinator();
        framework = As.account(clara, () -> saved(frameworks.add(pair.programme(), frameworks.general())));
    }

    @Test
    void twelve_general_skills_come_along_in_both_languages_with_every_level_described() {
        var general = As.account(clara, () -> frameworks.general());

        assertThat(general.skills()).hasSize(12);
        assertThat(general.roles()).hasSize(2);
        for (var language : List.of("en", "de")) {
            assertThat(general.skills().values()).allSatisfy(skill -> {
                assertThat(skill.name().words()).containsKey(language);
                assertThat(skill.description().words()).containsKey(language);
                assertThat(skill.levels())
                        .allSatisfy(level -> assertThat(level.words()).containsKey(language));
            });
        }
    }

    @Test
    void what_is_worked_on_is_read_by_nobody_else_until_it_is_published() {
        assertThat(As.account(pair.mentee(), () -> frameworks.readable())).isEmpty();

        publish();
        change(renamed("Listening well"));

        assertThat(As.account(pair.mentee(), () -> frameworks.readable()))
                .singleElement()
                .satisfies(one ->
                        assertThat(names(one.content())).contains("Listening").doesNotContain("Listening well"));
        publish();
        assertThat(As.account(pair.mentee(), () -> frameworks.readable()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.version()).isEqualTo(2);
                    assertThat(names(one.content())).contains("Listening well");
                });
        As.account(clara, () -> {
            frameworks.putAway(framework, true);
            return framework;
        });
        assertThat(As.account(pair.mentee(), () -> frameworks.readable())).isEmpty();
    }

    @Test
    void a_version_says_what_it_has_otherwise_and_for_whom() {
        publish();
        var content = content();
        var listening = skill(content, "Listening");
        var feedback = skill(content, "Giving and taking feedback");
        var lead = content.roles().getFirst();
        var levels = new java.util.ArrayList<>(feedback.levels());
        levels.set(2, Phrase.of("en", "Asks for it"));
        var first = content.groups().getFirst();
        change(new FrameworkContent(
                content.name(),
                List.of(
                        new Group(
                                first.key(),
                                first.name(),
                                List.of(new Skill(
                                        feedback.key(), feedback.name(), feedback.description(), levels, ""))),
                        content.groups().get(1),
                        content.groups().get(2),
                        content.groups().get(3)),
                List.of(new Role(
                        lead.key(),
                        lead.name(),
                        lead.description(),
                        lead.wanted().stream()
                                .filter(one -> first.skills().stream()
                                        .noneMatch(skill -> skill.key().equals(one.skill()) && !skill.equals(feedback)))
                                .map(one -> one.skill().equals(feedback.key()) ? new Wanted(one.skill(), 4, 5) : one)
                                .toList(),
                        ""))));

        var changes = As.account(clara, () -> frameworks.changes(framework));

        assertThat(changes)
                .contains(
                        new FrameworkChange.SkillWent(listening.name()),
                        new FrameworkChange.LevelsReworded(feedback.name(), List.of(2)),
                        new FrameworkChange.RoleAsks(lead.name(), feedback.name(), 3, 4, 5),
                        new FrameworkChange.RoleWent(content.roles().getLast().name()))
                .noneMatch(one -> one instanceof FrameworkChange.RoleAsks asks
                        && asks.skill().equals(listening.name()));
        publish();
        assertThat(As.account(clara, () -> frameworks.changes(framework))).isEmpty();
        assertThat(As.account(clara, () -> frameworks.changes(framework, 2))).isEqualTo(changes);
    }

    @Test
    void an_export_taken_in_again_changes_nothing() {
        var file = As.account(clara, () -> frameworks.export(framework));

        assertThat(As.account(clara, () -> frameworks.read(framework, file)))
                .isInstanceOfSatisfying(FrameworkImport.Good.class, good -> {
                    assertThat(good.changes()).isEmpty();
                    assertThat(good.content()).isEqualTo(content());
                });
    }

    @Test
    void a_file_with_a_bad_row_names_it_and_changes_nothing() {
        var before = content();

        assertThat(faults("""
                what,key,of,level,weight,en,de,fr-CA
                framework,,,,,Baking,Backen,
                group,g,,,,Bread,Brot,
                skill,s,g,,,Kneading,Kneten,Pétrir
                skill,s,g,,,Again,,
                level,,s,6,,Too high,,
                level,,nothing,1,,Whose?,,
                roles,r,,,,,,
                role,r,,,,Baker,Bäckerin,
                asks,s,r,0,3,,,
                asks,s,r,3,,,,
                """))
                .containsExactly(
                        "5 KEY_TWICE s",
                        "6 NO_LEVEL 6",
                        "7 BELONGS_TO_NOTHING nothing",
                        "8 UNKNOWN_KIND roles",
                        "10 NO_LEVEL 0",
                        "11 NO_WEIGHT ");
        assertThat(faults("what,key,en,colour of hair\nframework,,X,\n"))
                .containsExactly("1 UNKNOWN_COLUMN colour of hair");
        assertThat(faults("what,key,en\ngroup,g,\n")).containsExactly("2 NO_WORDS group");
        assertThat(faults("what,key,en\ngroup,g,Bread\n")).containsExactly("1 NO_FRAMEWORK ");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void a_file_of_ones_own_keys_is_the_same_each_time_and_speaks_any_language() {
        var file = """
                what;key;of;level;weight;en;fr-CA
                framework;;;;;Baking;Boulangerie
                group;g;;;;Bread;Pain
                skill;s;g;;;Kneading;Pétrir
                level;;s;1;;Follows a recipe;Suit une recette
                role;r;;;;Baker;Boulangère
                asks;s;r;4;5;;
                """.getBytes(StandardCharsets.UTF_8);
        var first = (FrameworkImport.Good) As.account(clara, () -> frameworks.read(framework, file));
        change(first.content());

        assertThat(As.account(clara, () -> frameworks.read(framework, file)))
                .isInstanceOfSatisfying(FrameworkImport.Good.class, good -> assertThat(good.changes())
                        .isEmpty());
        assertThat(skill(content(), "Kneading").name().in(Locale.CANADA_FRENCH)).isEqualTo("Pétrir");
        assertThat(content().roles().getFirst().wanted())
                .containsExactly(new Wanted(skill(content(), "Kneading").key(), 4, 5));
    }

    @Test
    void two_coordinators_who_change_it_do_not_lose_each_others_work() {
        var before = content();
        change(renamed("Listening well"));

        assertThat(As.account(clara, () -> frameworks.change(framework, 1, before)))
                .isEqualTo(new FrameworkResult.Newer(clara.id(), 2));
        assertThat(As.account(clara, () -> frameworks.publish(framework, 1, "")))
                .isInstanceOf(FrameworkResult.Newer.class);
        assertThat(names(content())).contains("Listening well");
    }

    @Test
    void what_is_missing_or_too_long_is_refused_and_nothing_is_cut() {
        assertThat(As.account(clara, () -> frameworks.change(framework, 1, renamed("x".repeat(201)))))
                .isEqualTo(new FrameworkResult.Wrong(new FrameworkFault(FrameworkFault.What.NAME, 201, 200)));
        assertThat(As.account(clara, () -> frameworks.add(pair.programme(), FrameworkContent.empty(Phrase.NOTHING))))
                .isInstanceOf(FrameworkResult.Wrong.class);
    }

    @Test
    void nobody_of_another_programme_reads_or_changes_it() {
        var far = world.pair("Far", "Away");
        var stranger = far.coordinator();

        assertThat(As.account(stranger, () -> frameworks.find(far.programme(), framework)))
                .isEmpty();
        assertThatThrownBy(() -> As.account(stranger, () -> frameworks.find(pair.programme(), framework)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(stranger, () -> frameworks.export(framework)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(pair.mentee(), () -> frameworks.changes(framework)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> faults(String file) {
        var read = As.account(clara, () -> frameworks.read(framework, file.getBytes(StandardCharsets.UTF_8)));
        return ((FrameworkImport.Bad) read)
                .faults().stream()
                        .map(one -> one.row() + " " + one.why() + " " + one.said())
                        .toList();
    }

    private FrameworkContent renamed(String name) {
        var content = content();
        var skill = skill(content, "Listening");
        return new FrameworkContent(
                content.name(),
                content.groups().stream()
                        .map(group -> new Group(
                                group.key(),
                                group.name(),
                                group.skills().stream()
                                        .map(one -> one.equals(skill)
                                                ? new Skill(
                                                        one.key(),
                                                        one.name().with("en", name),
                                                        one.description(),
                                                        one.levels(),
                                                        "")
                                                : one)
                                        .toList()))
                        .toList(),
                content.roles());
    }

    private FrameworkContent content() {
        return As.account(clara, () -> frameworks.find(pair.programme(), framework))
                .orElseThrow()
                .content();
    }

    private void change(FrameworkContent content) {
        int edition = As.account(clara, () -> frameworks.find(pair.programme(), framework))
                .orElseThrow()
                .edition();
        assertThat(As.account(clara, () -> frameworks.change(framework, edition, content)))
                .isInstanceOf(Saved.class);
    }

    private void publish() {
        int edition = As.account(clara, () -> frameworks.find(pair.programme(), framework))
                .orElseThrow()
                .edition();
        assertThat(As.account(clara, () -> frameworks.publish(framework, edition, "")))
                .isInstanceOf(Saved.class);
    }

    private static Skill skill(FrameworkContent content, String name) {
        return content.skills().values().stream()
                .filter(one -> one.name().in(Locale.ENGLISH).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(FrameworkContent content) {
        return content.skills().values().stream()
                .map(one -> one.name().in(Locale.ENGLISH))
                .toList();
    }

    private static UUID saved(FrameworkResult result) {
        return ((Saved) result).framework();
    }
}
