package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.learning.LearningResult;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.SkillLevels;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies between a mentee and the role they want stands biggest first, for both, and becomes a goal in one press. */
class SkillGapTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    WantedRoles roles;

    @Autowired
    SkillGaps gaps;

    @Autowired
    ProgrammeLearning learning;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor mara;
    private UUID framework;
    private List<SkillKey> keys;

    @BeforeEach
    void published() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        framework = As.account(pair.coordinator(), () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        keys = As.account(mara, () -> ratings.sheets()).getFirst().skills().stream()
                .map(RatedSkill::key)
                .toList();
    }

    @Test
    void the_biggest_gap_stands_first_by_weight_and_missing_levels_then_what_is_not_rated_then_enough() {
        rate(0, 4);
        rate(1, 3);
        rate(2, 1);
        want(new Wanted(keys.get(0).skill(), 3, 5), wanted(1, 4, 1), wanted(2, 3, 2), wanted(3, 2, 5));

        var rows = As.account(mara, () -> gaps.mine(null)).rows();
        assertThat(rows.stream().limit(4).map(one -> one.skill().key()))
                .containsExactly(keys.get(2), keys.get(1), keys.get(3), keys.get(0));
        assertThat(rows.stream().limit(4).map(SkillGap::missing)).containsExactly(2, 1, 0, -1);

        open(mara);
        go(Links.SKILLS.substring(1));
        assertThat(shown())
                .contains("Two skills lie between you and “Dream job”", "Make a goal of the biggest gap", "−2", "+1");
    }

    @Test
    void twelve_skills_are_rated_by_a_press_each_and_the_next_one_opens() {
        open(mara);
        go(Links.rateSkills(framework).substring(1));
        for (int at = 0; at < 12; at++) {
            test(level("3")).click();
        }
        assertThat(shown()).contains("12 of 12 rated today");
        assertThat(As.account(mara, () -> ratings.sheets()).getFirst().rated()).isEqualTo(12);
    }

    @Test
    void whoever_comes_to_rate_one_skill_finds_it_open_and_an_address_that_names_none_begins_with_the_first() {
        open(mara);
        go(Links.rateSkill(framework, keys.get(6).skill()).substring(1));
        test(level("2")).click();
        assertThat(ownLevel(6)).isEqualTo(2);
        go("settings");
        go(Links.rateSkill(framework, UUID.randomUUID()).substring(1));
        test(level("4")).click();
        assertThat(ownLevel(0)).isEqualTo(4);
    }

    @Test
    void what_a_role_asks_for_and_nobody_rated_yet_is_rated_from_its_row() {
        rate(0, 1);
        want(wanted(0, 3, 3), wanted(5, 3, 3));
        open(mara);
        go(Links.SKILLS.substring(1));
        assertThat(find(PageLink.class).all())
                .filteredOn(link -> link.getText().equals("Rate it"))
                .extracting(PageLink::getHref)
                .allMatch(path -> path.endsWith("&skill=" + keys.get(5).skill()))
                .isNotEmpty();
    }

    private @Nullable Integer ownLevel(int skill) {
        var own = As.account(mara, () -> ratings.sheets())
                .getFirst()
                .skills()
                .get(skill)
                .latestOwn();
        return own == null ? null : own.level();
    }

    @Test
    void the_mentor_rates_on_a_page_that_knows_no_number_and_sends_once() {
        rate(0, 5);
        As.account(mara, () -> ratings.ask(framework, pair.mentorship()));

        open(pair.mentor());
        go(Links.skillsOf(pair.mentorship().value()).substring(1));
        assertThat(shown()).contains("Rate what you are asked", "asked");
        var own = As.account(pair.mentor(), () -> gaps.of(pair.mentorship(), null))
                .rows();
        assertThat(own).singleElement().satisfies(one -> assertThat(one.level()).isNull());
        go(Links.rateSkillsOf(pair.mentorship().value()).substring(1));
        test(level("2")).click();
        press("Send to Mara");

        assertThat(As.account(pair.mentor(), () -> gaps.of(pair.mentorship(), null))
                        .rows())
                .singleElement()
                .satisfies(one -> assertThat(one.level()).isEqualTo(5));
        open(mara);
        go(Links.SKILLS.substring(1));
        assertThat(shown()).contains("neither seeing the other’s first");
    }

    @Test
    void an_advertisement_is_looked_through_for_the_skills_of_the_framework_in_any_form() {
        var found = As.account(
                mara,
                () -> roles.spokenOf(
                        framework, "We offer:\n- a pension\nYou:\n- have negotiated with suppliers\n- like listening"));
        assertThat(found.stream().map(one -> one.name().in(Locale.ENGLISH))).contains("Listening", "Negotiating");
        assertThat(As.account(mara, () -> roles.spokenOf(framework, "Nothing of that kind at all")))
                .isEmpty();
    }

    @Test
    void an_advertisement_speaks_of_a_skill_where_all_words_of_its_name_stand_side_by_side() {
        assertThat(spokenOf("You plan budgets, give presentations and take the lead. People like us."))
                .as("a word of a name is not the name")
                .isEmpty();
        assertThat(spokenOf("You solve problems. You lead people, and are good at planning and at priorities."))
                .containsExactly("Solving problems", "Leading people", "Planning and priorities");
        assertThat(spokenOf("Sie hören zu, entscheiden und führen Menschen"))
                .as("by its names in other languages")
                .containsExactly("Deciding", "Leading people");
        assertThat(spokenOf("Erfahrung im Verhandeln; Problemlösen")).contains("Negotiating");
    }

    private List<String> spokenOf(String text) {
        return As.account(mara, () -> roles.spokenOf(framework, text)).stream()
                .map(one -> one.name().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void a_gap_becomes_a_goal_in_one_press_with_what_the_level_means_and_the_level_as_its_measure() {
        rate(0, 1);
        want(wanted(0, 3, 3));
        open(mara);
        go(Links.goalOfGap(framework, keys.getFirst().skill()).substring(1));
        assertThat(shown()).contains("Made of a gap: “Listening”, from level 1 to 3.");
        press("Save");

        var row = As.account(mara, () -> gaps.mine(null)).rows().getFirst();
        var goal = Objects.requireNonNull(row.goal());
        assertThat(goal.skill()).isEqualTo(keys.getFirst());
        assertThat(row.open()).as("a new rating closes it").isTrue();
        go(Links.SKILLS.substring(1));
        assertThat(shown()).contains("See the goal");

        As.account(mara, () -> steps.reach(new GoalId(goal.goal()), ""));
        go("settings");
        go(Links.SKILLS.substring(1));
        assertThat(shown()).contains("“Listening: level 3” is reached. Say anew where you are", "−2");
        rate(0, 2);
        go("settings");
        go(Links.SKILLS.substring(1));
        assertThat(shown())
                .as("it is asked once")
                .doesNotContain("is reached. Say anew")
                .contains("−1", "Make a goal");

        rate(0, 3);
        assertThat(As.account(mara, () -> gaps.mine(null)).gaps()).isEmpty();
    }

    @Test
    void
            reaching_a_goal_of_a_gap_asks_the_mentor_who_rated_the_skill_for_a_new_rating_too_and_neither_sees_the_other_first() {
        var goal = goalOfGapThatTheMentorRated();
        open(mara);
        go("goals/" + goal);
        assertThat(shown()).doesNotContain("where are you now");
        As.account(mara, () -> steps.reach(goal, ""));

        assertThat(As.account(pair.mentor(), () -> turns.forMe(null, 9).items()))
                .extracting(Waiting::kind)
                .containsExactly(SkillSaid.RATE);
        var ask = As.account(pair.mentor(), () -> theirs.shared(pair.mentorship()))
                .getFirst();
        assertThat(ask.skills())
                .filteredOn(RatedSkill::asked)
                .extracting(RatedSkill::key)
                .as("this skill and no other")
                .containsExactly(keys.getFirst());
        go("settings");
        go("goals/" + goal);
        assertThat(shown()).contains("“Listening”: where are you now?", "See the gap");
        go(Links.skill(keys.getFirst().skill()).substring(1));
        assertThat(find(PageLink.class).all())
                .extracting(PageLink::getHref)
                .anyMatch(path -> path.endsWith("&skill=" + keys.getFirst().skill()));
        assertThat(shown())
                .contains("is reached. Say anew where you are; your mentor is asked, too")
                .doesNotContain("Ask Jonas");

        As.account(pair.mentor(), () -> {
            var id = Objects.requireNonNull(ask.ask()).id();
            theirs.rate(id, keys.getFirst().skill(), 4, "I heard it");
            theirs.send(id);
        });
        assertThat(seenOfMentor()).as("not before the mentee said theirs").isEqualTo(2);
        assertThat(As.account(pair.mentor(), () -> gaps.of(pair.mentorship(), null))
                        .rows()
                        .getFirst()
                        .level())
                .as("nor the other way round")
                .isEqualTo(1);
        rate(0, 3);
        assertThat(seenOfMentor()).isEqualTo(4);
        assertThat(As.account(pair.mentor(), () -> gaps.of(pair.mentorship(), null))
                        .rows()
                        .getFirst()
                        .level())
                .isEqualTo(3);
        go("settings");
        go(Links.SKILLS.substring(1));
        assertThat(shown()).as("it is answered already").doesNotContain("Ask Jonas");
        rate(1, 3);
        go("settings");
        go(Links.SKILLS.substring(1));
        assertThat(shown()).contains("Ask Jonas");
    }

    @Test
    void the_mentor_gets_from_a_goal_to_the_gap_of_the_mentee_and_the_mentee_to_their_own() {
        var goal = goalOfGapThatTheMentorRated();
        open(pair.mentor());
        go("goals/" + goal);
        assertThat(shown()).contains("You accepted this goal").doesNotContain("Jonas accepted");
        assertThat(gapLinks())
                .containsExactly(
                        Links.skillOf(pair.mentorship().value(), keys.getFirst().skill()));
        open(mara);
        go("goals/" + goal);
        assertThat(shown()).contains("Jonas accepted this goal");
        assertThat(gapLinks()).containsExactly(Links.skill(keys.getFirst().skill()));
    }

    private List<String> gapLinks() {
        return find(PageLink.class).all().stream()
                .map(PageLink::getHref)
                .filter(path -> path.contains("?skill="))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .toList();
    }

    @Test
    void a_goal_that_is_taken_up_again_asks_the_mentor_no_more() {
        var goal = goalOfGapThatTheMentorRated();
        As.account(mara, () -> steps.reach(goal, ""));
        As.account(mara, () -> steps.reopen(goal));
        assertThat(As.account(pair.mentor(), () -> turns.forMe(null, 9).items()))
                .isEmpty();

        As.account(mara, () -> steps.reach(goal, ""));
        rate(0, 3);
        As.account(mara, () -> steps.reopen(goal));
        assertThat(As.account(pair.mentor(), () -> turns.forMe(null, 9).items()))
                .as("what the mentee said since waits for an answer")
                .hasSize(1);
    }

    @Test
    void a_mentor_who_was_never_asked_about_the_skill_or_is_shown_it_no_more_is_not_asked_by_a_goal_that_is_reached() {
        var goal = goalOfGap();
        As.account(mara, () -> steps.reach(goal, ""));
        assertThat(As.account(pair.mentor(), () -> turns.forMe(null, 9).items()))
                .isEmpty();

        As.account(mara, () -> steps.reopen(goal));
        ratedByTheMentor();
        As.account(mara, () -> ratings.takeBack(framework));
        As.account(mara, () -> steps.reach(goal, ""));
        assertThat(As.account(pair.mentor(), () -> turns.forMe(null, 9).items()))
                .isEmpty();
    }

    @Test
    void a_mentor_who_is_shown_other_skills_learns_by_a_goal_that_is_reached_of_none_they_were_not_asked_about() {
        rate(1, 3);
        As.account(mara, () -> ratings.ask(framework, pair.mentorship()));
        As.account(pair.mentor(), () -> {
            var ask = theirs.shared(pair.mentorship()).getFirst().ask();
            theirs.send(Objects.requireNonNull(ask).id());
        });
        var goal = goalOfGap();
        As.account(mara, () -> steps.reach(goal, ""));
        assertThat(As.account(pair.mentor(), () -> turns.forMe(null, 9).items()))
                .isEmpty();
    }

    private GoalId goalOfGapThatTheMentorRated() {
        rate(0, 1);
        ratedByTheMentor();
        return goalOfGap();
    }

    private void ratedByTheMentor() {
        rate(0, 1);
        As.account(mara, () -> ratings.ask(framework, pair.mentorship()));
        As.account(pair.mentor(), () -> {
            var sheet = theirs.shared(pair.mentorship()).getFirst();
            var id = Objects.requireNonNull(sheet.ask()).id();
            theirs.rate(id, keys.getFirst().skill(), 2, "");
            theirs.send(id);
        });
    }

    /** Made of the gap and shared, with nothing that waits for the mentor. */
    private GoalId goalOfGap() {
        rate(0, 1);
        want(wanted(0, 3, 3));
        open(mara);
        go(Links.goalOfGap(framework, keys.getFirst().skill()).substring(1));
        press("Save");
        var goal = new GoalId(Objects.requireNonNull(As.account(mara, () -> gaps.mine(null))
                        .rows()
                        .getFirst()
                        .goal())
                .goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), false, ""));
        As.account(pair.mentor(), () -> reviews.accept(goal, 1, "Good"));
        return goal;
    }

    private int seenOfMentor() {
        return Objects.requireNonNull(As.account(mara, () -> gaps.mine(null))
                        .rows()
                        .getFirst()
                        .skill()
                        .latestTheirs())
                .level();
    }

    @Test
    void what_the_programme_offers_between_the_two_levels_is_proposed_as_steps_and_five_at_most() {
        rate(0, 1);
        want(wanted(0, 3, 3));
        offered("Over already", 0, 1, 3, LocalDate.now(clock).minusDays(2));
        offered("For beginners", 0, 0, 1, null);
        offered("Another skill", 1, 1, 3, null);
        offered("Masters only", 0, 3, 5, null);
        for (var title : List.of("Six", "Five", "Four", "Three", "Two", "One")) {
            offered(title, 0, title.equals("Two") ? 2 : 1, 4, null);
        }
        open(mara);
        go(Links.goalOfGap(framework, keys.getFirst().skill()).substring(1));
        assertThat(shown()).contains("5 things to learn from are proposed as steps.");
        press("Save");

        var goal = Objects.requireNonNull(
                As.account(mara, () -> gaps.mine(null)).rows().getFirst().goal());
        assertThat(jdbc.queryForObject("select content from goal where id = ?", String.class, goal.goal()))
                .contains("Five", "Four", "One", "Six", "Three", "learning:")
                .doesNotContain("\"Two\"", "Over already", "For beginners", "Another skill", "Masters only");
    }

    @Test
    void a_role_that_is_wanted_is_not_offered_again() {
        var role = As.account(mara, () -> ratings.sheets())
                .getFirst()
                .content()
                .roles()
                .getFirst();
        open(mara);
        go(Links.WANTED_ROLES.substring(1));
        assertThat(shown()).doesNotContain("among your roles");
        As.account(mara, () -> roles.take(framework, role.key()));
        go(Links.WANTED_ROLES.substring(1));
        assertThat(shown()).contains("among your roles");
    }

    @Test
    void strengths_and_the_ways_on_from_there_stand_below_whether_something_is_rated_or_not() {
        open(mara);
        go(Links.SKILLS.substring(1));
        assertThat(shown()).contains("Rate yourself", "What I am good at", "What others see", "What each level means");
        rate(0, 1);
        go(Links.SKILLS.substring(1));
        assertThat(shown()).contains("Rate again", "What I am good at", "What others see", "What each level means");
    }

    private void offered(String title, int skill, int from, int to, @Nullable LocalDate on) {
        var draft = new ResourceDraft(
                on == null ? ResourceKind.COURSE : ResourceKind.EVENT,
                title,
                "",
                "",
                "",
                "",
                "",
                on,
                null,
                List.of(new SkillLevels(framework, keys.get(skill).skill(), from, to)));
        assertThat(As.account(pair.coordinator(), () -> learning.add(pair.programme(), draft)))
                .isInstanceOf(LearningResult.Saved.class);
    }

    private NativeButton level(String number) {
        return find(NativeButton.class).all().stream()
                .filter(one -> one.hasClassName("skill-rate-level"))
                .skip(Integer.parseInt(number))
                .findFirst()
                .orElseThrow();
    }

    private Wanted wanted(int skill, int level, int weight) {
        return new Wanted(keys.get(skill).skill(), level, weight);
    }

    private void want(Wanted... asks) {
        assertThat(As.account(mara, () -> roles.write(null, framework, "Dream job", List.of(asks))))
                .isInstanceOf(WantedResult.Kept.class);
    }

    private void rate(int skill, int level) {
        assertThat(As.account(mara, () -> ratings.rate(keys.get(skill), level, "")))
                .isInstanceOf(RateResult.Kept.class);
    }
}
