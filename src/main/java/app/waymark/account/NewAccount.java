package app.waymark.account;

import app.waymark.shared.EmailAddress;
import app.waymark.shared.Translations;
import java.time.ZoneId;
import java.util.Locale;

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

    /** Throws {@link IllegalArgumentException} where the name is blank or too long. */
    public NewAccount {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has between 1 and " + LONGEST_NAME + " characters");
        }
        locale = Translations.supported(locale);
    }
}
