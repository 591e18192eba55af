package app.waymark.goal;

/**
 * A question of the programme, as the mentor finds it while reviewing a goal.
 *
 * @param question the question
 * @param text what the mentor has begun to answer and not sent, may be empty
 * @param still whether the programme asks it still; one that it asks no longer is shown for the answer's sake
 */
public record AskedInReview(ReviewQuestion question, String text, boolean still) {}
