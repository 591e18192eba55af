package app.waymark.demo.internal;

import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupPlan;
import app.waymark.meeting.GroupResult;
import app.waymark.meeting.NotesResult;
import app.waymark.program.RoundId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Clara brings the round together when it begins and halfway; Jonas those he mentors. */
@Component
class InGroups {

    private static final Duration LENGTH = Duration.ofMinutes(60);
    private static final String ROOM = "https://meet.demo.example/together";

    private final Storyteller teller;
    private final GroupBookings groups;

    InGroups(Storyteller teller, GroupBookings groups) {
        this.teller = teller;
        this.groups = groups;
    }

    void ofTheRound(Persona clara, RoundId round, List<Persona> people) {
        var kickOff = called(
                clara,
                round,
                -165,
                teller.at(-158, 15, 0),
                "The round begins",
                "Who is who, what a mentorship can be, and what we promise each other.",
                people);
        people.forEach(one -> teller.on(-163, one, () -> answered(kickOff, GroupAnswer.YES)));
        teller.on(
                -157,
                clara,
                () -> Storyteller.expect(
                        NotesResult.Saved.class,
                        groups.saveNotes(
                                kickOff,
                                "What is said in a mentorship stays there. Who does not get on tells Clara early; nobody minds.",
                                0)));
        for (var one : people.subList(1, people.size())) {
            teller.on(-157, clara, () -> groups.came(kickOff, one.actor().id(), true));
        }
        var halfway = called(
                clara,
                round,
                -6,
                teller.at(18, 15, 0),
                "Halfway: what works, what does not",
                "Bring one thing that went better than you thought.",
                people);
        teller.on(-5, people.getFirst(), () -> answered(halfway, GroupAnswer.YES));
        teller.on(-5, people.get(1), () -> answered(halfway, GroupAnswer.MAYBE));
        teller.on(-5, people.get(2), () -> answered(halfway, GroupAnswer.NO));
    }

    void ofJonas(Persona jonas, RoundId round, List<Persona> mentees) {
        var evening = called(
                jonas,
                round,
                -3,
                teller.at(10, 16, 0),
                "An evening about talks",
                "Each of you brings three minutes of a talk; the others ask.",
                mentees);
        teller.on(-2, mentees.getFirst(), () -> answered(evening, GroupAnswer.YES));
    }

    private GroupMeetingId called(
            Persona by, RoundId round, int day, Instant start, String topic, String words, List<Persona> people) {
        return teller.on(
                        day,
                        by,
                        () -> Storyteller.expect(
                                GroupResult.Invited.class,
                                groups.invite(
                                        round,
                                        new GroupPlan(topic, ROOM, words, start, LENGTH),
                                        people.stream()
                                                .map(one -> one.actor().id())
                                                .collect(Collectors.toSet()))))
                .meeting();
    }

    private GroupResult answered(GroupMeetingId meeting, GroupAnswer answer) {
        return Storyteller.expect(GroupResult.Done.class, groups.answer(meeting, answer));
    }
}
