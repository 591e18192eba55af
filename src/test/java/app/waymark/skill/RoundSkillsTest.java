package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.shared.PersonalData;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A mentor says what they offer in a round, a mentee agrees to what they want to learn, and nobody else says it for them. */
class RoundSkillsTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    RoundSkills skills;

    @Autowired
    SkillsForMatching matching;

    @Autowired
    Ratings ratings;

    @Autowired
    WantedRoles roles;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    Transactions transactions;

    @Autowired
    app.waymark.program.Programmes programmes;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private RoundId round;
    private UUID framework;
    private List<UUID> known;

    @BeforeEach
    void published() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        round = pair.round();
        framework = As.account(pair.coordinator(), () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        known = As.account(
                mara, () -> List.copyOf(skills.mine(round).described().keySet()));
    }

    @Test
    void a_list_begins_with_the_gap_to_the_wanted_role_and_nothing_enters_before_it_is_agreed_to() {
        want();
        var page = As.account(mara, () -> skills.mine(round));
        assertThat(page.gap())
                .extracting(SoughtSkill::skill, SoughtSkill::own, SoughtSkill::wanted, SoughtSkill::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(known.get(0), 1, 4, 5),
                        org.assertj.core.groups.Tuple.tuple(known.get(1), 2, 3, 2));
        assertThat(page.sought().stands()).isFalse();
        assertThat(sought()).isEmpty();
    }

    @Test
    void what_was_agreed_to_is_a_copy_that_neither_a_rating_nor_another_role_changes() {
        want();
        As.account(mara, () -> {
            skills.agree(round, 0, skills.mine(round).gap());
            ratings.rate(new SkillKey(framework, known.get(0)), 4, "");
            roles.write(null, framework, "Another", List.of(new Wanted(known.get(5), 5, 5)));
        });
        assertThat(sought())
                .extracting(SoughtSkill::skill, SoughtSkill::own, SoughtSkill::wanted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(known.get(0), 1, 4),
                        org.assertj.core.groups.Tuple.tuple(known.get(1), 2, 3));
    }

    @Test
    void who_saves_second_is_shown_what_the_other_saved_and_nothing_is_lost() {
        var one = new OfferedSkill(known.get(0), Phrase.NOTHING, 3);
        var other = new OfferedSkill(known.get(1), Phrase.NOTHING, 4);
        As.account(jonas, () -> {
            assertThat(skills.offer(round, 0, List.of(one))).isEqualTo(new RoundSkillsResult.Kept(1));
            assertThat(skills.offer(round, 0, List.of(other)))
                    .isInstanceOfSatisfying(RoundSkillsResult.Newer.class, newer -> assertThat(
                                    newer.current().offered().skills())
                            .extracting(OfferedSkill::skill)
                            .containsExactly(known.get(0)));
            assertThat(skills.offer(round, 1, List.of(other))).isEqualTo(new RoundSkillsResult.Kept(2));
            assertThat(skills.mine(round).offered().skills())
                    .extracting(OfferedSkill::skill)
                    .containsExactly(known.get(1));
        });
    }

    @Test
    void there_is_a_most_and_only_skills_of_the_programme_are_taken() {
        As.account(mara, () -> {
            var eleven = IntStream.range(0, SoughtSkill.MOST + 1)
                    .mapToObj(at -> new SoughtSkill(known.get(at), Phrase.NOTHING, 0, 1, 3))
                    .toList();
            assertThat(skills.agree(round, 0, eleven)).isEqualTo(new RoundSkillsResult.TooMany(SoughtSkill.MOST));
            var foreign = new SoughtSkill(UUID.randomUUID(), Phrase.of("en", "Juggling"), 0, 1, 3);
            assertThat(skills.agree(round, 0, List.of(foreign)))
                    .isEqualTo(new RoundSkillsResult.Gone(Phrase.of("en", "Juggling")));
            assertThatThrownBy(() ->
                            skills.agree(round, 0, List.of(new SoughtSkill(known.get(0), Phrase.NOTHING, 3, 3, 3))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> skills.agree(round, 0, List.of())).isInstanceOf(IllegalArgumentException.class);
        });
        assertThat(sought()).isEmpty();
    }

    @Test
    void a_mentor_agrees_to_nothing_and_a_mentee_offers_nothing_and_others_do_neither() {
        var offer = List.of(new OfferedSkill(known.get(0), Phrase.NOTHING, 3));
        var seek = List.of(new SoughtSkill(known.get(0), Phrase.NOTHING, 0, 1, 3));
        As.account(mara, () -> denied(() -> skills.offer(round, 0, offer)));
        As.account(jonas, () -> denied(() -> skills.agree(round, 0, seek)));
        for (var other : List.of(
                world.account("Stranger"),
                pair.coordinator(),
                world.pair("Ilse", "Amir").mentee())) {
            As.account(other, () -> {
                denied(() -> skills.mine(round));
                denied(() -> skills.find(round, ""));
                denied(() -> skills.offer(round, 0, offer));
                denied(() -> skills.agree(round, 0, seek));
                denied(() -> skills.takeBack(round));
                denied(() -> matching.ofRound(round));
            });
        }
        As.account(pair.coordinator(), () -> denied(() -> matching.told(round, List.of(mara.id()))));
    }

    @Test
    void a_skill_that_the_framework_has_no_more_stays_where_it_was_said_under_its_name() {
        As.account(jonas, () -> skills.offer(round, 0, List.of(new OfferedSkill(known.get(0), Phrase.NOTHING, 3))));
        var name = As.account(
                jonas, () -> skills.mine(round).offered().skills().getFirst().name());
        As.account(pair.coordinator(), () -> frameworks.putAway(framework, true));
        As.account(jonas, () -> {
            assertThat(name.silent()).isFalse();
            assertThat(skills.mine(round).offered().skills()).containsExactly(new OfferedSkill(known.get(0), name, 3));
            assertThat(skills.offer(round, 1, List.of(new OfferedSkill(known.get(0), Phrase.NOTHING, 4))))
                    .isEqualTo(new RoundSkillsResult.Kept(2));
            assertThat(skills.mine(round).offered().skills())
                    .extracting(OfferedSkill::name)
                    .containsExactly(name);
        });
    }

    @Test
    void the_next_round_begins_with_what_was_offered_in_the_last_and_says_nothing_yet() {
        As.account(jonas, () -> skills.offer(round, 0, List.of(new OfferedSkill(known.get(0), Phrase.NOTHING, 3))));
        var next = As.account(pair.coordinator(), () -> programmes
                .openRound(pair.programme(), "Spring", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 9, 1))
                .orElseThrow());
        world.join(pair.coordinator(), next, "mentor", 1, jonas);
        As.account(jonas, () -> {
            var page = skills.mine(next);
            assertThat(page.offered().stands()).isFalse();
            assertThat(page.before()).extracting(OfferedSkill::skill).containsExactly(known.get(0));
        });
        assertThat(SystemActor.call(() -> matching.ofRound(next)).offered()).isEmpty();
    }

    @Test
    void who_takes_their_data_away_finds_it_there_and_who_is_forgotten_leaves_nothing_of_it() {
        As.account(mara, () -> skills.agree(round, 0, List.of(new SoughtSkill(known.get(0), Phrase.NOTHING, 1, 3, 3))));
        As.account(jonas, () -> skills.offer(round, 0, List.of(new OfferedSkill(known.get(0), Phrase.NOTHING, 3))));
        var data = personal.stream()
                .filter(one -> one.module().equals("skill"))
                .findFirst()
                .orElseThrow();
        assertThat(SystemActor.call(() -> data.export(mara.id())).get("in matchings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);

        SystemActor.run(() -> transactions.run(() -> data.forget(mara.id())));
        var left = SystemActor.call(() -> matching.ofRound(round));
        assertThat(left.sought()).isEmpty();
        assertThat(left.offered()).containsOnlyKeys(jonas.id());
    }

    @Test
    void skills_are_found_in_any_form_of_a_word_and_before_anything_is_typed_the_first_are_there() {
        As.account(mara, () -> {
            assertThat(skills.find(round, "")).hasSize(known.size());
            assertThat(skills.find(round, "negotiat"))
                    .extracting(one -> one.name().words().get("en"))
                    .contains("Negotiating");
            assertThat(skills.find(round, "verhandeln"))
                    .extracting(RoundSkillFind::by)
                    .contains("Verhandeln");
            assertThat(skills.find(round, "zzzz")).isEmpty();
        });
    }

    @Test
    void a_mentee_reads_who_reads_what_chooses_levels_and_agrees_by_one_press() {
        open(mara);
        go(Links.roundSkills(round.value()).substring(1));
        assertThat(shown())
                .contains(
                        "Nothing of this enters the matching",
                        "Nobody else reads anything",
                        "read the names and both levels");
        test(find(TextField.class).single()).setValue("negotiat");
        test(button("Add")).click();
        test(button("I agree: let these skills enter")).click();
        assertThat(shown()).contains("Of one skill or more the level is missing");
        assertThat(sought()).isEmpty();
        choose(0, 1);
        test(button("I agree: let these skills enter")).click();
        assertThat(sought()).isEmpty();
        choose(1, 3);
        test(button("I agree: let these skills enter")).click();
        assertThat(sought())
                .extracting(SoughtSkill::own, SoughtSkill::wanted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 3));
        assertThat(shown()).contains("one skill enters the matching of this round");
    }

    @Test
    void what_was_chosen_and_not_saved_is_there_again() {
        open(mara);
        go(Links.roundSkills(round.value()).substring(1));
        test(find(TextField.class).single()).setValue("negotiat");
        test(button("Add")).click();
        choose(0, 2);
        go(Links.PARTS.substring(1));
        go(Links.roundSkills(round.value()).substring(1));
        assertThat(shown()).contains("Negotiating");
        assertThat(find(Select.class).all().getFirst().getValue()).isEqualTo(2);
        assertThat(sought()).isEmpty();
    }

    private void choose(int which, int level) {
        test(find(Select.class).all().get(which)).selectItem(which(level, which));
    }

    private static String which(int level, int unused) {
        return String.valueOf(level);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).first();
    }

    private List<SoughtSkill> sought() {
        return SystemActor.call(() -> matching.ofRound(round)).sought().getOrDefault(mara.id(), List.of());
    }

    private void want() {
        As.account(mara, () -> {
            ratings.rate(new SkillKey(framework, known.get(0)), 1, "");
            ratings.rate(new SkillKey(framework, known.get(1)), 2, "");
            ratings.rate(new SkillKey(framework, known.get(2)), 5, "");
            roles.write(
                    null,
                    framework,
                    "Dream job",
                    List.of(
                            new Wanted(known.get(1), 3, 2),
                            new Wanted(known.get(0), 4, 5),
                            new Wanted(known.get(2), 4, 5)));
        });
    }

    private static void denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }
}
