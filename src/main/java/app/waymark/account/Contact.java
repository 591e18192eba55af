package app.waymark.account;

import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import java.time.ZoneId;
import java.util.Locale;

/**
 * An account with its address: for writing to the person, and for whoever runs the installation.
 *
 * @param closed whether the account is closed: then the person is written to no more
 */
public record Contact(AccountId id, String name, EmailAddress email, Locale locale, ZoneId zone, boolean closed) {}
