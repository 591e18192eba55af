package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.skill.published.PublishedSource;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A role that is put together asks for skills of the published sets that a programme adopted, and these are rated as others are. */
class WantedFromSetsTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    SkillSets sets;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    WantedRoles roles;

    @Autowired
    SkillGaps gaps;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private UUID framework;
    private UUID listening;
    private UUID quince;
    private UUID occupation;

    @BeforeEach
    void a_framework_and_an_adopted_set() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        framework = As.account(pair.coordinator(), () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        listening = As.account(mara, () -> ratings.sheets())
                .getFirst()
                .skills()
                .getFirst()
                .key()
                .skill();
        jdbc.update("insert into skill_set (source, version, languages, edition, changed_at)"
                + " values ('ONET', '29.2', 'en,de', 1, utc_timestamp(6))");
        quince = entry("quince", "SKILL", "Boiling quinces", "Quitten kochen");
        occupation = entry("cook", "OCCUPATION", "Jam cook", "Marmeladenkoch");
        adopt(true);
    }

    @Test
    void a_set_that_is_adopted_is_looked_through_beside_the_framework_in_any_form_of_a_word() {
        assertThat(found("boiled quince")).contains(quince);
        assertThat(found("jam making")).as("what else it is called").contains(quince);
        assertThat(found("listen")).contains(listening);
        assertThat(found("jam cook")).as("an occupation is no skill").doesNotContain(occupation);
        adopt(false);
        assertThat(found("boiled quince")).doesNotContain(quince);
        assertThat(As.account(world.account("Far Away"), () -> roles.find(framework, "listen")))
                .as("somebody of no programme")
                .isEmpty();
    }

    @Test
    void the_gap_counts_a_skill_of_a_set_as_any_other_and_a_rating_closes_it() {
        want(null, new Wanted(quince, 4, 5), new Wanted(listening, 3, 1));
        assertThat(gap(quince).asked()).isTrue();
        assertThat(gap(quince).skill().name().in(Locale.GERMAN)).isEqualTo("Quitten kochen");
        assertThat(gap(quince).skill().field().in(Locale.ENGLISH)).isEqualTo("O*NET");

        rate(quince, 1);
        rate(listening, 2);
        assertThat(As.account(mara, () -> gaps.mine(null)).gaps())
                .extracting(one -> one.skill().key().skill(), SkillGap::missing)
                .containsExactly(tuple(quince, 3), tuple(listening, 1));
        rate(quince, 4);
        assertThat(As.account(mara, () -> gaps.mine(null)).gaps())
                .extracting(one -> one.skill().key().skill())
                .containsExactly(listening);
    }

    @Test
    void only_what_is_adopted_is_asked_for_and_what_a_role_asks_for_already_stays() {
        assertThat(write(null, new Wanted(UUID.randomUUID(), 3, 3))).isInstanceOf(WantedResult.AsksNothing.class);
        assertThat(write(null, new Wanted(occupation, 3, 3))).isInstanceOf(WantedResult.AsksNothing.class);
        var role = want(null, new Wanted(quince, 4, 5));
        adopt(false);
        assertThat(write(null, new Wanted(quince, 4, 5))).isInstanceOf(WantedResult.AsksNothing.class);
        assertThat(write(role, new Wanted(quince, 5, 5), new Wanted(listening, 3, 1)))
                .isEqualTo(new WantedResult.Kept(role));
        rate(quince, 1);
        assertThat(gap(quince).missing()).isEqualTo(4);
        var another = want(null, new Wanted(listening, 3, 1));
        assertThat(write(another, new Wanted(quince, 5, 5)))
                .as("another role asks for it, not this one")
                .isInstanceOf(WantedResult.AsksNothing.class);
    }

    @Test
    void a_role_asks_for_each_skill_once_and_for_no_more_than_a_hundred() {
        assertThat(write(null, new Wanted(quince, 4, 5), new Wanted(quince, 3, 5)))
                .isInstanceOf(WantedResult.AsksNothing.class);
        var many = Stream.concat(
                        Stream.of(quince),
                        IntStream.range(0, WantedRole.MOST_SKILLS)
                                .mapToObj(at -> entry("more " + at, "KNOWLEDGE", "More " + at, "Mehr " + at)))
                .map(one -> new Wanted(one, 3, 3))
                .toList();
        assertThat(As.account(mara, () -> roles.write(null, framework, "Dream job", many)))
                .isEqualTo(new WantedResult.AsksTooMuch(WantedRole.MOST_SKILLS));
        assertThat(As.account(
                        mara, () -> roles.write(null, framework, "Dream job", many.subList(0, WantedRole.MOST_SKILLS))))
                .isInstanceOf(WantedResult.Kept.class);
    }

    @Test
    void a_skill_of_a_set_is_rated_by_whoever_wants_it_and_by_nobody_else() {
        var key = new SkillKey(framework, quince);
        assertThat(As.account(mara, () -> ratings.rate(key, 3, ""))).isInstanceOf(RateResult.Gone.class);
        want(null, new Wanted(quince, 4, 5));
        rate(quince, 3);
        assertThat(As.account(jonas, () -> ratings.rate(key, 3, "")))
                .as("another's role is not one's own")
                .isInstanceOf(RateResult.Gone.class);
    }

    @Test
    void what_was_rated_is_read_and_rated_again_after_the_role_is_wanted_no_more() {
        var role = want(null, new Wanted(quince, 4, 5));
        rate(quince, 3);
        As.account(mara, () -> roles.remove(role));
        assertThat(gap(quince).level()).isEqualTo(3);
        assertThat(gap(quince).skill().gone()).isFalse();
        rate(quince, 4);
    }

    @Test
    void the_mentor_is_asked_about_it_by_name_and_rates_it_without_the_number() {
        want(null, new Wanted(quince, 4, 5));
        rate(quince, 3);
        assertThat(As.account(mara, () -> ratings.ask(framework, pair.mentorship())))
                .isEqualTo(new AskResult.Asked(1));
        var shared = As.account(jonas, () -> theirs.shared(pair.mentorship())).getFirst();
        assertThat(shared.skills()).singleElement().satisfies(one -> {
            assertThat(one.name().in(Locale.ENGLISH)).isEqualTo("Boiling quinces");
            assertThat(one.own()).isEmpty();
        });
        open(jonas);
        go(Links.rateSkillsOf(pair.mentorship().value()).substring(1));
        assertThat(shown()).contains("Boiling quinces", "This product includes information from the O*NET");

        var ask = Objects.requireNonNull(shared.ask()).id();
        As.account(jonas, () -> {
            theirs.rate(ask, quince, 1, "");
            theirs.send(ask);
        });
        assertThat(gap(quince).skill().latestTheirs())
                .isNotNull()
                .extracting(Rating::level)
                .isEqualTo(1);
        As.account(jonas, () -> assertThat(gaps.of(pair.mentorship(), null).row(quince))
                .hasValueSatisfying(one -> assertThat(one.skill().latestOwn())
                        .isNotNull()
                        .extracting(Rating::level)
                        .isEqualTo(3)));
    }

    @Test
    void ratings_stay_with_a_skill_when_the_framework_takes_it_over() {
        want(null, new Wanted(quince, 4, 5));
        rate(quince, 2);
        As.account(pair.coordinator(), () -> {
            var one = frameworks.of(pair.programme()).getFirst();
            var groups = new ArrayList<>(one.content().groups());
            groups.add(new Group(
                    UUID.randomUUID(),
                    Phrase.of("en", "Fruit"),
                    List.of(new Skill(quince, Phrase.of("en", "Quinces"), Phrase.NOTHING, List.of(), "ONET quince"))));
            var saved = (Saved) frameworks.change(
                    framework,
                    one.edition(),
                    new FrameworkContent(
                            one.content().name(), groups, one.content().roles()));
            frameworks.publish(framework, saved.edition(), "");
        });
        assertThat(gap(quince).skill().name().in(Locale.ENGLISH)).isEqualTo("Quinces");
        assertThat(gap(quince).level()).isEqualTo(2);
        assertThat(As.account(mara, () -> ratings.sheets()).getFirst().skills())
                .filteredOn(one -> one.key().skill().equals(quince))
                .hasSize(1);
    }

    @Test
    void on_the_page_a_skill_of_a_set_is_found_as_one_types_with_its_credit() {
        open(mara);
        go(Links.WANTED_ROLES.substring(1));
        press("Put one together");
        assertThat(shown()).contains("This product includes information from the O*NET");
        test(find(TextField.class).withLabel("Find a skill to add").single()).setValue("jam");
        assertThat(shown()).contains("1 found.", "Boiling quinces", "also called “jam making”");
        press("Add");
        assertThat(shown()).contains("“Boiling quinces” is on the list.");
        test(find(TextField.class).all().getFirst()).setValue("Jam maker");
        press("Save and look at it");
        assertThat(As.account(mara, () -> gaps.mine(null)).roles())
                .singleElement()
                .satisfies(one -> assertThat(one.asks()).containsExactly(new Wanted(quince, 3, 3)));
        go(Links.rateSkills(framework).substring(1));
        assertThat(shown()).contains("Boiling quinces");
    }

    @Test
    void an_advertisement_is_looked_through_for_skills_of_the_framework_and_of_the_set_each_once() {
        assertThat(spokenOf("You: \n- have boiled a quince\n- like listening\n- boil quinces again"))
                .containsExactly(listening, quince);
        assertThat(spokenOf("Sie kochen Quitten")).containsExactly(quince);
        assertThat(spokenOf("Erfahrung im Quittenkochen")).as("a compound").containsExactly(quince);
        assertThat(spokenOf("experience with making jams"))
                .as("what else it is called")
                .containsExactly(quince);
        assertThat(spokenOf("We need a jam cook who knows jam and quinces"))
                .as("an occupation is no skill, and a part of a name is none")
                .isEmpty();
    }

    @Test
    void a_set_that_is_not_adopted_is_not_looked_through_nor_is_anything_for_somebody_of_no_programme() {
        adopt(false);
        assertThat(spokenOf("boiling quinces")).isEmpty();
        adopt(true);
        assertThat(As.account(world.account("Far Away"), () -> roles.spokenOf(framework, "boiling quinces")))
                .isEmpty();
    }

    @Test
    void no_more_skills_are_found_than_a_role_asks_for_and_whatever_is_pasted_is_read_soon() {
        var text = IntStream.range(0, 120)
                .mapToObj(at -> {
                    var name = "Sort" + (char) ('a' + at / 26) + (char) ('a' + at % 26) + "ix";
                    entry("sort " + at, "SKILL", name, name);
                    return name;
                })
                .collect(Collectors.joining(", "));
        assertThat(spokenOf(text)).hasSize(WantedRole.MOST_SKILLS);
        for (var hostile : List.of(
                "x".repeat(20_000),
                "listening".repeat(2_200),
                "\uD83D\uDE00".repeat(10_000),
                "\u202Eשלום ".repeat(3_300),
                "a ".repeat(10_000))) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> spokenOf(hostile));
        }
        assertThat(spokenOf("boiling quinces ".repeat(1_251))).as("too long").isEmpty();
    }

    @Test
    void on_the_page_what_an_advertisement_speaks_of_is_confirmed_one_by_one_with_the_credit_of_its_set() {
        open(mara);
        go(Links.WANTED_ROLES.substring(1));
        press("From a job advertisement");
        assertThat(shown()).doesNotContain("This product includes information from the O*NET");
        test(find(TextArea.class).single()).setValue("You listen, and know about jam making.");
        press("Find its skills");
        assertThat(shown()).contains("2 skills were found.", "This product includes information from the O*NET");
        assertThat(find(Checkbox.class)
                        .withPropertyValue(Checkbox::getLabel, "Boiling quinces")
                        .single())
                .extracting(Checkbox::getHelperText, Checkbox::getValue)
                .containsExactly("also called “jam making” · O*NET", false);
        test(find(CheckboxGroup.class).single()).selectItem("Boiling quinces");
        press("Go on with these");
        test(find(TextField.class).all().getFirst()).setValue("Jam maker");
        press("Save and look at it");
        assertThat(As.account(mara, () -> gaps.mine(null)).roles())
                .singleElement()
                .satisfies(one -> assertThat(one.asks()).containsExactly(new Wanted(quince, 3, 3)));
    }

    private List<UUID> spokenOf(String text) {
        return As.account(mara, () -> roles.spokenOf(framework, text)).stream()
                .map(RoundSkillFind::skill)
                .toList();
    }

    private List<UUID> found(String typed) {
        return As.account(mara, () -> roles.find(framework, typed)).stream()
                .map(RoundSkillFind::skill)
                .toList();
    }

    private SkillGap gap(UUID skill) {
        return As.account(mara, () -> gaps.mine(framework)).row(skill).orElseThrow();
    }

    private WantedResult write(@Nullable UUID role, Wanted... asks) {
        return As.account(mara, () -> roles.write(role, framework, "Dream job", List.of(asks)));
    }

    private UUID want(@Nullable UUID role, Wanted... asks) {
        return ((WantedResult.Kept) write(role, asks)).id();
    }

    private void rate(UUID skill, int level) {
        assertThat(As.account(mara, () -> ratings.rate(new SkillKey(framework, skill), level, "")))
                .isInstanceOf(RateResult.Kept.class);
    }

    private void adopt(boolean adopted) {
        As.account(pair.coordinator(), () -> {
            sets.adopt(pair.programme(), PublishedSource.ONET, adopted);
            return adopted;
        });
    }

    private UUID entry(String uri, String kind, String english, String german) {
        var id = PublishedSource.ONET.id(uri);
        jdbc.update(
                "insert into skill_entry (id, source, uri, kind, code) values (?, 'ONET', ?, ?, '')", id, uri, kind);
        jdbc.update(
                "insert into skill_words (entry, language, label, others, description, digest)"
                        + " values (?, 'en', ?, ?, '', ?), (?, 'de', ?, '', '', ?)",
                id,
                english,
                uri.equals("quince") ? "jam making" : "",
                new byte[16],
                id,
                german,
                new byte[16]);
        return id;
    }
}
