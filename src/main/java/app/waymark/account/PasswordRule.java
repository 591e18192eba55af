package app.waymark.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a password good enough: length. No rules on kinds of characters, which make people write it down; only what
 * everybody tries first is refused.
 */
public enum PasswordRule {
    /** Shorter than {@value #SHORTEST} characters. */
    TOO_SHORT,
    /** Longer than {@value #LONGEST} characters. */
    TOO_LONG,
    /** One of the passwords that are tried first, or one character over and over. */
    TOO_COMMON,
    /** Contains the person's own address or name. */
    TOO_NEAR;

    /** The fewest characters. */
    public static final int SHORTEST = 10;

    /** The most characters; more would only cost time to hash. */
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "12345678910",
            "123456789a",
            "0123456789",
            "0987654321",
            "1q2w3e4r5t",
            "qwertyuiop",
            "qwerty12345",
            "qwerty1234",
            "qwertz1234",
            "qwertzuiop",
            "passwort123",
            "passwort1234",
            "password12",
            "password123",
            "password1234",
            "hallo12345",
            "iloveyou12",
            "letmein123",
            "welcome123",
            "willkommen",
            "willkommen1",
            "admin12345",
            "administrator",
            "changeme123",
            "geheim1234",
            "waymark123",
            "waymarkwaymark",
            "abcdefghij",
            "abcd123456",
            "schatz1234",
            "sommer2026",
            "winter2026",
            "fussball12");

    /** The rule that this password breaks, or empty where it is good enough. */
    public static Optional<PasswordRule> brokenBy(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() < 4) {
            return Optional.of(TOO_COMMON);
        }
        var mailbox = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
        return near(lower, mailbox) || near(lower, name) ? Optional.of(TOO_NEAR) : Optional.empty();
    }

    /** The message that says so; its argument {0} is the number of characters that the rule is about. */
    public String messageKey() {
        return "account.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number that {@link #messageKey()} names. */
    public int number() {
        return this == TOO_LONG ? LONGEST : SHORTEST;
    }

    private static boolean near(String password, String own) {
        var plain = own.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return plain.length() >= 4 && password.contains(plain) && password.length() - plain.length() < 6;
    }
}
