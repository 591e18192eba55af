package app.waymark.profile;

import app.waymark.shared.AccountId;
import java.util.List;

/**
 * What a person tells of themselves everywhere: their own words, which nobody's import writes. What a programme asks is
 * the programme's.
 *
 * @param account whose profile it is
 * @param headline one line that introduces the person
 * @param about a few sentences
 * @param links addresses where there is more, https and http only
 * @param version which state of it this is, for saving it again; 0 where there is none yet
 */
public record Profile(AccountId account, String headline, String about, List<String> links, int version) {

    /** The longest headline. */
    public static final int LONGEST_HEADLINE = 200;

    /** The longest text about the person. */
    public static final int LONGEST_ABOUT = 2_000;

    /** The most links. */
    public static final int MOST_LINKS = 5;

    /** The longest link. */
    public static final int LONGEST_LINK = 300;

    public Profile {
        links = List.copyOf(links);
    }
}
