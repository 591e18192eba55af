package app.waymark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.CheckInSaid;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.LookBackAsked;
import app.waymark.goal.GoalSaid.ObstacleShown;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.LookingBack;
import app.waymark.goal.LookingBack.Written;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.goal.Went;
import app.waymark.goal.internal.LookBackTurns;
import app.waymark.goal.internal.PausedGoals;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSaid.TimesOffered;
import app.waymark.meeting.Meetings;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import app.waymark.turn.internal.TurnClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A year of a mentor with five mentees, lived through the services on a moved clock, with some weeks of silence on either
 * side: what Waymark asks of them, and how often it writes, never becomes a burden.
 */
@WaymarkTest
class NeverABurdenTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int WEEKS = 52;

    /** Somebody does one thing after another: so long each. */
    private static final Duration A_THING = Duration.ofMinutes(4);

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepAcceptance acceptance;

    @Autowired
    Goals goals;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Portions portions;

    @Autowired
    LookingBack lookingBack;

    @Autowired
    Threads threads;

    @Autowired
    Bookings bookings;

    @Autowired
    Meetings meetings;

    @Autowired
    Turns turns;

    @Autowired
    TurnClock turnClock;

    @Autowired
    LookBackTurns lookBackTurns;

    @Autowired
    PausedGoals pausedGoals;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<GoalId, Integer> edits = new HashMap<>();
    private @Nullable Actor mentor;
    private Instant now = Instant.EPOCH;

    /** A mentee with what they share. */
    private record Mentee(Actor who, MentorshipId mentorship, List<GoalId> goals) {}

    @Test
    void in_a_year_nobody_is_asked_or_written_to_more_often_than_is_bearable() {
        var mentees = people();
        var mara = mentees.getFirst();

        for (int week = 0; week < WEEKS; week++) {
            for (int day = 0; day < 7; day++) {
                var date = FIRST.plusWeeks(week).plusDays(day);
                at(date, LocalTime.of(6, 0));
                SystemActor.run(() -> then(() -> {
                    turnClock.tick();
                    lookBackTurns.ask();
                    pausedGoals.goOn();
                    return null;
                }));
                for (int each = 0; each < mentees.size(); each++) {
                    if (day == (each + 1) % 5 && !silent(week + each)) {
                        at(date, LocalTime.of(19, 0));
                        live(mentees.get(each), week + each);
                    }
                }
                if (day == 3 && week % 13 < 11) {
                    at(date, LocalTime.of(12, 0));
                    mentor(mentees, week, date);
                }
            }
        }

        assertThat(perWeek(asks(mara.who())))
                .as("asks of the mentee a week")
                .allSatisfy(
                        (week, number) -> assertThat(number).as("week %s", week).isLessThanOrEqualTo(3));
        var letters = perWeek(letters(mara.who()));
        assertThat(letters).as("mails to the mentee a week").allSatisfy((week, number) -> assertThat(number)
                .as("week %s", week)
                .isLessThanOrEqualTo(2));
        assertThat(perWeek(asked(jonas())))
                .as("asks of the mentor a week")
                .allSatisfy(
                        (week, number) -> assertThat(number).as("week %s", week).isLessThanOrEqualTo(5));
        assertThat(asks(mara.who()))
                .as("it is a year in which something happens")
                .hasSizeGreaterThan(20);
        assertThat(asked(jonas())).hasSizeGreaterThan(60);
    }

    /** Two weeks of nine nothing is heard of somebody. */
    private static boolean silent(int week) {
        return week % 9 > 6;
    }

    private List<Mentee> people() {
        at(FIRST.minusWeeks(3), LocalTime.NOON);
        return then(() -> {
            var clara = world.account("Clara Vance");
            var jonas = world.account("Jonas Berg");
            mentor = jonas;
            var round = world.round(clara);
            world.join(clara, round, "mentor", 5, jonas);
            return IntStream.range(0, 5)
                    .mapToObj(each -> {
                        var who = world.account("Mentee " + each);
                        world.join(clara, round, "mentee", 0, who);
                        var mentorship = world.match(clara, round, jonas, who);
                        var theirs = IntStream.range(0, each == 0 ? 3 : 2)
                                .mapToObj(goal -> shared(who, mentorship, "Goal " + goal + " of " + each))
                                .toList();
                        theirs.forEach(goal -> As.account(jonas, () -> {
                            reviews.accept(goal, 1, "Good");
                            reviews.nothingToObstacle(goal);
                        }));
                        return new Mentee(who, mentorship, theirs);
                    })
                    .toList();
        });
    }

    private GoalId shared(Actor who, MentorshipId mentorship, String title) {
        return As.account(who, () -> {
            var plan = IntStream.range(0, 9)
                    .mapToObj(step -> Step.of("Step " + step, FIRST.plusWeeks(5L * step + 2)))
                    .toList();
            var goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)
                            .withObstacle("I put it off")
                            .withPlan(plan, List.of()))))
                    .goal();
            sharing.shareWith(goal, mentorship, false, "");
            return goal;
        });
    }

    /** An evening of a mentee: what waits, the check-ins that are offered, and now and then something new. */
    private void live(Mentee mentee, int week) {
        As.account(mentee.who());
        for (var turn : then(() -> turns.forMe(null, 50).items())) {
            next(() -> {
                switch (turn.said()) {
                    case ChangesAsked asked -> revise(new GoalId(turn.subject()), week);
                    case AnswerAsked asked -> threads.post(new ThreadId(turn.subject()), "I thought about it.");
                    case TimesOffered offered -> pick(turn);
                    case LookBackAsked asked ->
                        lookingBack.finish(goal(turn), new Written("It went well", "", "", ""), List.of(), "");
                    default -> {
                        // Nothing that this story has.
                    }
                }
                return null;
            });
        }
        for (var offered : then(() -> portions.one(checkIns.offered()))) {
            next(() -> checkIns.send(offered.goal(), CheckInSaid.of(Went.WELL, 6 + week % 3)));
        }
        var goal = mentee.goals().get(week / 4 % mentee.goals().size());
        if (week % 5 == 1) {
            next(() -> {
                revise(goal, week);
                return null;
            });
        }
        if (week % 13 == 4) {
            next(() -> {
                write(goal, "");
                return null;
            });
            next(() -> {
                write(goal, "I say yes to everything, week " + week);
                return null;
            });
        }
        if (week % 6 == 2) {
            var page = then(() -> goals.forEditing(goal).page());
            page.content()
                    .allSteps()
                    .filter(one -> !page.progress().done(one.id()))
                    .findFirst()
                    .ifPresent(step -> {
                        next(() -> steps.tick(goal, step.id(), true));
                        next(() -> acceptance.ask(goal, step.id(), "Is that enough?"));
                    });
        }
    }

    /** A lunch hour of the mentor: all that waits, a question now and then, and a meeting a month with each. */
    private void mentor(List<Mentee> mentees, int week, LocalDate day) {
        As.account(jonas());
        for (var turn : then(() -> turns.forMe(null, 50).items())) {
            next(() -> {
                switch (turn.said()) {
                    case ReviewAsked asked -> {
                        var goal = new GoalId(turn.subject());
                        if (asked.revision() % 4 == 3) {
                            reviews.askForChanges(goal, asked.revision(), "Smaller steps?");
                        } else {
                            reviews.accept(goal, asked.revision(), "Good");
                        }
                    }
                    case ObstacleShown shown -> {
                        if (week % 2 == 0) {
                            reviews.nothingToObstacle(goal(turn));
                        } else {
                            threads.start(
                                    Goals.THREADS,
                                    goal(turn).value(),
                                    GoalContent.OBSTACLE,
                                    null,
                                    "A date with somebody helps me.");
                        }
                    }
                    case AnswerAsked asked -> threads.postAndResolve(new ThreadId(turn.subject()), "Thank you.");
                    case AcceptanceAsked asked -> accept(turn);
                    default -> {
                        // Nothing that this story has.
                    }
                }
                return null;
            });
        }
        for (int each = 0; each < mentees.size(); each++) {
            var mentee = mentees.get(each);
            if ((week + each) % 4 == 0) {
                var start = day.plusDays(11).atTime(16, each * 10).toInstant(ZoneOffset.UTC);
                next(() -> bookings.propose(
                        mentee.mentorship(),
                        new MeetingPlan("How it goes", "", Duration.ofMinutes(45), List.of()),
                        List.of(start, start.plus(Duration.ofHours(2)))));
            }
            if ((week + each) % 5 == 3) {
                next(() -> threads.start(
                        Goals.THREADS,
                        mentee.goals().getFirst().value(),
                        SmartPart.SPECIFIC.key(),
                        null,
                        "What would a first step be?"));
            }
        }
    }

    private void revise(GoalId goal, int week) {
        var page = goals.forEditing(goal).page();
        int edit = edits.merge(goal, 1, Integer::sum);
        var typed = page.content().withSmart(SmartPart.SPECIFIC, "Thought over in week " + week + ", time " + edit);
        editing.save(goal, page.edition(), new GoalEdit(typed, "", "Clearer"));
    }

    private void write(GoalId goal, String obstacle) {
        var page = goals.forEditing(goal).page();
        editing.save(goal, page.edition(), new GoalEdit(page.content().withObstacle(obstacle), "", "Thought over"));
    }

    private void pick(Waiting turn) {
        var meeting = new MeetingId(turn.subject());
        var offers = meetings.get(meeting).offers();
        if (!offers.isEmpty()) {
            bookings.pick(meeting, offers.getFirst().window().start());
        }
    }

    private void accept(Waiting turn) {
        var goal = goal(turn);
        var asked = goals.forEditing(goal).page();
        asked.planned().acceptances().forEach((step, one) -> acceptance.accept(goal, step, "Well done"));
    }

    /** The goal of whose page, or a page below it, a turn leads. */
    private static GoalId goal(Waiting turn) {
        return new GoalId(UUID.fromString(turn.path().split("/")[2].substring(0, 36)));
    }

    private void at(LocalDate day, LocalTime time) {
        now = day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** What somebody does next, some minutes after what they did before. */
    private <T> T next(Supplier<T> act) {
        now = now.plus(A_THING);
        return then(act);
    }

    private <T> T then(Supplier<T> act) {
        return WaymarkClock.at(now, act);
    }

    /** When somebody was asked for something, or reminded of it. */
    private List<Instant> asks(Actor who) {
        return jdbc.query(
                "select at from notice where recipient = ? and message_key like 'turn.%' and at >= ? order by at",
                (row, number) -> utc(row.getTimestamp(1)), who.id().toString(), FIRST.atStartOfDay());
    }

    /** When it became somebody's turn. */
    private List<Instant> asked(Actor who) {
        return jdbc.query(
                "select since from turn where holder = ? and since >= ? order by since",
                (row, number) -> utc(row.getTimestamp(1)),
                who.id().toString(),
                FIRST.atStartOfDay());
    }

    /** When letters went to somebody: what has gathered by then goes with the first that is due. */
    private List<Instant> letters(Actor who) {
        record Mail(Instant created, Instant due, boolean gathers) {}
        var mails = jdbc.query(
                "select created_at, due_at, gathers from mail where recipient = ? and created_at >= ?"
                        + " and state <> 'WITHDRAWN' order by created_at, id",
                (row, number) -> new Mail(utc(row.getTimestamp(1)), utc(row.getTimestamp(2)), row.getBoolean(3)),
                who.id().toString(),
                FIRST.atStartOfDay());
        var sent = new ArrayList<Instant>();
        var gathered = Instant.MIN;
        for (var mail : mails) {
            if (!mail.gathers()) {
                sent.add(mail.due());
            } else if (mail.created().isAfter(gathered)) {
                gathered = mail.due();
                sent.add(gathered);
            }
        }
        return sent;
    }

    private Actor jonas() {
        return requireNonNull(mentor);
    }

    private static Instant utc(Timestamp at) {
        return at.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private Map<Long, Integer> perWeek(List<Instant> all) {
        var weeks = new TreeMap<Long, Integer>();
        for (var at : all) {
            var days = Duration.between(FIRST.atStartOfDay(), LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                    .toDays();
            weeks.merge(days / 7, 1, Integer::sum);
        }
        return weeks;
    }
}
