package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.Absences;
import app.waymark.availability.WelcomeReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.shared.Actor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is told before they ask for a review. */
@WaymarkTest
class ReviewOutlookTest {

    /** A Tuesday. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    WelcomeReviews welcome;

    @Autowired
    Absences absences;

    @Autowired
    World world;

    private World.Pair pair;
    private Instant now = Instant.parse("2026-12-01T09:00:00Z");

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void within_what_is_welcome_nothing_is_said() {
        assertThat(ReviewOutlook.probablyBy(TUESDAY, 0, 0, 0)).isNull();
        assertThat(ReviewOutlook.probablyBy(TUESDAY, 40, 9, 0))
                .as("as many as come")
                .isNull();
        assertThat(ReviewOutlook.probablyBy(TUESDAY, 1, 0, 2)).isNull();
    }

    @Test
    void beyond_it_each_week_holds_as_many_as_are_welcome_spread_over_its_days() {
        assertThat(ReviewOutlook.probablyBy(TUESDAY, 3, 0, 2))
                .as("the second of the next week")
                .isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(ReviewOutlook.probablyBy(TUESDAY, 2, 0, 2)).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(ReviewOutlook.probablyBy(TUESDAY, 1, 1, 2))
                .as("what was read this week counts")
                .isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(ReviewOutlook.probablyBy(TUESDAY, 7, 0, 1)).isEqualTo(LocalDate.of(2027, 1, 24));
    }

    @Test
    void who_asks_is_told_and_not_held_up() {
        by(pair.mentor(), () -> {
            welcome.say(1);
            return 1;
        });
        assertThat(outlook()).isEqualTo(new ReviewOutlook(0, null, null));

        share();
        assertThat(outlook().before()).isEqualTo(1);
        assertThat(outlook().probablyBy()).isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(share()).as("and can share all the same").isNotNull();
    }

    @Test
    void how_long_the_last_answers_took_is_told_from_the_third_on() {
        for (int answered = 1; answered <= 3; answered++) {
            assertThat(outlook().expected()).isNull();
            var goal = share();
            now = now.plus(answered, ChronoUnit.DAYS);
            by(pair.mentor(), () -> reviews.accept(goal, 1, ""));
        }

        assertThat(outlook().expected()).satisfies(wait -> {
            assertThat(wait.median().toHours()).isBetween(47L, 49L);
            assertThat(wait.answers()).isEqualTo(3);
        });
    }

    @Test
    void who_is_away_reads_when_they_are_back() {
        by(pair.mentor(), () -> absences.say(TUESDAY, TUESDAY.plusDays(9)));

        assertThat(outlook().probablyBy()).isEqualTo(TUESDAY.plusDays(9));
    }

    private ReviewOutlook outlook() {
        return by(pair.mentee(), () -> sharing.outlook(pair.mentorship()));
    }

    private GoalId share() {
        return by(pair.mentee(), () -> {
            var goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead")))).goal();
            sharing.shareWith(goal, pair.mentorship(), false, "");
            return goal;
        });
    }

    private <T> T by(Actor person, Supplier<T> act) {
        return As.account(person, () -> WaymarkClock.at(now, act));
    }
}
