package app.waymark.skill;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of asking others, for the mentee who asks.
 *
 * @param people who is asked, while it runs; nobody any more once it is over
 * @param until when it is over by itself
 */
public record OpinionRound(
        UUID id, boolean named, boolean open, Instant askedAt, Instant until, List<Person> people, List<Told> told) {

    public OpinionRound {
        people = List.copyOf(people);
        told = List.copyOf(told);
    }

    /** Where somebody who is asked by name stands; without names that is nobody's to know. */
    public enum State {
        ASKED,
        ANSWERED,
        DECLINED
    }

    /**
     * Somebody who is asked.
     *
     * @param state where they stand; null in a round without names, where it would tell who answered
     */
    public record Person(
            String name, String address, @Nullable State state) {}

    /**
     * A question and what was answered.
     *
     * @param answers in no order; none where the round is without names and still runs, or fewer than three answered
     * @param mentorship in which it is shown, or null
     */
    public record Told(
            OpinionQuestion question,
            List<Answer> answers,
            @Nullable MentorshipId mentorship,
            @Nullable AccountId mentor) {

        public Told {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One answer.
     *
     * @param name who gave it, or null in a round without names
     * @param level the level, or null
     */
    public record Answer(@Nullable String name, @Nullable Integer level, String words) {}
}
