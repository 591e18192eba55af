package app.waymark.meeting.internal;

import app.waymark.feedback.FeedbackSaid;
import app.waymark.feedback.ThreadPart;
import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.meeting.Meetings;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the two of a meeting talk about it, as long as their mentorship runs; after it both can read what they said. */
@Component
public class MeetingSubjects implements ThreadSubjects {

    /** How threads name meetings. */
    public static final String TYPE = "meeting";

    private static final String ANSWER = "feedback.answer.meeting";

    private final MeetingRepository meetings;

    MeetingSubjects(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String turn() {
        return ANSWER;
    }

    @Override
    public Said answerAsked(String title, ThreadPart part, String words) {
        return new FeedbackSaid.MeetingAnswerAsked(title, part.kind(), part.name(), words);
    }

    @Override
    public ThreadPart called(UUID subject, String part) {
        return part.equals(Meetings.NOTES) ? new ThreadPart("notes", "") : ThreadPart.NONE;
    }

    @Override
    public Optional<ThreadSubject> find(UUID subject) {
        return meetings.findById(subject).map(MeetingSubjects::subject);
    }

    @Override
    public List<ThreadSubject> findAll(Collection<UUID> subjects) {
        return meetings.findAllById(subjects).stream()
                .map(MeetingSubjects::subject)
                .toList();
    }

    @Override
    public Optional<ThreadSubject> lock(UUID subject) {
        return meetings.lock(subject).map(MeetingSubjects::subject);
    }

    private static ThreadSubject subject(MeetingEntity meeting) {
        return new ThreadSubject(
                meeting.getId(),
                meeting.topic(),
                Links.meeting(meeting.getId()),
                meeting.mentee(),
                meeting.mentor(),
                meeting.mentorship().value(),
                meeting.programme(),
                Set.of(),
                !meeting.archived());
    }
}
