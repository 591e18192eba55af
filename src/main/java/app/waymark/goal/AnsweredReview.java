package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What the last review with answers said to the questions of the programme.
 *
 * @param revision the revision that was reviewed
 * @param by who reviewed it
 * @param at when
 */
public record AnsweredReview(int revision, AccountId by, Instant at, List<ReviewAnswer> answers) {

    public AnsweredReview {
        answers = List.copyOf(answers);
    }
}
