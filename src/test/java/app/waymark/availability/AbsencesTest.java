package app.waymark.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.internal.AbsenceClock;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.mentorship.MentorshipPages;
import app.waymark.notification.Inbox;
import app.waymark.notification.Notice;
import app.waymark.report.Home;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import app.waymark.turn.internal.TurnClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is away: what waits for them stands still, and runs on by itself. */
@WaymarkTest
class AbsencesTest {

    @Autowired
    Absences absences;

    @Autowired
    AbsenceClock absenceClock;

    @Autowired
    TurnClock turnClock;

    @Autowired
    Turns turns;

    @Autowired
    TurnActs acts;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    MentorshipPages pages;

    @Autowired
    Home home;

    @Autowired
    Inbox inbox;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void while_somebody_is_away_every_clock_stands_still_and_runs_on_by_itself_in_the_morning() {
        share("Before");
        var before = waiting();
        var back = day(20);
        assertThat(by(pair.mentor(), () -> absences.say(day(2), back)))
                .isEqualTo(new AbsenceResult.Said(new Absence(day(2), back)));
        assertThat(waiting().awayUntil()).as("it has not begun").isNull();

        tick(morning(day(2)).minus(Duration.ofHours(6)));
        assertThat(waiting().awayUntil()).isEqualTo(back);
        long told = told(pair.mentor());
        for (int day = 3; day < 20; day++) {
            tick(morning(day(day)));
        }
        assertThat(told(pair.mentor())).as("nobody reminds them").isEqualTo(told);
        assertThat(told(pair.coordinator())).as("and nobody is told").isZero();

        tick(morning(back));
        var after = waiting();
        assertThat(after.awayUntil()).isNull();
        var stood = Duration.between(Objects.requireNonNull(before.nudgeAt()), Objects.requireNonNull(after.nudgeAt()));
        assertThat(stood).isBetween(Duration.ofDays(17), Duration.ofDays(19));
        assertThat(by(pair.mentor(), absences::mine)).isEmpty();

        tick(after.nudgeAt().plusSeconds(60));
        assertThat(told(pair.mentor())).as("the clock runs on").isEqualTo(told + 1);
    }

    @Test
    void what_comes_while_somebody_is_away_begins_to_wait_when_they_are_back() {
        by(pair.mentor(), () -> absences.say(day(0), day(10)));
        share("Meanwhile");

        assertThat(waiting().awayUntil()).isEqualTo(day(10));
        tick(morning(day(9)));
        long told = told(pair.mentor());
        tick(morning(day(10)));
        tick(morning(day(10)).plus(Duration.ofDays(6)));
        assertThat(told(pair.mentor())).isEqualTo(told);
        tick(morning(day(10)).plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(told(pair.mentor())).isEqualTo(told + 1);
    }

    @Test
    void what_was_put_off_beyond_an_absence_rests_on_when_they_are_back() {
        share("Later");
        var id = waiting().id();
        by(pair.mentor(), () -> absences.say(day(0), day(5)));
        by(pair.mentor(), () -> acts.putOff(id, day(9)));

        tick(morning(day(5)));
        assertThat(by(pair.mentor(), () -> turns.forMe(null, 5)).items()).isEmpty();
        tick(morning(day(9)));
        assertThat(waiting().restsOn()).isNull();
    }

    @Test
    void the_other_is_told_and_sees_it_and_so_does_the_coordinator() {
        by(pair.mentor(), () -> absences.say(day(0), day(10)));

        assertThat(by(pair.mentee(), () -> inbox.mine(null, 10)).items())
                .extracting(Notice::key)
                .contains("news.mentorship.away.title");
        for (var reader : List.of(pair.mentee(), pair.coordinator())) {
            assertThat(by(reader, () -> pages.read(pair.mentorship())).away())
                    .containsEntry(pair.mentor().id(), new Absence(day(0), day(10)));
        }
    }

    @Test
    void it_ends_with_one_press_and_all_runs_on() {
        share("Before");
        by(pair.mentor(), () -> absences.say(day(0), day(10)));
        assertThat(by(pair.mentor(), () -> home.read(5, 5, 5)).backOn()).isEqualTo(day(10));

        assertThat(by(pair.mentor(), absences::end)).isTrue();

        assertThat(by(pair.mentor(), () -> home.read(5, 5, 5)).backOn()).isNull();
        assertThat(waiting().awayUntil()).isNull();
        assertThat(by(pair.mentor(), absences::end))
                .as("nothing to end any more")
                .isFalse();
    }

    @Test
    void nobody_goes_away_in_the_past_or_comes_back_before_they_went() {
        assertThat(by(pair.mentor(), () -> absences.say(day(-1), day(3)))).isInstanceOf(AbsenceResult.Past.class);
        assertThat(by(pair.mentor(), () -> absences.say(day(3), day(3)))).isInstanceOf(AbsenceResult.Backwards.class);
        assertThat(by(pair.mentor(), () -> absences.say(day(1), day(400)))).isInstanceOf(AbsenceResult.TooLong.class);
        assertThat(by(pair.mentor(), absences::mine)).isEmpty();
    }

    @Test
    void a_later_word_takes_the_place_of_the_first() {
        share("Before");
        by(pair.mentor(), () -> absences.say(day(0), day(10)));
        by(pair.mentor(), () -> absences.say(day(0), day(4)));
        assertThat(waiting().awayUntil()).isEqualTo(day(4));

        by(pair.mentor(), () -> absences.say(day(7), day(9)));
        assertThat(waiting().awayUntil()).as("not yet away").isNull();
    }

    private void share(String title) {
        by(pair.mentee(), () -> {
            var goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal();
            sharing.shareWith(goal, pair.mentorship(), false, "");
            return goal;
        });
    }

    private Waiting waiting() {
        var all = by(pair.mentor(), () -> turns.forMe(null, 5)).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long told(Actor person) {
        return by(person, () -> inbox.mine(null, 200)).items().size();
    }

    private LocalDate day(int from) {
        return LocalDate.ofInstant(clock.instant(), pair.mentor().zone()).plusDays(from);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(7, 0)).atZone(pair.mentor().zone()).toInstant();
    }

    private void tick(Instant when) {
        SystemActor.run(() -> WaymarkClock.at(when, () -> {
            absenceClock.tick();
            turnClock.tick();
            return when;
        }));
    }

    private static <T> T by(Actor person, Supplier<T> act) {
        return As.account(person, act);
    }
}
