package app.waymark.profile;

import app.waymark.shared.AccountId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a person beyond the account.
 *
 * @param account whose profile it is
 * @param attributes named values, in the order they were given; several values are separated by commas. The names that
 *     Waymark itself knows are constants here, all others come from a programme's own import.
 * @param version which state of it this is, for saving it again; 0 where there is none yet
 */
public record Profile(AccountId account, Map<String, String> attributes, int version) {

    /** One line that introduces the person. */
    public static final String HEADLINE = "headline";

    /** A few sentences about the person. */
    public static final String ABOUT = "about";

    /** Skills the person can help others with. */
    public static final String OFFERS = "skills offered";

    /** Skills the person wants to learn. */
    public static final String SEEKS = "skills sought";

    /** Languages a mentorship can be held in. */
    public static final String LANGUAGES = "languages";

    /** Where the person works or studies. */
    public static final String ORGANISATION = "organisation";

    /** The most attributes that are kept of one person. */
    public static final int MOST_ATTRIBUTES = 60;

    /** The longest name of an attribute. */
    public static final int LONGEST_NAME = 60;

    /** The longest value of an attribute. */
    public static final int LONGEST_VALUE = 2_000;

    public Profile {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The value under this name, or an empty text. */
    public String get(String name) {
        return attributes.getOrDefault(name, "");
    }
}
