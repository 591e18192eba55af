package app.waymark.shared;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The signed-in person on whose behalf something is done, as of sign-in.
 *
 * @param id the account
 * @param name the name shown to others
 * @param administrator whether this account runs the installation; what it may do in a programme is decided there
 * @param locale the language of screens and mail
 * @param zone the zone in which times are shown and typed
 */
public record Actor(AccountId id, String name, boolean administrator, Locale locale, ZoneId zone)
        implements Serializable {}
