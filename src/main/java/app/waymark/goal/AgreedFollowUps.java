package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was agreed in meetings and can become a goal, for what knows of meetings to say; goals know nothing else of it. */
public interface AgreedFollowUps {

    /**
     * Something that the person acting, as a mentee, said to do after a meeting and that is neither done nor a step yet.
     *
     * @param with the mentor it was agreed with
     * @param due by when, or null
     * @param at when it was written down
     */
    record Agreed(
            UUID followUp,
            UUID meeting,
            AccountId with,
            String text,
            @Nullable LocalDate due,
            Instant at) {}

    /** Those of the person acting, the latest first. */
    List<Agreed> open(int most);

    /** One of them; empty where it is none, or none any more. */
    Optional<Agreed> find(UUID followUp);

    /** It has become this goal, and nobody waits for it in the meeting any more. In the transaction of the caller. */
    void became(UUID followUp, GoalId goal);

    /** The goal that it had become is deleted: it is what it was before. In the transaction of the caller. */
    void noLonger(GoalId goal);
}
