package app.waymark.account;

import java.util.Locale;

/**
 * What makes a password not good enough. There are no rules on kinds of characters, which make people write it down: it
 * must be long, hard to guess for whoever tries words, names, dates and keyboard rows, and not made of what everybody
 * knows of its person.
 */
public enum PasswordRule {
    /** Shorter than {@value #SHORTEST} characters. */
    TOO_SHORT,
    /** Longer than {@value #LONGEST} characters. */
    TOO_LONG,
    /** One of the passwords that are tried first, or put together of too few such words. */
    TOO_COMMON,
    /** Little but the person's own name or address, or Waymark's. */
    TOO_NEAR;

    /** The fewest characters. */
    public static final int SHORTEST = 10;

    /** The most characters; more would only cost time to hash. */
    public static final int LONGEST = 200;

    /** The message that says so; its argument {0} is the number of characters that the rule is about. */
    public String messageKey() {
        return "account.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number that {@link #messageKey()} names. */
    public int number() {
        return this == TOO_LONG ? LONGEST : SHORTEST;
    }
}
