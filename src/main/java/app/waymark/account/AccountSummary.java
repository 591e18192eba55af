package app.waymark.account;

import app.waymark.shared.AccountId;
import java.time.ZoneId;
import java.util.Locale;

/** What other modules, and through them other people, know of an account. The address is not in it: {@link Contact}. */
public record AccountSummary(AccountId id, String name, Locale locale, ZoneId zone) {}
