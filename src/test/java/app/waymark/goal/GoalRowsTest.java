package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What happened on the way to a goal is rows: the document can neither be needed for it nor undo it. */
@WaymarkTest
@RecordApplicationEvents
class GoalRowsTest {

    @Autowired
    Portions portions;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private final Step agree = Step.of("Agree the role", LocalDate.of(2026, 12, 3));
    private final Step retro = Step.of("Run a retrospective", null);
    private final Step shadow = Step.of("Shadow a review", LocalDate.of(2026, 11, 3));
    private final Milestone quarter = Milestone.of("First quarter", LocalDate.of(2026, 12, 18), shadow);
    private final Measure measure = Measure.of("Facilitation", "of 4", BigDecimal.ONE, new BigDecimal(3));
    private final GoalContent content = GoalContent.titled("Lead a team")
            .withMeasures(List.of(measure))
            .withPlan(List.of(agree, retro), List.of(quarter));

    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;
    private LocalDate today;

    @BeforeEach
    void a_shared_goal() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        today = LocalDate.ofInstant(clock.instant(), mara.zone());
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(content))).goal();
        sharing.shareWith(goal, pair, true, "");
    }

    @Test
    void ticking_and_reading_parse_no_document() {
        jdbc.update("update goal set content = '{\"format\":99}' where id = ?", goal.toString());

        assertThat(steps.tick(goal, shadow.id(), true)).isEqualTo(new ProgressResult.Done());
        assertThat(steps.tick(goal, quarter.id(), true)).isEqualTo(new ProgressResult.Done());
        assertThat(steps.addReading(goal, measure.id(), today, BigDecimal.TWO, ""))
                .isEqualTo(new ProgressResult.Done());
        assertThat(portions.one(goals.mine(1)).getFirst())
                .extracting(GoalSummary::stepsDone, GoalSummary::steps, GoalSummary::nextStep)
                .containsExactly(1, 3, "Agree the role");
    }

    @Test
    void what_is_taken_out_of_the_plan_and_put_back_is_as_done_as_it_was() {
        steps.tick(goal, shadow.id(), true);
        steps.tick(goal, quarter.id(), true);
        steps.addReading(goal, measure.id(), today, BigDecimal.TWO, "Asked all four");
        var before = page().progress();

        save(GoalContent.titled("Lead a team"));
        assertThat(portions.one(goals.mine(1)).getFirst().steps()).isZero();
        assertThat(steps.tick(goal, shadow.id(), true)).isEqualTo(new ProgressResult.Gone());
        assertThat(steps.addReading(goal, measure.id(), today, BigDecimal.TWO, ""))
                .isEqualTo(new ProgressResult.Gone());
        save(content);

        assertThat(page().progress()).isEqualTo(before);
        assertThat(before.done(shadow.id())).isTrue();
        assertThat(before.done(quarter.id())).isTrue();
        assertThat(portions.one(goals.mine(1)).getFirst())
                .extracting(GoalSummary::stepsDone, GoalSummary::steps)
                .containsExactly(1, 3);
    }

    @Test
    void an_if_then_plan_has_a_row_as_long_as_it_is_in_the_goal() {
        var train = IfThen.of(Cue.of(Cue.Kind.PLACE, "I am on the train"), "I read");
        var tuesday = IfThen.of(Cue.of(Cue.Kind.TIME, "it is Tuesday").every(java.time.DayOfWeek.TUESDAY), "I write");
        save(content.withIfThens(List.of(train, tuesday)));
        assertThat(plans()).containsExactly("I am on the train", "it is Tuesday");

        save(content.withIfThens(List.of(tuesday)));
        assertThat(plans()).containsExactly("it is Tuesday");
        assertThat(jdbc.queryForObject(
                        "select weekday from goal_if_then where goal = ?", Integer.class, goal.toString()))
                .isEqualTo(2);
    }

    private List<String> plans() {
        return jdbc.query(
                "select cue from goal_if_then where goal = ? order by position",
                (row, number) -> row.getString(1),
                goal.toString());
    }

    @Test
    void the_next_step_is_the_one_that_is_due_first_and_then_the_first_of_the_plan() {
        assertThat(next()).isEqualTo("Shadow a review");
        steps.tick(goal, shadow.id(), true);
        assertThat(next()).isEqualTo("Agree the role");
        steps.tick(goal, agree.id(), true);
        assertThat(next()).isEqualTo("Run a retrospective");
        steps.tick(goal, retro.id(), true);
        assertThat(next()).isNull();
        steps.tick(goal, agree.id(), false);
        assertThat(next()).isEqualTo("Agree the role");
    }

    @Test
    void every_row_beside_the_document_says_what_the_document_says() {
        save(content.withPlan(
                List.of(retro), List.of(new Milestone(quarter.id(), "Half a year", null, List.of(agree)))));

        assertThat(jdbc.queryForList(
                        "select concat_ws('|', position, text, milestone is not null, due_on) from goal_step"
                                + " where goal = ? order by position",
                        String.class,
                        goal.toString()))
                .containsExactly("0|Run a retrospective|0", "1|Agree the role|1|2026-12-03");
        assertThat(jdbc.queryForList("select title from goal_milestone where goal = ?", String.class, goal.toString()))
                .containsExactly("Half a year");
    }

    @Test
    void the_rows_say_how_much_work_a_step_is_how_often_and_after_which_other() {
        var rhythm = Repeat.on(today, java.time.DayOfWeek.TUESDAY, java.time.DayOfWeek.FRIDAY);
        save(content.withPlan(
                List.of(
                        agree.withEffort(Effort.hours(2)),
                        retro.withRepeat(rhythm).withAfter(List.of(agree.id()))),
                List.of(quarter)));

        assertThat(jdbc.queryForList(
                        "select concat_ws('|', text, effort_minutes, repeat_on, repeat_times, repeat_from) from goal_step"
                                + " where goal = ? order by position",
                        String.class,
                        goal.toString()))
                .containsExactly(
                        "Agree the role|120", "Run a retrospective|TUESDAY,FRIDAY|2|" + today, "Shadow a review");
        assertThat(jdbc.queryForList(
                        "select concat(step, before_it) from goal_step_after where goal = ?",
                        String.class,
                        goal.toString()))
                .containsExactly(retro.id().toString() + agree.id());
        save(content);
        assertThat(jdbc.queryForList("select step from goal_step_after where goal = ?", goal.toString()))
                .isEmpty();
    }

    @Test
    void steps_that_wait_for_each_other_are_not_saved() {
        var round = content.withPlan(
                List.of(agree.withAfter(List.of(retro.id())), retro.withAfter(List.of(agree.id()))), List.of(quarter));

        assertThat(editing.save(goal, page().edition(), GoalEdit.of(round)))
                .isInstanceOfSatisfying(GoalSaveResult.Incomplete.class, refused -> assertThat(
                                refused.faults().getFirst().path())
                        .containsExactly("Agree the role", "Run a retrospective"));
    }

    @Test
    void the_mentor_hears_of_a_milestone_once_however_often_it_is_ticked() {
        steps.tick(goal, quarter.id(), true);
        steps.tick(goal, quarter.id(), true);

        assertThat(told(jonas, "goal.milestone")).isEqualTo(1);
    }

    @Test
    void the_news_of_a_milestone_is_about_that_milestone_and_one_taken_back_is_news_as_well() {
        steps.tick(goal, quarter.id(), true);
        steps.tick(goal, quarter.id(), false);
        steps.tick(goal, quarter.id(), false);

        assertThat(events.stream(News.class)
                        .filter(news -> news.recipient().equals(jonas.id())
                                && news.subject().equals(quarter.id()))
                        .map(News::said))
                .containsExactly(
                        new GoalSaid.MilestoneReached("Lead a team", "First quarter"),
                        new GoalSaid.MilestoneNotReached("Lead a team", "First quarter"));
    }

    @Test
    void a_milestone_that_the_mentor_ticks_is_no_news_to_the_mentor() {
        As.account(jonas, () -> steps.tick(goal, quarter.id(), true));

        assertThat(told(jonas, "goal.milestone")).isZero();
    }

    @Test
    void a_step_that_comes_from_a_meeting_is_named_and_says_where_it_comes_from() {
        var added = As.account(jonas, () -> steps.add(goal, "Write to Ann", null, "meeting:7"));

        assertThat(added).isInstanceOfSatisfying(AddStepResult.Added.class, one -> {
            assertThat(page().content().steps().getLast())
                    .isEqualTo(Step.of(one.step(), "Write to Ann", null, "meeting:7"));
            assertThat(steps.tick(goal, one.step(), true)).isEqualTo(new ProgressResult.Done());
        });
    }

    @Test
    void a_step_that_is_too_long_or_one_too_many_is_refused_and_not_cut() {
        assertThat(steps.add(goal, "x".repeat(301), null, null)).isEqualTo(new AddStepResult.TooLong(301, 300));
        assertThat(steps.add(goal, " ", null, null)).isEqualTo(new AddStepResult.Blank());
        save(content.withPlan(
                java.util.stream.IntStream.range(0, GoalContent.MOST_STEPS)
                        .mapToObj(i -> Step.of("Step " + i, null))
                        .toList(),
                List.of()));
        assertThat(steps.add(goal, "Rest", null, null)).isEqualTo(new AddStepResult.Full(GoalContent.MOST_STEPS));
    }

    @Test
    void a_reading_is_corrected_and_taken_back() {
        steps.addReading(goal, measure.id(), today, BigDecimal.TWO, "Typo");
        var reading = page().progress().readings().getFirst().id();

        assertThat(steps.correctReading(goal, reading, today.minusDays(1), new BigDecimal("2.50"), "Asked again"))
                .isEqualTo(new ProgressResult.Done());
        assertThat(page().progress().readings())
                .containsExactly(new Reading(
                        reading, measure.id(), today.minusDays(1), new BigDecimal("2.5"), "Asked again", mara.id()));
        assertThat(steps.removeReading(goal, reading)).isEqualTo(new ProgressResult.Done());
        assertThat(page().progress().readings()).isEmpty();
        assertThat(steps.removeReading(goal, reading)).isEqualTo(new ProgressResult.Gone());
    }

    @Test
    void a_reading_of_a_day_to_come_a_long_note_and_a_number_without_end_are_refused_each_as_what_it_is() {
        assertThat(steps.addReading(goal, measure.id(), today.plusDays(1), BigDecimal.TWO, ""))
                .isEqualTo(new ProgressResult.FutureDay(today));
        assertThat(steps.addReading(goal, measure.id(), today, BigDecimal.TWO, "x".repeat(301)))
                .isEqualTo(new ProgressResult.TooLong("note", 301, 300));
        assertThat(steps.addReading(goal, measure.id(), today, new BigDecimal("1e12"), ""))
                .isEqualTo(new ProgressResult.OutOfRange());
        assertThat(page().progress().readings()).isEmpty();
    }

    @Test
    void a_reading_of_another_goal_cannot_be_touched_through_ones_own() {
        steps.addReading(goal, measure.id(), today, BigDecimal.TWO, "");
        var reading = page().progress().readings().getFirst().id();
        var other = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Other")))).goal();

        assertThat(steps.removeReading(other, reading)).isEqualTo(new ProgressResult.Gone());
        assertThat(steps.correctReading(other, reading, today, BigDecimal.ONE, ""))
                .isEqualTo(new ProgressResult.Gone());
        assertThat(page().progress().readings()).hasSize(1);
    }

    @Test
    void pasted_readings_are_kept_all_or_none() {
        var good = new GoalSteps.NewReading(today.minusDays(2), BigDecimal.ONE, " first ");
        var yetToCome = new GoalSteps.NewReading(today.plusDays(1), BigDecimal.TWO, "");

        assertThat(steps.addReadings(goal, measure.id(), List.of(good, yetToCome)))
                .isEqualTo(new ProgressResult.FutureDay(today));
        assertThat(page().progress().readings()).isEmpty();

        assertThat(steps.addReadings(goal, measure.id(), List.of(good, good))).isInstanceOf(ProgressResult.Noted.class);
        assertThat(page().progress().readings()).extracting(Reading::note).containsExactly("first", "first");
    }

    @Test
    void a_measure_without_a_number_is_kept_while_it_is_typed_and_refused_when_it_is_saved() {
        var half = Measures.to(Measure.of("Talks held", "", BigDecimal.ZERO, BigDecimal.ONE), null);
        var edit = GoalEdit.of(GoalContent.titled("Speak").withMeasures(List.of(half)));

        editing.keep(null, 0, edit);

        assertThat(editing.kept(null).orElseThrow().edit()).isEqualTo(edit);
        assertThat(editing.create(edit))
                .isEqualTo(new GoalSaveResult.Incomplete(
                        List.of(new GoalFault(GoalProblem.NUMBER_MISSING, "measure:" + half.id(), 0, 0))));
    }

    @Test
    void what_is_too_long_is_refused_with_its_place_its_length_and_the_limit() {
        var edit = GoalEdit.of(GoalContent.titled("x".repeat(161)).withSmart(SmartPart.SPECIFIC, "y".repeat(4_001)));

        assertThat(editing.create(edit))
                .isEqualTo(new GoalSaveResult.Incomplete(List.of(
                        new GoalFault(GoalProblem.TITLE_TOO_LONG, "title", 161, 160),
                        new GoalFault(GoalProblem.TEXT_TOO_LONG, "specific", 4_001, 4_000))));
    }

    private long told(Actor who, String kind) {
        return events.stream(News.class)
                .filter(news -> news.recipient().equals(who.id()) && news.kind().equals(kind))
                .count();
    }

    private @Nullable String next() {
        return portions.one(goals.mine(1)).getFirst().nextStep();
    }

    private void save(GoalContent now) {
        assertThat(editing.save(goal, page().edition(), GoalEdit.of(now))).isInstanceOf(Saved.class);
    }

    private GoalPage page() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
