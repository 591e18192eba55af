package app.waymark.turn.ui;

import app.waymark.shared.Dates;
import app.waymark.shared.Sayings;
import app.waymark.shared.Translations;
import app.waymark.turn.ExpectedWait;
import app.waymark.turn.HandedBack;
import app.waymark.turn.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a turn, in one person's language and on their clock. */
@Component
public class TurnWords {

    /** A band that ends within so many days is always told. */
    private static final long MOST_TOLD = 14;

    /** And one that ends within so many times the middle. */
    private static final long MOST_TIMES = 5;

    private final Translations translations;
    private final Sayings sayings;

    TurnWords(Translations translations, Sayings sayings) {
        this.translations = translations;
        this.sayings = sayings;
    }

    /** What there is to do, for its holder. */
    public String mine(Waiting turn, String other, Dates dates) {
        return text(dates, "turn." + turn.kind() + ".mine", sayings.words(dates, other, turn.said()));
    }

    /** What its holder does, for who waits. */
    public String theirs(Waiting turn, String holder, Dates dates) {
        return text(dates, "turn." + turn.kind() + ".theirs", sayings.words(dates, holder, turn.said()));
    }

    /** Why it is its holder's: what happened, who waits, since when. */
    public String why(Waiting turn, String other, Dates dates) {
        var happened = text(dates, "turn." + turn.kind() + ".why", sayings.words(dates, other, turn.said()));
        var since = dates.since(turn.since());
        return text(dates, turn.asker() == null ? "turn.why.alone" : "turn.why", happened, other, since);
    }

    /** Until when nothing happens, and why, for who waits; empty where the clock runs. */
    public String stands(Waiting turn, String holder, Dates dates) {
        var away = turn.awayUntil();
        if (away != null) {
            return text(dates, "turn.next.away", holder, dates.day(away));
        }
        var rests = turn.restsOn();
        return rests == null ? "" : text(dates, "turn.next.rests", holder, dates.day(rests));
    }

    /** What happens when nobody acts, or why nothing does, for who waits. */
    public String next(Waiting turn, String holder, Dates dates) {
        var stands = stands(turn, holder, dates);
        if (!stands.isEmpty()) {
            return stands;
        }
        var usually = usually(turn.expected(), holder, dates);
        var next = reminders(turn, dates);
        return usually.isEmpty() ? next : next.isEmpty() ? usually : usually + " · " + next;
    }

    private String reminders(Waiting turn, Dates dates) {
        var today = dates.today();
        var nudge = day(turn.nudgeAt(), dates);
        var told = day(turn.escalateAt(), dates);
        if (told.isBefore(today.plusDays(1))) {
            return text(dates, "turn.next.told", dates.shortDay(told));
        }
        var reminds = nudge.isAfter(today) && !nudge.equals(LocalDate.MAX);
        if (told.equals(LocalDate.MAX)) {
            return reminds ? text(dates, "turn.next.reminder", dates.shortDay(nudge)) : "";
        }
        return reminds
                ? text(dates, "turn.next.both", dates.shortDay(nudge), dates.shortDay(told))
                : text(dates, "turn.next.tells", dates.shortDay(told));
    }

    /**
     * How long somebody's answer takes as a rule, in days; empty where nobody can tell. A band that reaches so far that nobody
     * could plan by it is left out: a few answers of very different lengths tell the middle, and little else.
     */
    public String usually(@Nullable ExpectedWait expected, String name, Dates dates) {
        if (expected == null) {
            return "";
        }
        long usual = Math.max(1, Math.round(expected.median().toHours() / 24.0));
        long low = expected.low().toDays();
        long high = Math.max(usual, Math.ceilDiv(expected.high().toHours(), 24));
        if (high <= 1 || high > Math.max(MOST_TOLD, MOST_TIMES * usual)) {
            return text(dates, "turn.usually.median", name, usual);
        }
        return text(dates, low == 0 ? "turn.usually.up-to" : "turn.usually", name, usual, low, high);
    }

    /** Whether the holder can put it off or hand it back. */
    public static boolean negotiable(Waiting turn) {
        return turn.said().mostDaysOff() > 0 || handsBack(turn);
    }

    static boolean handsBack(Waiting turn) {
        return turn.asker() != null && turn.said().handsBack().isPresent();
    }

    /** Whether it was handed back to its holder, who says what becomes of it. */
    public static boolean isBack(Waiting turn) {
        return turn.said() instanceof HandedBack;
    }

    private static LocalDate day(@Nullable Instant at, Dates dates) {
        return at == null ? LocalDate.MAX : LocalDate.ofInstant(at, dates.zone());
    }

    private String text(Dates dates, String key, Object... arguments) {
        return translations.text(dates.locale(), key, arguments);
    }
}
