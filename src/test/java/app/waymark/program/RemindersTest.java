package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.notification.Inbox;
import app.waymark.shared.Actor;
import app.waymark.shared.AskedFor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Patience;
import app.waymark.turn.Turns;
import app.waymark.turn.internal.TurnClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A programme says when its people are reminded, and when its coordinators are told. */
@WaymarkTest
class RemindersTest {

    @Autowired
    Reminders reminders;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Turns turns;

    @Autowired
    TurnClock turnClock;

    @Autowired
    Inbox inbox;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
        programme = new ProgrammeId(UUID.fromString(jdbc.queryForObject(
                "select programme from mentorship where id = ?",
                String.class,
                pair.mentorship().value())));
    }

    @Test
    void what_a_programme_says_nothing_of_is_as_everywhere() {
        assertThat(by(pair.coordinator(), () -> reminders.of(programme)))
                .hasSize(5)
                .allSatisfy((asked, patience) -> assertThat(patience).isEqualTo(Patience.STANDARD));
    }

    @Test
    void three_reminders_and_then_the_coordinator() {
        assertThat(change(List.of(7, 14, 21), 28)).isTrue();
        share();

        var told = new int[29];
        for (int day = 0; day <= 28; day++) {
            tick(day);
            told[day] = told(pair.mentor());
        }
        assertThat(told[6]).isEqualTo(1);
        assertThat(told[7]).isEqualTo(2);
        assertThat(told[13]).isEqualTo(2);
        assertThat(told[14]).isEqualTo(3);
        assertThat(told[21]).isEqualTo(4);
        assertThat(told[28]).as("and no more").isEqualTo(4);
        assertThat(told(pair.coordinator())).isEqualTo(1);
    }

    @Test
    void it_can_be_off() {
        change(List.of(), null);
        share();

        for (int day = 0; day < 90; day += 10) {
            tick(day);
        }

        assertThat(told(pair.mentor())).as("told of it once").isEqualTo(1);
        assertThat(told(pair.coordinator())).isZero();
        assertThat(by(pair.mentee(), () -> turns.forOthers(null, 5)).items())
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.nudgeAt()).as("and nothing else is said").isNull();
                    assertThat(turn.escalateAt()).isNull();
                });
    }

    @Test
    void what_waits_already_keeps_its_days() {
        share();
        change(List.of(60), 80);

        tick(7);

        assertThat(told(pair.mentor())).isEqualTo(2);
    }

    @Test
    void what_nobody_can_mean_is_refused() {
        assertThat(change(List.of(1), 14)).as("too soon").isFalse();
        assertThat(change(List.of(7, 9), 14)).as("too close").isFalse();
        assertThat(change(List.of(7, 14, 21, 28), 40)).as("too many").isFalse();
        assertThat(change(List.of(14), 14))
                .as("told before anybody is reminded")
                .isFalse();
        assertThat(change(List.of(91), null)).as("too late").isFalse();
        assertThat(by(pair.coordinator(), () -> reminders.of(programme)))
                .containsEntry(AskedFor.REVIEW, Patience.STANDARD);
    }

    @Test
    void the_standard_can_be_had_again() {
        change(List.of(3), 30);
        change(List.of(7), 14);

        assertThat(jdbc.queryForObject("select count(*) from turn_patience", Integer.class))
                .isZero();
    }

    private boolean change(List<Integer> nudges, @Nullable Integer told) {
        return by(pair.coordinator(), () -> reminders.change(programme, AskedFor.REVIEW, nudges, told));
    }

    private void share() {
        by(pair.mentee(), () -> {
            var goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead")))).goal();
            sharing.shareWith(goal, pair.mentorship(), false, "");
            return goal;
        });
    }

    private int told(Actor person) {
        return (int) by(person, () -> inbox.mine(null, 100)).items().stream()
                .filter(notice -> notice.key().startsWith("turn.goal.review")
                        || notice.key().startsWith("turn.program.silence"))
                .count();
    }

    private void tick(int days) {
        var when = clock.instant().plus(Duration.ofDays(days)).plus(Duration.ofMinutes(5));
        SystemActor.run(() -> WaymarkClock.at(when, () -> {
            turnClock.tick();
            return when;
        }));
    }

    private static <T> T by(Actor person, Supplier<T> act) {
        return As.account(person, act);
    }
}
