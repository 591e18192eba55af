package app.waymark.goal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal that a mentor suggests to a mentee.
 *
 * @param title the goal in a few words
 * @param why why the mentor thinks so, may be empty
 * @param words the first words of what exactly it could be, may be empty
 * @param answeredAt when the mentee answered or the mentor took it back, or null
 * @param answer what the mentee said when declining, may be empty
 * @param goal the goal that the mentee made of it; for the mentee alone, null for the mentor
 */
public record GoalSuggestion(
        UUID id,
        MentorshipId mentorship,
        AccountId mentor,
        AccountId mentee,
        String title,
        String why,
        String words,
        State state,
        Instant madeAt,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable GoalId goal) {

    /** The longest word that goes with declining. */
    public static final int MOST_ANSWER = 2_000;

    /** What became of it. */
    public enum State {
        /** It waits for the mentee. */
        OPEN,
        TAKEN,
        DECLINED,
        /** The mentor took it back, or the mentorship ended. */
        WITHDRAWN
    }

    /** The same without what is the mentee's alone. */
    GoalSuggestion forMentor() {
        return new GoalSuggestion(
                id, mentorship, mentor, mentee, title, why, words, state, madeAt, answeredAt, answer, null);
    }
}
