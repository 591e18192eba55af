package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.waymark.goal.CheckInOffer.Why;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.LookingBack.Written;
import app.waymark.goal.internal.LookBackTurns;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@WaymarkTest
class CheckInsTest {

    /** A Thursday. */
    private static final LocalDate BEGUN = LocalDate.of(2026, 10, 1);

    @Autowired
    Portions portions;

    @Autowired
    CheckIns checkIns;

    @Autowired
    LookingBack lookingBack;

    @Autowired
    LookBackTurns turnsOfLookingBack;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    Goals goals;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final Step rehearse = Step.of("Rehearse aloud once", BEGUN.plusDays(6));
    private final Step submit = Step.of("Send the abstract", BEGUN.plusDays(40));
    private final Measure rating = Measure.of("Rating", "of 5", BigDecimal.TWO, new BigDecimal(4));
    private final GoalContent content = GoalContent.titled("Speak at a conference")
            .withMeasures(List.of(rating))
            .withTargetOn(BEGUN.plusDays(200))
            .withPlan(List.of(rehearse, submit), List.of());

    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        goal = made(BEGUN, content);
    }

    @Test
    void a_month_of_check_ins_one_of_them_missed_and_one_let_pass() {
        var offeredOn = new ArrayList<LocalDate>();
        for (var day = BEGUN; day.isBefore(BEGUN.plusDays(35)); day = day.plusDays(1)) {
            var today = day;
            var offered = on(today, mara, () -> portions.one(checkIns.offered()));
            if (offered.isEmpty()) {
                continue;
            }
            offeredOn.add(today);
            if (today.equals(LocalDate.of(2026, 10, 8)) || today.equals(LocalDate.of(2026, 11, 1))) {
                on(today, mara, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 6)));
            }
            // From the 15th to the 17th Mara is away; on Monday the 19th she checks in, and a week later says not this
            // week.
            if (today.equals(LocalDate.of(2026, 10, 19))) {
                assertThat(offered.getFirst().offer().why()).isEqualTo(Why.MONDAY);
                on(today, mara, () -> checkIns.send(goal, CheckInSaid.of(Went.STOOD_STILL, 4)));
            }
            if (today.equals(LocalDate.of(2026, 10, 26))) {
                skip(today);
            }
        }

        assertThat(offeredOn)
                .containsExactly(
                        LocalDate.of(2026, 10, 8),
                        LocalDate.of(2026, 10, 15),
                        LocalDate.of(2026, 10, 16),
                        LocalDate.of(2026, 10, 17),
                        LocalDate.of(2026, 10, 19),
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 3),
                        LocalDate.of(2026, 11, 4));
        assertThat(list(mara, Viewpoint.OWN).checkIns())
                .extracting(CheckIn::on, CheckIn::confidence)
                .containsExactly(tuple(LocalDate.of(2026, 10, 19), 4), tuple(LocalDate.of(2026, 10, 8), 6));
        assertThat(As.account(mara, () -> turns.forMe(null, 10)).items())
                .as("no turn comes of a check-in, be it sent, missed or let pass")
                .isEmpty();
    }

    @Test
    void two_answers_are_enough_and_everything_else_is_done_with_them() {
        var said = new NewCheckIn(
                Went.WELL,
                7,
                List.of(rehearse.id()),
                "  Ten minutes, standing up.  ",
                InTheWay.TIME,
                "The release",
                null,
                CueCame.DONE,
                Map.of(rating.id(), new BigDecimal("3.5")));

        var sent = on(BEGUN.plusDays(7), mara, () -> checkIns.send(goal, said));

        assertThat(sent).isInstanceOfSatisfying(CheckInResult.Sent.class, one -> assertThat(one.next())
                .isEqualTo(BEGUN.plusDays(14)));
        var kept = list(mara, Viewpoint.OWN).checkIns().getFirst();
        assertThat(kept.steps()).containsExactly("Rehearse aloud once");
        assertThat(kept)
                .extracting(
                        CheckIn::did,
                        CheckIn::inTheWay,
                        CheckIn::words,
                        CheckIn::cueCame,
                        CheckIn::shared,
                        CheckIn::seenAt)
                .containsExactly("Ten minutes, standing up.", InTheWay.TIME, "The release", CueCame.DONE, true, null);
        var page = on(BEGUN.plusDays(8), mara, () -> checkIns.page(goal));
        assertThat(page.progress().done(rehearse.id())).isTrue();
        assertThat(page.progress().readings())
                .extracting(Reading::value, Reading::on)
                .containsExactly(tuple(new BigDecimal("3.5"), BEGUN.plusDays(7)));
    }

    @Test
    void a_reading_that_cannot_be_kept_keeps_nothing_of_the_check_in() {
        var said = new NewCheckIn(
                Went.WELL,
                7,
                List.of(rehearse.id()),
                "",
                null,
                "",
                null,
                null,
                Map.of(rating.id(), new BigDecimal("1e13")));

        assertThat(on(BEGUN.plusDays(7), mara, () -> checkIns.send(goal, said)))
                .isEqualTo(new CheckInResult.BadReading(new ProgressResult.OutOfRange()));
        var page = on(BEGUN.plusDays(7), mara, () -> checkIns.page(goal));
        assertThat(page.latest()).isEmpty();
        assertThat(page.progress().readings()).isEmpty();
        assertThat(page.progress().done(rehearse.id())).isFalse();
        assertThat(page.offer()).isEqualTo(new CheckInOffer(BEGUN.plusDays(7), Why.RHYTHM, true));
    }

    @Test
    void a_step_that_was_taken_out_meanwhile_is_no_reason_to_lose_the_words() {
        var said = new NewCheckIn(
                Went.SO_SO, 5, List.of(UUID.randomUUID()), "All the same", null, "", null, null, Map.of());

        assertThat(on(BEGUN.plusDays(7), mara, () -> checkIns.send(goal, said))).isInstanceOf(CheckInResult.Sent.class);
        assertThat(list(mara, Viewpoint.OWN).checkIns().getFirst().did()).isEqualTo("All the same");
    }

    @Test
    void the_mentee_sees_whether_the_mentor_has_looked_and_looking_as_the_mentor_is_no_look() {
        on(BEGUN.plusDays(7), mara, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 6)));

        list(mara, Viewpoint.AS_MENTOR);
        assertThat(list(mara, Viewpoint.OWN).checkIns().getFirst().seenAt()).isNull();
        on(BEGUN.plusDays(9), jonas, () -> checkIns.of(goal, Viewpoint.OWN, 10));

        assertThat(list(mara, Viewpoint.OWN).checkIns().getFirst().seenAt()).isEqualTo(noon(BEGUN.plusDays(9)));
        on(BEGUN.plusDays(12), jonas, () -> checkIns.of(goal, Viewpoint.OWN, 10));
        assertThat(list(mara, Viewpoint.OWN).checkIns().getFirst().seenAt())
                .as("the first look counts")
                .isEqualTo(noon(BEGUN.plusDays(9)));
    }

    @Test
    void what_was_written_for_one_mentor_or_for_nobody_is_not_shown_to_the_next() {
        on(BEGUN.plusDays(7), mara, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 6)));
        on(BEGUN.plusDays(8), mara, () -> {
            sharing.stopSharing(goal);
            return true;
        });
        on(BEGUN.plusDays(14), mara, () -> checkIns.send(goal, CheckInSaid.of(Went.STOOD_STILL, 2)));
        assertThatThrownBy(() -> list(jonas, Viewpoint.OWN)).isInstanceOf(AccessDeniedException.class);
        var rita = new Pairs(jdbc, clock);
        var next = rita.person("Rita");
        var other = rita.active(next, mara);
        on(BEGUN.plusDays(20), mara, () -> sharing.shareWith(goal, other, true, ""));
        on(BEGUN.plusDays(21), mara, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 8)));

        assertThat(list(next, Viewpoint.OWN).checkIns())
                .extracting(CheckIn::confidence)
                .containsExactly(8);
        assertThat(list(mara, Viewpoint.AS_MENTOR)).isEqualTo(list(next, Viewpoint.OWN));
        assertThat(list(mara, Viewpoint.OWN).checkIns())
                .extracting(CheckIn::confidence)
                .containsExactly(8, 2, 6);
    }

    @Test
    void nobody_but_the_mentee_checks_in() {
        assertThatThrownBy(() -> on(BEGUN, jonas, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 6))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> on(BEGUN, jonas, () -> checkIns.page(goal))).isInstanceOf(AccessDeniedException.class);
        on(BEGUN, mara, () -> steps.drop(goal, "Enough"));
        assertThat(on(BEGUN, mara, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 6))))
                .isEqualTo(new CheckInResult.Closed(GoalState.DROPPED));
        assertThat(on(BEGUN.plusDays(7), mara, () -> portions.one(checkIns.offered())))
                .isEmpty();
    }

    @Test
    void who_wants_no_check_ins_is_offered_none_and_can_check_in_all_the_same() {
        on(BEGUN, mara, () -> {
            checkIns.every(goal, Rhythm.OFF);
            return true;
        });

        assertThat(on(BEGUN.plusDays(7), mara, () -> portions.one(checkIns.offered())))
                .isEmpty();
        assertThat(on(BEGUN.plusDays(7), mara, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 6))))
                .isInstanceOfSatisfying(CheckInResult.Sent.class, sent -> assertThat(sent.next())
                        .isNull());
    }

    @Test
    void looking_back_shows_what_happened_and_makes_one_revision_of_what_changes() {
        on(BEGUN.plusDays(7), mara, () -> checkIns.send(goal, CheckInSaid.of(Went.WELL, 5)));
        on(
                BEGUN.plusDays(14),
                mara,
                () -> checkIns.send(
                        goal,
                        new NewCheckIn(
                                Went.SO_SO,
                                4,
                                List.of(rehearse.id()),
                                "",
                                InTheWay.TIME,
                                "",
                                null,
                                null,
                                Map.of(rating.id(), new BigDecimal(3)))));
        var day = BEGUN.plusDays(31);
        var page = on(day, mara, () -> lookingBack.page(goal));
        assertThat(page.dueOn()).isEqualTo(BEGUN.plusMonths(1));
        assertThat(page.facts())
                .isEqualTo(new LookBackFacts(
                        BEGUN,
                        day,
                        2,
                        1,
                        0,
                        List.of(5, 4),
                        Map.of(InTheWay.TIME, 1),
                        List.of(new LookBackFacts.Read("Rating", "of 5", null, new BigDecimal(3)))));
        var added = UUID.randomUUID();
        List<PlanEdit> edits = List.of(
                new PlanEdit.MoveGoal(goal.value(), BEGUN.plusDays(230)),
                new PlanEdit.MoveItem(submit.id(), BEGUN.plusDays(50)),
                new PlanEdit.AddStep(added, "Ask Thu to listen", null),
                new PlanEdit.ChangeTarget(rating.id(), new BigDecimal("4.5")));
        on(day, mara, () -> {
            lookingBack.keep(goal, edits);
            return true;
        });
        assertThat(on(day, mara, () -> lookingBack.page(goal)).edits()).isEqualTo(edits);

        var finished = on(
                day,
                mara,
                () -> lookingBack.finish(
                        goal, new Written("I stood up", "The release", "Rehearse every week", ""), edits, "November"));

        assertThat(finished).isEqualTo(new LookBackResult.Finished(2, day.plusMonths(1)));
        var now = on(day, mara, () -> goals.forEditing(goal).page()).content();
        assertThat(now.targetOn()).isEqualTo(BEGUN.plusDays(230));
        assertThat(now.allSteps().map(Step::text))
                .containsExactly("Rehearse aloud once", "Send the abstract", "Ask Thu to listen");
        assertThat(now.measures().getFirst().target()).isEqualByComparingTo("4.5");
        assertThat(on(day, mara, () -> reviews.revisions(goal, Integer.MAX_VALUE, 1))
                        .getFirst()
                        .why())
                .isEqualTo("Rehearse every week");
        assertThat(on(day, mara, () -> lookingBack.page(goal)))
                .extracting(LookBackPage::edits, LookBackPage::dueOn)
                .containsExactly(List.of(), day.plusMonths(1));
        assertThat(list(jonas, Viewpoint.OWN).lookBacks())
                .extracting(Retrospective::wentWell, Retrospective::facts)
                .containsExactly(tuple("I stood up", page.facts()));
    }

    @Test
    void what_should_change_and_is_not_there_any_more_is_named_and_nothing_is_done() {
        List<PlanEdit> edits = List.of(
                new PlanEdit.MoveItem(submit.id(), BEGUN.plusDays(50)), new PlanEdit.DropStep(UUID.randomUUID()));

        assertThat(on(
                        BEGUN.plusDays(31),
                        mara,
                        () -> lookingBack.finish(goal, new Written("Well", "", "", ""), edits, "November")))
                .isEqualTo(new LookBackResult.Gone(edits.subList(1, 2)));
        assertThat(on(BEGUN.plusDays(31), mara, () -> lookingBack.page(goal)).last())
                .isNull();
        assertThat(on(BEGUN, mara, () -> goals.forEditing(goal).page()).content())
                .isEqualTo(content);
    }

    @Test
    void looking_back_that_is_overdue_is_asked_for_of_one_goal_at_a_time() {
        var second = made(BEGUN.plusDays(1), GoalContent.titled("Lead a team"));
        var due = BEGUN.plusMonths(1);

        askedOn(due.plusDays(2));
        assertThat(waiting()).isEmpty();
        askedOn(due.plusDays(3));
        askedOn(due.plusDays(4));
        assertThat(waiting()).hasSize(1).allSatisfy(turn -> {
            assertThat(turn.kind()).isEqualTo(GoalTurns.LOOK_BACK);
            assertThat(turn.asker()).isNull();
        });

        on(
                due.plusDays(4),
                mara,
                () -> lookingBack.finish(goal, new Written("Well", "", "", ""), List.of(), "November"));
        assertThat(waiting()).isEmpty();
        askedOn(due.plusDays(11));
        assertThat(waiting()).as("not within a week of the other").isEmpty();
        askedOn(due.plusDays(12));
        assertThat(waiting()).hasSize(1);
        on(due.plusDays(12), mara, () -> steps.drop(second, "Enough"));
        assertThat(waiting()).as("nobody is asked about a goal that is over").isEmpty();
        askedOn(due.plusDays(22));
        assertThat(waiting()).isEmpty();
    }

    private void askedOn(LocalDate day) {
        WaymarkClock.at(noon(day), () -> {
            SystemActor.run(turnsOfLookingBack::ask);
            return true;
        });
    }

    private List<Waiting> waiting() {
        return As.account(mara, () -> turns.forMe(null, 10)).items();
    }

    private GoalId made(LocalDate day, GoalContent said) {
        var made = on(day, mara, () -> ((Saved) editing.create(GoalEdit.of(said))).goal());
        on(day, mara, () -> sharing.shareWith(made, pair, true, ""));
        return made;
    }

    private void skip(LocalDate day) {
        on(day, mara, () -> {
            checkIns.skip(goal);
            return true;
        });
    }

    private CheckInList list(Actor who, Viewpoint eyes) {
        return on(BEGUN.plusDays(40), who, () -> checkIns.of(goal, eyes, 10));
    }

    private <T> T on(LocalDate day, Actor who, Supplier<T> what) {
        return WaymarkClock.at(noon(day), () -> As.account(who, what::get));
    }

    private Instant noon(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.NOON, mara.zone()).toInstant();
    }
}
