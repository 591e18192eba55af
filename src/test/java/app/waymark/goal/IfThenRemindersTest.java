package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.IfThenReminders.Reminder;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each if-then plan is shown once before its cue, in its person's own days; thirty of them are walked through. */
@WaymarkTest
class IfThenRemindersTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 15);
    private static final LocalDate RELEASE = LocalDate.of(2027, 3, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    @Autowired
    Portions portions;

    @Autowired
    World world;

    @Autowired
    IfThenReminders reminders;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    private final IfThen release =
            IfThen.of(Cue.of(Cue.Kind.TIME, "the release is near").expected(RELEASE), "I rehearse at lunch");
    private final IfThen tuesday =
            IfThen.of(Cue.of(Cue.Kind.TIME, "it is Tuesday").every(DayOfWeek.TUESDAY), "I write a page");
    private final IfThen train = IfThen.of(Cue.of(Cue.Kind.PLACE, "I am on the train"), "I read");
    // Far from Greenwich: the day there is not the server's.
    private final ZoneId zone = ZoneId.of("Pacific/Auckland");
    private Actor mara;

    @BeforeEach
    void somebody() {
        mara = world.account("Mara", Locale.ENGLISH, zone);
    }

    @Test
    void in_thirty_days_each_plan_is_shown_on_one_day_before_its_cue_and_on_no_other() {
        write(mara, release, tuesday, train);

        var seen = walk(mara, MORNING, NIGHT);

        assertThat(seen)
                .filteredOn(one -> one.endsWith("I rehearse at lunch"))
                .as("the evening before the thirtieth, and not again in the morning")
                .containsExactly("2027-03-29T21:00 I rehearse at lunch");
        assertThat(seen)
                .filteredOn(one -> one.endsWith("I write a page"))
                .as(
                        "on the first Tuesday nobody came before the evening in which it was shown; then each Monday evening")
                .containsExactly(
                        "2027-03-15T21:00 I write a page",
                        "2027-03-22T21:00 I write a page",
                        "2027-03-29T21:00 I write a page",
                        "2027-04-05T21:00 I write a page",
                        "2027-04-12T21:00 I write a page");
        assertThat(seen)
                .filteredOn(one -> one.endsWith("I read"))
                .as("the day after it was written, all that day")
                .containsExactly("2027-03-16T08:00 I read", "2027-03-16T21:00 I read");
    }

    @Test
    void who_comes_in_the_morning_alone_is_shown_it_on_the_day_itself() {
        write(mara, release, tuesday);

        assertThat(walk(mara, MORNING))
                .contains("2027-03-30T08:00 I rehearse at lunch", "2027-03-16T08:00 I write a page")
                .doesNotContain("2027-03-29T08:00 I rehearse at lunch", "2027-03-31T08:00 I rehearse at lunch");
    }

    @Test
    void a_plan_that_is_moved_is_shown_again_and_one_that_is_taken_out_or_whose_goal_is_over_is_not() {
        var goal = write(mara, release);
        assertThat(at(RELEASE, MORNING)).hasSize(1);
        assertThat(at(RELEASE.plusDays(1), MORNING)).isEmpty();

        save(goal, new IfThen(release.id(), release.cue().expected(RELEASE.plusDays(3)), release.then()));
        assertThat(at(RELEASE.plusDays(3), MORNING)).extracting(Reminder::on).containsExactly(RELEASE.plusDays(3));

        save(goal, tuesday);
        assertThat(at(RELEASE.plusDays(3), NIGHT)).isEmpty();
        assertThat(at(LocalDate.of(2027, 4, 6), MORNING)).hasSize(1);

        steps.drop(goal, "Something else matters more");
        assertThat(at(LocalDate.of(2027, 4, 13), MORNING)).isEmpty();
    }

    @Test
    void nobody_else_is_shown_it() {
        write(mara, release);
        As.account(world.account("Jonas", Locale.ENGLISH, zone));
        assertThat(at(RELEASE, MORNING)).isEmpty();
    }

    private List<String> walk(Actor who, LocalTime... times) {
        As.account(who);
        var seen = new ArrayList<String>();
        for (var day = FIRST; day.isBefore(FIRST.plusDays(30)); day = day.plusDays(1)) {
            for (var time : times) {
                for (var one : at(day, time)) {
                    seen.add(day.atTime(time) + " " + one.then());
                }
            }
        }
        return seen;
    }

    private List<Reminder> at(LocalDate day, LocalTime time) {
        return WaymarkClock.at(day.atTime(time).atZone(zone).toInstant(), () -> {
            var near = portions.one(reminders.near());
            reminders.shown(near);
            return near.plans();
        });
    }

    private GoalId write(Actor who, IfThen... plans) {
        As.account(who);
        return WaymarkClock.at(FIRST.atTime(LocalTime.NOON).atZone(zone).toInstant(), () -> ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Speak at a conference").withIfThens(List.of(plans)))))
                .goal());
    }

    private void save(GoalId goal, IfThen plan) {
        editing.save(
                goal,
                editions++,
                GoalEdit.of(GoalContent.titled("Speak at a conference").withIfThens(List.of(plan))));
    }

    private int editions = 1;
}
