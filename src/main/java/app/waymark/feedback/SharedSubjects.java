package app.waymark.feedback;

import app.waymark.feedback.internal.FeedbackThread;
import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The things that can be talked about, of whatever kind, and who may; asked anew each time. */
@Component
class SharedSubjects {

    private final List<ThreadSubjects> kinds;

    SharedSubjects(List<ThreadSubjects> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** The thing, for the two who share it; everybody else is refused. */
    ThreadSubject requireReader(String type, UUID id, AccountId me) {
        return requireReader(find(type, id), me);
    }

    static ThreadSubject requireReader(ThreadSubject subject, AccountId me) {
        if (!subject.owner().equals(me) && !me.equals(subject.partner())) {
            throw denied();
        }
        return subject;
    }

    /** The thing that a thread is about, for its owner and for the partner who sees the thread. */
    ThreadSubject requireReader(FeedbackThread thread, AccountId me) {
        return requireReader(thread, find(thread.subjectType(), thread.subject()), me);
    }

    static ThreadSubject requireReader(FeedbackThread thread, ThreadSubject subject, AccountId me) {
        requireReader(subject, me);
        if (!subject.owner().equals(me) && !reaches(thread, subject)) {
            throw denied();
        }
        return subject;
    }

    /** Refuses whoever cannot write at a place: in this thread, or about the thing of that id where it names no thread. */
    void requirePlace(UUID place, Optional<FeedbackThread> thread, AccountId me) {
        if (thread.isPresent()) {
            requireReader(thread.get(), me);
        } else if (kinds.stream()
                .flatMap(kind -> kind.find(place).stream())
                .noneMatch(subject -> subject.owner().equals(me) || me.equals(subject.partner()))) {
            throw denied();
        }
    }

    /** The thing, locked: whoever stops sharing it meanwhile waits, and closes what is handed on here. */
    ThreadSubject lock(String type, UUID id) {
        return of(type).flatMap(one -> one.lock(id)).orElseThrow(SharedSubjects::denied);
    }

    /** Whether the partner sees this thread: it belongs to the mentorship that the thing is shared in now. */
    static boolean reaches(FeedbackThread thread, ThreadSubject subject) {
        return subject.partner() != null && thread.mentorship().equals(subject.mentorship());
    }

    ThreadSubject find(String type, UUID id) {
        return of(type).flatMap(one -> one.find(id)).orElseThrow(SharedSubjects::denied);
    }

    List<ThreadSubject> findAll(String type, Collection<UUID> ids) {
        return of(type).map(one -> one.findAll(ids)).orElse(List.of());
    }

    /** What stands in a part, empty where that is no text, and for the whole. */
    String text(String type, UUID id, @Nullable String part) {
        return part == null ? "" : of(type).map(one -> one.text(id, part)).orElse("");
    }

    /** Whether remarks about such a thing are collected for a review. */
    boolean reviewed(String type) {
        return of(type).filter(ThreadSubjects::reviewed).isPresent();
    }

    /** Whether words can be suggested in a part. */
    boolean amends(String type, @Nullable String part, @Nullable String quote) {
        return of(type).filter(one -> one.amends(part, quote)).isPresent();
    }

    String turn(String type) {
        return of(type).map(ThreadSubjects::turn).orElse(Threads.ANSWER);
    }

    Said answerAsked(String type, UUID id, String title, @Nullable String part, String words) {
        return of(type).map(one -> one.answerAsked(title, part == null ? ThreadPart.NONE : one.called(id, part), words))
                .orElseGet(() -> new FeedbackSaid.AnswerAsked(title, "", "", words));
    }

    static AccessDeniedException denied() {
        return new AccessDeniedException("Not one of the two who share this");
    }

    private Optional<ThreadSubjects> of(String type) {
        return kinds.stream().filter(one -> one.type().equals(type)).findFirst();
    }
}
