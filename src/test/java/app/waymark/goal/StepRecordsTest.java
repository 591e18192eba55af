package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.file.KeepResult;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What happens with a step beside its tick: the times of one that repeats, and what shows what came of it. */
@WaymarkTest
class StepRecordsTest {

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepRecords records;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private LocalDate today;
    private Step swim;
    private Step ask;

    @BeforeEach
    void a_shared_goal() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        today = LocalDate.ofInstant(clock.instant(), mara.zone());
        swim = Step.of("Swim", today.plusWeeks(1)).withRepeat(Repeat.times(today.minusWeeks(3), 3));
        ask = Step.of("Ask Ann", null);
        As.account(mara);
        goal = ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Be fit").withPlan(List.of(swim, ask), List.of()))))
                .goal();
        sharing.shareWith(goal, pairs.active(jonas, mara), false, "");
    }

    @Test
    void each_time_of_a_step_is_ticked_by_itself_and_a_second_tick_changes_nothing() {
        var first = new Occurrence(Repeat.monday(today.minusWeeks(1)), 1);
        var third = new Occurrence(Repeat.monday(today.minusWeeks(1)), 3);

        assertThat(records.tickTime(goal, swim.id(), first, true)).isEqualTo(new ProgressResult.Done());
        assertThat(records.tickTime(goal, swim.id(), first, true)).isEqualTo(new ProgressResult.Done());
        assertThat(records.tickTime(goal, swim.id(), third, true)).isEqualTo(new ProgressResult.Done());
        assertThat(page().planned().times(swim.id())).containsExactlyInAnyOrder(first, third);

        records.tickTime(goal, swim.id(), first, false);
        assertThat(page().planned().times(swim.id())).containsExactly(third);
        assertThat(page().progress().done(swim.id()))
                .as("the step itself is done when the mentee says so")
                .isFalse();
    }

    @Test
    void a_time_that_the_rhythm_does_not_ask_for_and_one_of_a_week_to_come_are_refused() {
        assertThat(records.tickTime(goal, swim.id(), new Occurrence(Repeat.monday(today), 4), true))
                .isEqualTo(new ProgressResult.Gone());
        assertThat(records.tickTime(goal, swim.id(), new Occurrence(Repeat.monday(today.minusWeeks(9)), 1), true))
                .isEqualTo(new ProgressResult.Gone());
        assertThat(records.tickTime(goal, ask.id(), new Occurrence(Repeat.monday(today), 1), true))
                .as("it does not repeat")
                .isEqualTo(new ProgressResult.Gone());
        assertThat(records.tickTime(goal, swim.id(), new Occurrence(Repeat.monday(today.plusWeeks(1)), 1), true))
                .isEqualTo(new ProgressResult.FutureDay(today));
    }

    @Test
    void times_that_were_ticked_stay_when_the_rhythm_changes_and_when_the_step_is_taken_out_and_put_back() {
        var first = new Occurrence(Repeat.monday(today), 1);
        records.tickTime(goal, swim.id(), first, true);
        records.note(goal, swim.id(), "A card of the pool");

        save(GoalContent.titled("Be fit"));
        save(GoalContent.titled("Be fit")
                .withPlan(List.of(swim.withRepeat(Repeat.on(today, DayOfWeek.SUNDAY)), ask), List.of()));

        assertThat(page().planned().times(swim.id())).containsExactly(first);
        assertThat(page().planned().evidence(swim.id())).isEqualTo(1);
        assertThat(records.tickTime(goal, swim.id(), first, false)).isEqualTo(new ProgressResult.Done());
    }

    @Test
    void words_an_address_and_a_file_show_what_came_of_a_step_to_both() {
        records.note(goal, ask.id(), "  She said yes. ");
        records.note(goal, ask.id(), "https://example.org/talk?id=7");
        records.note(goal, ask.id(), "javascript:alert(1)");
        records.file(goal, ask.id(), "../../Notes.TXT", text("She said yes."));

        As.account(jonas);
        assertThat(records.evidence(goal, ask.id()))
                .extracting(Evidence::kind, Evidence::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Evidence.Kind.NOTE, "She said yes."),
                        org.assertj.core.groups.Tuple.tuple(Evidence.Kind.LINK, "https://example.org/talk?id=7"),
                        org.assertj.core.groups.Tuple.tuple(Evidence.Kind.NOTE, "javascript:alert(1)"),
                        org.assertj.core.groups.Tuple.tuple(Evidence.Kind.FILE, "Notes.txt"));
        assertThat(page().planned().evidence(ask.id())).isEqualTo(4);
    }

    @Test
    void nothing_too_much_and_what_is_not_kept_are_refused_and_leave_nothing_behind() {
        assertThat(records.note(goal, ask.id(), " "))
                .isEqualTo(new EvidenceResult.Refused(new ProgressResult.Incomplete()));
        assertThat(records.note(goal, ask.id(), "x".repeat(Evidence.MOST_TEXT + 1)))
                .isEqualTo(new EvidenceResult.Refused(
                        new ProgressResult.TooLong("note", Evidence.MOST_TEXT + 1, Evidence.MOST_TEXT)));
        assertThat(records.file(goal, ask.id(), "page.txt", text("<!DOCTYPE html><html><script>x</script></html>")))
                .isEqualTo(new EvidenceResult.NotKept(new KeepResult.WrongKind("text/html")));
        assertThat(records.note(goal, java.util.UUID.randomUUID(), "Of no step"))
                .isEqualTo(new EvidenceResult.Refused(new ProgressResult.Gone()));
        assertThat(jdbc.queryForList("select id from goal_evidence where goal = ?", goal.toString()))
                .isEmpty();
        for (int i = 0; i < Evidence.MOST; i++) {
            assertThat(records.note(goal, ask.id(), "Note " + i)).isInstanceOf(EvidenceResult.Added.class);
        }
        assertThat(records.note(goal, ask.id(), "One more")).isEqualTo(new EvidenceResult.Full(Evidence.MOST));
    }

    @Test
    void what_is_taken_out_is_gone_for_both_and_can_be_put_back() {
        records.note(goal, ask.id(), "She said yes.");
        var one = records.evidence(goal, ask.id()).getFirst().id();

        assertThat(records.remove(goal, one)).isEqualTo(new ProgressResult.Done());
        assertThat(records.evidence(goal, ask.id())).isEmpty();
        assertThat(page().planned().evidence(ask.id())).isZero();
        assertThat(records.putBack(goal, one)).isEqualTo(new ProgressResult.Done());
        assertThat(records.evidence(goal, ask.id())).hasSize(1);
    }

    @Test
    void a_mentor_who_may_not_edit_reads_and_a_former_one_and_a_stranger_do_not() {
        records.note(goal, ask.id(), "She said yes.");
        As.account(jonas);
        assertThat(records.note(goal, ask.id(), "I heard"))
                .isEqualTo(new EvidenceResult.Refused(new ProgressResult.NotYours()));
        assertThat(records.tickTime(goal, swim.id(), new Occurrence(Repeat.monday(today), 1), true))
                .isEqualTo(new ProgressResult.NotYours());
        goals.read(goal, Viewpoint.OWN, null);
        As.account(mara, () -> sharing.stopSharing(goal));
        assertThatThrownBy(() -> records.evidence(goal, ask.id())).isInstanceOf(AccessDeniedException.class);
        As.account(new Pairs(jdbc, clock).person("Eve"));
        assertThatThrownBy(() -> records.evidence(goal, ask.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothing_is_added_to_a_goal_that_is_reached() {
        steps.reach(goal, "");
        assertThat(records.note(goal, ask.id(), "Late"))
                .isEqualTo(new EvidenceResult.Refused(new ProgressResult.Closed(GoalState.REACHED)));
    }

    private static ByteArrayResource text(String words) {
        return new ByteArrayResource(words.getBytes(StandardCharsets.UTF_8));
    }

    private void save(GoalContent now) {
        assertThat(editing.save(goal, page().edition(), GoalEdit.of(now))).isInstanceOf(Saved.class);
    }

    private GoalPage page() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
