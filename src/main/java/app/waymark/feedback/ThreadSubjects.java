package app.waymark.feedback;

import app.waymark.shared.Said;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says of the things of one kind who may talk about them just now. Implemented by the module that owns those things;
 * threads ask it anew at every reading and every post, so that what is no longer shared is closed at once.
 */
public interface ThreadSubjects {

    /** The kind of thing this answers for, as threads keep it: {@code goal}. */
    String type();

    /** The kind of turn that is held by whoever has to answer in a thread about such a thing. */
    default String turn() {
        return Threads.ANSWER;
    }

    /**
     * What the turn of {@link #turn()} says.
     *
     * @param title how the thing is called
     * @param part what of it the thread is about
     * @param words the beginning of the post that waits for an answer
     */
    default Said answerAsked(String title, ThreadPart part, String words) {
        return new FeedbackSaid.AnswerAsked(title, part.kind(), part.name(), words);
    }

    /** How a part of such a thing is called where its threads are told of. */
    default ThreadPart called(UUID subject, String part) {
        return ThreadPart.NONE;
    }

    /** Those of these things that there are, as they are now; more than a few are read at once. */
    default List<ThreadSubject> findAll(Collection<UUID> subjects) {
        return subjects.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** What stands in a part of such a thing as it is now, for a passage to be found in; empty where that is not a text. */
    default String text(UUID subject, String part) {
        return "";
    }

    /** Whether remarks about such a thing are collected, to be sent with a review of it. */
    default boolean reviewed() {
        return false;
    }

    /**
     * Whether other words can be suggested for a part of such a thing.
     *
     * @param part the part, or null for the whole
     * @param quote the passage in whose place they are suggested, or null
     */
    default boolean amends(@Nullable String part, @Nullable String quote) {
        return false;
    }

    /** The thing as it is now, whoever asks; empty where there is none. */
    Optional<ThreadSubject> find(UUID subject);

    /**
     * The same, locked: until the transaction ends it is shared with whom it is shared now. Fails as a lost race where that
     * changed since the transaction began. Before its threads: whoever stops sharing a thing locks it first, too.
     */
    Optional<ThreadSubject> lock(UUID subject);
}
