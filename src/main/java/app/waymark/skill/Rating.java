package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.time.Instant;

/**
 * At which level somebody is in a skill, as one person saw it on a day.
 *
 * @param by who says so: the mentee or a mentor
 * @param words an example, or what else there is to say; may be empty
 */
public record Rating(AccountId by, int level, String words, Instant at) {

    /** The longest words. */
    public static final int MOST_WORDS = 2_000;

    /** The most ratings of one skill by one person that its course shows, the latest of them. */
    public static final int MOST_IN_COURSE = 24;
}
