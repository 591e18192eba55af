package app.waymark.network;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor offers.
 *
 * @param with the mentorship whose mentee is to be introduced
 * @param partner somebody the mentor is in another mentorship with, or null where an address is given
 * @param name of the third person, where an address is given
 * @param address their mail address, or empty
 * @param words why the two should know each other; all three read it
 * @param language in which somebody without an account is written to
 */
public record IntroductionOffer(
        MentorshipId with, @Nullable AccountId partner, String name, String address, String words, Locale language) {

    /** The longest name. */
    public static final int MOST_NAME = 80;

    /** The longest words. */
    public static final int MOST_WORDS = 600;
}
