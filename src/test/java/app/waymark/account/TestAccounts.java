package app.waymark.account;

import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import java.time.ZoneId;
import java.util.Locale;

/** The people of these tests. */
final class TestAccounts {

    static final String PASSWORD = "seven quiet hills";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private TestAccounts() {}

    static NewAccount person(String name) {
        return new NewAccount(
                new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org"),
                name,
                Locale.ENGLISH,
                BERLIN);
    }

    static AccountId withPassword(Accounts accounts, String name) {
        return SystemActor.call(() -> accounts.establish(person(name), PASSWORD, false));
    }

    static AccountId administrator(Accounts accounts, String name) {
        return SystemActor.call(() -> accounts.establish(person(name), PASSWORD, true));
    }

    static Actor actor(AccountId id, boolean administrator) {
        return new Actor(id, "Somebody", administrator, Locale.ENGLISH, BERLIN);
    }
}
