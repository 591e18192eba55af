package app.waymark.demo.internal;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets people of the story do things at their time, through the same services as everybody. */
@Component
class Storyteller {

    /** What everybody in the story signs in with. */
    static final String PASSWORD = "follow the trail";

    private static final int NEAR = 10;

    private final Accounts accounts;

    /** When the story is told: its days are counted from here, also by somebody who acts in the past. */
    private final Instant now;

    Storyteller(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.now = clock.instant();
    }

    /** An account that can sign in with {@link #PASSWORD}. */
    Persona person(String email, String name, Locale locale, String zone, boolean administrator) {
        var account = new NewAccount(new EmailAddress(email), name, locale, ZoneId.of(zone));
        var id = SystemActor.call(() -> accounts.establish(account, PASSWORD, administrator));
        return new Persona(new Actor(id, name, administrator, locale, ZoneId.of(zone)));
    }

    /** The day that lies so many days from today; negative ones are past. */
    LocalDate day(int days) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days);
    }

    /**
     * A working hour so many days from today, on a weekday (a weekend is passed over towards today). What lies in the
     * future stays there, what is past stays past.
     */
    Instant at(int days, int hour, int minute) {
        var day = day(days);
        while (day.getDayOfWeek().getValue() > 5) {
            day = days < 0 && days > -NEAR ? day.minusDays(1) : day.plusDays(1);
        }
        var instant = day.atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC);
        return days <= 0 && instant.isAfter(now) ? now.minusSeconds(60) : instant;
    }

    /** This person does this, so many days from today, in the middle of the day. */
    <T> T on(int days, Persona who, Supplier<T> what) {
        return at(at(days, 9, 30), who, what);
    }

    /** This person does this at this instant. */
    <T> T at(Instant when, Persona who, Supplier<T> what) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who.authentication());
        SecurityContextHolder.setContext(context);
        try {
            return WaymarkClock.at(when, what);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The result, if it is the one that the story needs; otherwise the story does not hold, which is a bug. */
    static <T> T expect(Class<T> wanted, Object result) {
        if (wanted.isInstance(result)) {
            return wanted.cast(result);
        }
        throw new IllegalStateException("The demo expected " + wanted.getSimpleName() + " but got " + result);
    }
}
