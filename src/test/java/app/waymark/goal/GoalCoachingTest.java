package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalCoaching.Coached;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.coach.GoalField;
import app.waymark.goal.coach.Letter;
import app.waymark.goal.coach.Standing;
import app.waymark.shared.Actor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** The coach reads along, for the mentee alone; that something is seen differently holds as long as the words do. */
@WaymarkTest
class GoalCoachingTest {

    @Autowired
    GoalCoaching coaching;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Visions visions;

    @Autowired
    GoalTree tree;

    @Autowired
    CheckIns checkIns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final GoalContent vague =
            GoalContent.titled("Get on").withSmart(SmartPart.SPECIFIC, "I want to become more visible and get better.");
    private Actor mara;
    private Pairs pairs;

    @BeforeEach
    void somebody() {
        pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        As.account(mara);
    }

    @Test
    void each_letter_has_a_finding_and_a_date_and_a_measure_beside_the_text_count() {
        var target = LocalDate.ofInstant(clock.instant(), mara.zone()).plusMonths(5);
        var content = vague.withTargetOn(target)
                .withMeasures(java.util.List.of(
                        Measure.of("Talks held", "talks", java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(3))));

        var said = look(null, content);

        assertThat(said).containsOnlyKeys(Letter.values());
        assertThat(standing(said, Letter.S)).isNotEqualTo(Standing.MET);
        assertThat(standing(said, Letter.M)).isEqualTo(Standing.MET);
        assertThat(standing(said, Letter.T)).isEqualTo(Standing.MET);
    }

    @Test
    void in_half_a_year_is_counted_from_when_it_was_written_until_it_is_written_anew() {
        var content = vague.withSmart(SmartPart.TIME_BOUND, "In half a year.");
        var goal = WaymarkClock.at(
                clock.instant().minus(Duration.ofDays(250)),
                () -> ((Saved) editing.create(GoalEdit.of(content))).goal());
        assertThat(reason(look(goal, content))).isEqualTo("coach.t.past.reason");

        editing.save(goal, 1, GoalEdit.of(content.withSmart(SmartPart.SPECIFIC, "Be seen by the board.")));
        assertThat(reason(look(goal, content)))
                .as("another text says nothing of this one")
                .isEqualTo("coach.t.past.reason");

        var anew = content.withSmart(SmartPart.TIME_BOUND, "In half a year from now.");
        assertThat(standing(look(goal, anew), Letter.T)).isEqualTo(Standing.MET);
        editing.save(goal, 2, GoalEdit.of(anew));
        assertThat(standing(look(goal, anew), Letter.T)).isEqualTo(Standing.MET);
        assertThat(standing(look(null, content), Letter.T)).isEqualTo(Standing.MET);
    }

    private static String reason(Map<Letter, Coached> said) {
        return of(said, Letter.T).finding().reason().key();
    }

    @Test
    void it_knows_how_sure_the_mentee_was_last_and_what_the_goal_leads_to_or_came_from() {
        var goal = ((Saved) editing.create(GoalEdit.of(vague))).goal();
        assertThat(coaching.around(goal))
                .usingRecursiveComparison()
                .ignoringFields("said")
                .isEqualTo(new GoalCoaching.Around(1, null, "", Map.of(), Map.of()));

        visions.write(0, "Products people would miss");
        assertThat(coaching.around(goal).linkedTo()).isEqualTo("Products people would miss");
        assertThat(coaching.around(null).linkedTo()).isEqualTo("Products people would miss");

        checkIns.send(goal, CheckInSaid.of(Went.WELL, 9));
        checkIns.send(goal, CheckInSaid.of(Went.STOOD_STILL, 2));
        assertThat(coaching.around(goal).confidence()).isEqualTo(2);
        assertThat(of(look(goal, vague), Letter.A).finding().field())
                .as("what is said of a goal that its mentee is unsure of rests on that")
                .isEqualTo(GoalField.CONFIDENCE);

        var far = ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Head of data").withHorizon(Horizon.LONG))))
                .goal();
        tree.place(goal, far);
        assertThat(coaching.around(goal).linkedTo()).isEqualTo("Head of data");
    }

    @Test
    void what_is_seen_differently_stays_so_until_the_words_change_it_was_said_of() {
        var goal = ((Saved) editing.create(GoalEdit.of(vague))).goal();
        var said = look(goal, vague);
        assertThat(of(said, Letter.S).differently()).isFalse();

        coaching.seeDifferently(
                goal, coaching.around(goal), Letter.S, of(said, Letter.S).words());

        assertThat(of(look(goal, vague), Letter.S).differently()).isTrue();
        assertThat(of(look(goal, vague.withWhy("Because of my patients.")), Letter.S)
                        .differently())
                .as("another answer changed")
                .isTrue();
        assertThat(of(look(goal, vague.withSmart(SmartPart.SPECIFIC, "I want to grow.")), Letter.S)
                        .differently())
                .as("other words")
                .isFalse();

        coaching.listenAgain(goal, coaching.around(goal), Letter.S);
        assertThat(of(look(goal, vague), Letter.S).differently()).isFalse();
    }

    @Test
    void what_was_said_of_a_new_goal_is_said_of_the_goal_it_becomes_and_not_of_the_next_one() {
        var around = coaching.around(null);
        coaching.seeDifferently(
                null, around, Letter.S, of(look(null, vague), Letter.S).words());

        var goal = ((Saved) editing.create(GoalEdit.of(vague))).goal();

        assertThat(of(look(goal, vague), Letter.S).differently()).isTrue();
        assertThat(of(look(null, vague), Letter.S).differently()).isFalse();
        assertThat(coaching.around(goal).activeGoals()).isEqualTo(1);
    }

    @Test
    void the_coach_is_the_mentees_and_nobody_elses() {
        var jonas = pairs.person("Jonas");
        var pair = pairs.active(jonas, mara);
        As.account(mara);
        var goal = ((Saved) editing.create(GoalEdit.of(vague))).goal();
        sharing.shareWith(goal, pair, true, "");

        As.account(jonas);
        assertThatThrownBy(() -> coaching.around(goal)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> coaching.seeDifferently(
                        goal, new GoalCoaching.Around(1, null, "", Map.of(), Map.of()), Letter.S, "a".repeat(64)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Map<Letter, Coached> look(@org.jspecify.annotations.Nullable GoalId goal, GoalContent content) {
        return coaching.look(coaching.around(goal), content, "en");
    }

    private static Coached of(Map<Letter, Coached> said, Letter letter) {
        return Objects.requireNonNull(said.get(letter));
    }

    private static Standing standing(Map<Letter, Coached> said, Letter letter) {
        return of(said, letter).finding().standing();
    }
}
