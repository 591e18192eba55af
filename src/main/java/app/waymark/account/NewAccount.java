package app.waymark.account;

import app.waymark.shared.EmailAddress;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody who shall have an account.
 *
 * @param name the name shown to others, at most {@value #LONGEST_NAME} characters
 * @param locale the language of the invitation; the person changes it when setting the password
 * @param zone the zone that the invitation's page proposes
 */
public record NewAccount(EmailAddress email, String name, Locale locale, ZoneId zone) {

    /** The most characters that a name has. */
    public static final int LONGEST_NAME = 120;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");

    // All that only format text, but for the two that join letters in Persian, in Hindi and in emoji.
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cf}&&[^\\x{200C}\\x{200D}]]");

    /**
     * A name as it is stored: on one line, and without the invisible characters that would turn the text around it the
     * other way. Names stand in subjects, greetings and lists beside other people's.
     */
    public static String tidied(String name) {
        return TypedText.strip(
                NOT_SHOWN.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll(""));
    }

    /** Throws {@link IllegalArgumentException} where the name is blank or too long. */
    public NewAccount {
        name = tidied(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has between 1 and " + LONGEST_NAME + " characters");
        }
        locale = Translations.supported(locale);
    }
}
