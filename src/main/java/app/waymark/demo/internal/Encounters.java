package app.waymark.demo.internal;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalId;
import app.waymark.meeting.AfterMeeting.How;
import app.waymark.meeting.Attendance;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.meeting.PickResult;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesPlan;
import app.waymark.meeting.SeriesResult;
import app.waymark.meeting.SeriesRule;
import app.waymark.mentorship.MentorshipId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The meetings of the story: held, coming, and still to be picked. */
@Component
class Encounters {

    private static final Duration LENGTH = Duration.ofMinutes(45);
    private static final String ROOM = "https://meet.demo.example/trail";

    private final Storyteller teller;
    private final Bookings bookings;
    private final MeetingSeries series;
    private final Meetings meetings;
    private final Minutes minutes;
    private final Attendance attendance;
    private final Threads threads;

    Encounters(
            Storyteller teller,
            Bookings bookings,
            MeetingSeries series,
            Meetings meetings,
            Minutes minutes,
            Attendance attendance,
            Threads threads) {
        this.teller = teller;
        this.bookings = bookings;
        this.series = series;
        this.meetings = meetings;
        this.minutes = minutes;
        this.attendance = attendance;
        this.threads = threads;
    }

    void ofMaraAndJonas(Persona mara, Persona jonas, MentorshipId pair, GoalId goal) {
        var first = held(
                mara, jonas, pair, -166, "Getting to know each other", List.of("Who are we?", "What do we expect?"));
        teller.on(
                -165,
                mara,
                () -> minutes.saveShared(
                        first,
                        "We meet every three to four weeks. Jonas answers within two days; if not, Mara may nudge. What is said here stays here.",
                        0));
        var second = held(
                mara, jonas, pair, -115, "The first month in the role", List.of("What went well", "Who decides what?"));
        teller.on(
                -115,
                jonas,
                () -> minutes.saveShared(
                        second,
                        "Mara decides the order, her manager the budget. Next: ask the team what they would stop doing.",
                        0));
        var followed =
                held(mara, jonas, pair, -55, "Retrospectives that lead somewhere", List.of("Two notes from week 9"));
        teller.on(
                -55,
                mara,
                () -> minutes.addFollowUp(
                        followed,
                        "Write down one decision per retrospective",
                        mara.actor().id(),
                        teller.day(-41)));
        booked(
                mara,
                jonas,
                pair,
                -9,
                teller.at(4, 13, 0),
                "Preparing the reorganisation",
                List.of(
                        "What if the team is split?",
                        "The roadmap review on my own",
                        "Which step to drop",
                        "The conference talk"),
                goal);
        teller.on(
                -1,
                jonas,
                () -> Storyteller.expect(
                        OfferResult.Offered.class,
                        bookings.propose(
                                pair,
                                new MeetingPlan(
                                        "Rehearsal of the talk", ROOM, LENGTH, List.of("Ten minutes, then questions")),
                                List.of(teller.at(12, 14, 0), teller.at(13, 8, 30), teller.at(16, 15, 0)))));
    }

    void proposedByLena(Persona lena, MentorshipId pair) {
        teller.on(
                -2,
                lena,
                () -> Storyteller.expect(
                        OfferResult.Offered.class,
                        bookings.propose(
                                pair,
                                new MeetingPlan(
                                        "Der Teilplan",
                                        "Café am Markt",
                                        LENGTH,
                                        List.of("Zahlen", "Fragen aus dem Ausschuss")),
                                List.of(teller.at(6, 9, 0), teller.at(7, 15, 30)))));
    }

    /** A meeting that was held, what was written down of it, and what was asked about that. */
    void talkedOver(Persona mentee, Persona mentor, MentorshipId pair, List<String> said) {
        var meeting = held(mentee, mentor, pair, -31, said.getFirst(), List.of(said.getFirst()));
        teller.on(-30, mentee, () -> minutes.saveShared(meeting, said.get(1), 0));
        var asked = teller.on(
                        -26,
                        mentor,
                        () -> Storyteller.expect(
                                PostResult.Posted.class,
                                threads.start(Meetings.THREADS, meeting.value(), Meetings.NOTES, null, said.get(2))))
                .thread();
        teller.on(-23, mentee, () -> Storyteller.expect(PostResult.Posted.class, threads.post(asked, said.get(3))));
        teller.on(-20, mentor, () -> threads.resolve(asked));
    }

    void ofIlseAndAmir(Persona amir, Persona ilse, MentorshipId pair) {
        held(amir, ilse, pair, -80, "Where pipelines begin", List.of("The catalogue as an example"));
        booked(amir, ilse, pair, -5, teller.at(8, 10, 0), "First look at the pipeline", List.of("Naming things"), null);
        repeating(amir, ilse, pair);
    }

    /** They meet every second week from now on; of one date they have said already that it is a day later. */
    private void repeating(Persona amir, Persona ilse, MentorshipId pair) {
        var zone = ilse.actor().zone();
        var rule = SeriesRule.weekly(2, LocalDate.ofInstant(teller.at(15, 12, 0), zone), LocalTime.of(16, 30), zone);
        var days = rule.days(LocalDate.MAX, 8).stream()
                .flatMap(on -> rule.start(on).map(start -> new SeriesDay(on, start)).stream())
                .toList();
        var plan = new SeriesPlan(
                new MeetingPlan(
                        "Every second week: the pipeline", ROOM, Duration.ofMinutes(30), List.of("What runs by now")),
                rule,
                days);
        var carrier = teller.on(
                        -4, ilse, () -> Storyteller.expect(SeriesResult.Proposed.class, series.propose(pair, plan)))
                .meeting();
        teller.on(-3, amir, () -> Storyteller.expect(SeriesResult.Booked.class, series.accept(carrier, Set.of())));
        var third = teller.on(
                        -3,
                        ilse,
                        () -> Objects.requireNonNull(meetings.get(carrier).series()))
                .dates()
                .get(2);
        var later = third.window().start().plus(Duration.ofDays(1));
        teller.on(
                -3,
                ilse,
                () -> Storyteller.expect(
                        OfferResult.Offered.class,
                        bookings.offerOthers(third.meeting(), Duration.ofMinutes(30), List.of(later))));
        teller.on(-2, amir, () -> Storyteller.expect(PickResult.Booked.class, bookings.pick(third.meeting(), later)));
    }

    private MeetingId held(
            Persona proposing, Persona picking, MentorshipId pair, int day, String topic, List<String> agenda) {
        var start = teller.at(day, 8, 0);
        var meeting = booked(proposing, picking, pair, day - 6, start, topic, agenda, null);
        var after = start.plus(LENGTH).plusSeconds(60);
        teller.at(after, proposing, () -> attendance.answer(meeting, true, How.HELPED));
        teller.at(after, picking, () -> attendance.answer(meeting, true, day < -100 ? How.FINE : How.HELPED));
        return meeting;
    }

    private MeetingId booked(
            Persona proposing,
            Persona picking,
            MentorshipId pair,
            int day,
            Instant start,
            String topic,
            List<String> agenda,
            @org.jspecify.annotations.Nullable GoalId goal) {
        var meeting = teller.on(
                        day,
                        proposing,
                        () -> Storyteller.expect(
                                OfferResult.Offered.class,
                                bookings.propose(
                                        pair,
                                        new MeetingPlan(topic, ROOM, LENGTH, agenda),
                                        List.of(start, start.plus(Duration.ofDays(1))))))
                .meeting();
        teller.on(day + 1, picking, () -> Storyteller.expect(PickResult.Booked.class, bookings.pick(meeting, start)));
        if (goal != null) {
            teller.on(day + 2, proposing, () -> minutes.addItem(meeting, "How far the goal has come", goal));
        }
        return meeting;
    }
}
