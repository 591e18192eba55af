package app.waymark.feedback;

import app.waymark.shared.Said;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
     * @param words the beginning of the post that waits for an answer
     */
    default Said answerAsked(String title, String words) {
        return new FeedbackSaid.AnswerAsked(title, words);
    }

    /** Those of these things that there are, as they are now; more than a few are read at once. */
    default List<ThreadSubject> findAll(Collection<UUID> subjects) {
        return subjects.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** What stands in a part of such a thing as it is now, for a passage to be found in; empty where that is not a text. */
    default String text(UUID subject, String part) {
        return "";
    }

    /** The thing as it is now, whoever asks; empty where there is none. */
    Optional<ThreadSubject> find(UUID subject);

    /**
     * The same, locked: until the transaction ends it is shared with whom it is shared now. Fails as a lost race where that
     * changed since the transaction began. Before its threads: whoever stops sharing a thing locks it first, too.
     */
    Optional<ThreadSubject> lock(UUID subject);
}
