package app.waymark.account;

import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What other modules know of an account. The name is shown to others; the address is for mail and for coordinators, and
 * a page shows it only to those.
 */
public record AccountSummary(AccountId id, String name, EmailAddress email, Locale locale, ZoneId zone) {}
