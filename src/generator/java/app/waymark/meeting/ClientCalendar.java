package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar program as RFC 5545 and 5546 have it, which knows nothing of Waymark but the messages: it keeps an event by its
 * UID, single dates by their RECURRENCE-ID, takes no message that is older than what it has, and unfolds what repeats with a
 * library of its own (biweekly).
 *
 * <p>Programs differ in what they do with single dates that they know when a message on the whole series comes: some forget
 * them, some keep them. It can do either.
 */
public final class ClientCalendar {

    private static final int ENDLESS = 1_000;

    private static final Pattern DESCRIBED = Pattern.compile("BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", Pattern.DOTALL);

    private final boolean keepsSingleDates;
    private final boolean knowsZones;
    private final Map<String, Held> events = new HashMap<>();

    /** One that takes zones as they are described. */
    public ClientCalendar(boolean keepsSingleDates) {
        this(keepsSingleDates, false);
    }

    /**
     * An empty one.
     *
     * @param keepsSingleDates whether a message on a whole series leaves what is known of single dates
     * @param knowsZones whether it knows zones by their names, and needs no description: the library misreads one on the day of
     *     a change, and reckons badly in skipped hours without
     */
    public ClientCalendar(boolean keepsSingleDates, boolean knowsZones) {
        this.keepsSingleDates = keepsSingleDates;
        this.knowsZones = knowsZones;
    }

    private record Single(@Nullable TimeWindow window, int sequence) {}

    private record Repeating(List<Instant> starts, Duration length) {}

    private static final class Held {

        private @Nullable Repeating repeating;
        private int sequence = -1;
        private final Map<Instant, Single> singles = new TreeMap<>();
    }

    /** Takes a message in, as its method says. */
    public void take(String message) {
        var calendar = Biweekly.parse(knowsZones ? DESCRIBED.matcher(message).replaceAll("") : message)
                .first();
        boolean cancels = calendar.getMethod() != null && calendar.getMethod().isCancel();
        for (var event : calendar.getEvents()) {
            var held = events.computeIfAbsent(event.getUid().getValue(), uid -> new Held());
            int sequence = event.getSequence() == null ? 0 : event.getSequence().getValue();
            if (event.getRecurrenceId() == null) {
                whole(calendar, event, held, sequence, cancels);
            } else {
                single(event, held, sequence, cancels);
            }
        }
    }

    private void whole(ICalendar calendar, VEvent event, Held held, int sequence, boolean cancels) {
        if (sequence < held.sequence) {
            return;
        }
        held.sequence = sequence;
        if (cancels) {
            held.repeating = null;
            held.singles.clear();
            return;
        }
        if (!keepsSingleDates) {
            held.singles.clear();
        }
        held.repeating = new Repeating(starts(calendar, event), length(event));
    }

    private static void single(VEvent event, Held held, int sequence, boolean cancels) {
        var date = event.getRecurrenceId().getValue().toInstant();
        var known = held.singles.get(date);
        if (known != null && sequence < known.sequence()) {
            return;
        }
        boolean off = cancels || (event.getStatus() != null && event.getStatus().isCancelled());
        held.singles.put(date, new Single(off ? null : TimeWindow.of(start(event), length(event)), sequence));
    }

    private static List<Instant> starts(ICalendar calendar, VEvent event) {
        var found = new ArrayList<Instant>();
        var dates = event.getDateIterator(zone(calendar, event.getDateStart()));
        // An endless rule is a fault that shows at once.
        while (dates.hasNext() && found.size() < ENDLESS) {
            found.add(dates.next().toInstant());
        }
        return found;
    }

    private static TimeZone zone(ICalendar calendar, DateOrDateTimeProperty start) {
        var assigned = calendar.getTimezoneInfo().getTimezone(start);
        return assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static Duration length(VEvent event) {
        return event.getDuration() == null
                ? Duration.between(start(event), event.getDateEnd().getValue().toInstant())
                : Duration.ofMillis(event.getDuration().getValue().toMillis());
    }

    /** Everything that stands in it, in order. */
    public List<TimeWindow> windows() {
        var found = new ArrayList<TimeWindow>();
        for (var held : events.values()) {
            var repeating = held.repeating;
            if (repeating != null) {
                repeating.starts().stream()
                        .filter(start -> !held.singles.containsKey(start))
                        .forEach(start -> found.add(TimeWindow.of(start, repeating.length())));
            }
            held.singles.values().stream()
                    .map(Single::window)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(TimeWindow::start));
        return found;
    }
}
