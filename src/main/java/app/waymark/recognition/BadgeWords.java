package app.waymark.recognition;

import app.waymark.shared.TypedText;

/**
 * What a badge says, in one language.
 *
 * @param name what it is called
 * @param description what it stands for
 * @param criteria what has to be done for it
 */
public record BadgeWords(String name, String description, String criteria) {

    /** The longest name. */
    public static final int MOST_NAME = 120;

    /** The longest description. */
    public static final int MOST_DESCRIPTION = 500;

    /** The longest criteria. */
    public static final int MOST_CRITERIA = 1_000;

    public BadgeWords {
        name = TypedText.strip(name);
        description = TypedText.strip(description);
        criteria = TypedText.strip(criteria);
    }

    /** Whether each of them is said, and none is too long. */
    public boolean whole() {
        return fits(name, MOST_NAME) && fits(description, MOST_DESCRIPTION) && fits(criteria, MOST_CRITERIA);
    }

    private static boolean fits(String text, int most) {
        return !text.isEmpty() && text.length() <= most;
    }
}
