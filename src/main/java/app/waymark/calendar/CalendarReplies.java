package app.waymark.calendar;

import app.waymark.calendar.CalendarReply.Attendee;
import app.waymark.calendar.CalendarReply.Event;
import app.waymark.calendar.CalendarReply.Method;
import app.waymark.calendar.CalendarReply.Moment;
import app.waymark.calendar.CalendarReply.PartStat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what calendar programs answer to invitations. They differ in letters, zones, names of zones and where words stand;
 * what none of that explains is left out, and a text that is no calendar, or out of all proportion, is none.
 */
public final class CalendarReplies {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_EVENTS = 100;
    private static final int DEEPEST = 8;
    private static final long EFFORT = 200_000;
    private static final LocalDateTime FAR = LocalDateTime.of(2100, 1, 1, 0, 0);

    /** Where words to the organiser stand, the likeliest first. */
    private static final List<String> COMMENTS =
            List.of("COMMENT", "X-CALENDARSERVER-ATTENDEE-COMMENT", "X-CALENDARSERVER-PRIVATE-COMMENT");

    private static final Set<String> OF_ZONES =
            Set.of("TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE");

    private final CalendarZones zones;
    private final Deque<String> within = new ArrayDeque<>();
    private final List<List<ContentLine>> events = new ArrayList<>();
    private List<ContentLine> open = new ArrayList<>();
    private List<List<ContentLine>> zoneParts = new ArrayList<>();
    private String zoneName = "";
    private Method method = Method.OTHER;
    private boolean any;

    private CalendarReplies(ZoneId reader) {
        zones = new CalendarZones(reader.getRules(), FAR, new Allowance(EFFORT));
    }

    /**
     * What this text answers; empty where it is no calendar.
     *
     * @param reader on whose clock times are that name none
     */
    public static Optional<CalendarReply> read(String text, ZoneId reader) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new CalendarReplies(reader).read(new LineReader(new ByteArrayInputStream(bytes), MOST_BYTES));
        } catch (Refusal refused) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<CalendarReply> read(LineReader lines) throws IOException {
        int count = 0;
        for (var text = lines.next(); text != null; text = lines.next()) {
            if (++count > MOST_LINES) {
                return Optional.empty();
            }
            var line = ContentLine.of(text);
            if (line == null) {
                continue;
            }
            if (line.name().equals("BEGIN")) {
                if (!begin(line.value().strip().toUpperCase(Locale.ROOT))) {
                    return Optional.empty();
                }
            } else if (line.name().equals("END")) {
                if (!end(line.value().strip().toUpperCase(Locale.ROOT))) {
                    return Optional.empty();
                }
                if (within.isEmpty()) {
                    // One calendar is enough of an answer.
                    break;
                }
            } else {
                keep(line);
            }
        }
        return any && within.isEmpty()
                ? Optional.of(new CalendarReply(
                        method, events.stream().flatMap(this::event).toList()))
                : Optional.empty();
    }

    private boolean begin(String part) {
        if (within.isEmpty() != part.equals("VCALENDAR") || within.size() == DEEPEST) {
            return false;
        }
        any = true;
        within.push(part);
        switch (part) {
            case "VEVENT", "STANDARD", "DAYLIGHT" -> open = new ArrayList<>();
            case "VTIMEZONE" -> {
                zoneParts = new ArrayList<>();
                zoneName = "";
            }
            default -> {
                // An alarm, a task, busy times: nothing that is answered.
            }
        }
        return true;
    }

    private boolean end(String part) {
        if (within.isEmpty() || !within.pop().equals(part)) {
            return false;
        }
        switch (part) {
            case "VEVENT" -> events.add(open);
            case "STANDARD", "DAYLIGHT" -> zoneParts.add(open);
            case "VTIMEZONE" -> zones.describe(zoneName, zoneParts);
            default -> {
                // As where it began.
            }
        }
        return events.size() <= MOST_EVENTS;
    }

    private void keep(ContentLine line) {
        switch (Objects.requireNonNullElse(within.peek(), "")) {
            case "VCALENDAR" -> {
                if (line.name().equals("METHOD")) {
                    method = one(Method.class, line.value()).orElse(Method.OTHER);
                }
            }
            case "VEVENT" -> open.add(line);
            case "STANDARD", "DAYLIGHT" -> {
                if (OF_ZONES.contains(line.name())) {
                    open.add(line);
                }
            }
            case "VTIMEZONE" -> {
                if (line.name().equals("TZID")) {
                    zoneName = line.value().strip();
                }
            }
            default -> {
                // What stands before and after, and what belongs to none of these.
            }
        }
    }

    /** Only at its end a calendar has said what its zones mean. */
    private Stream<Event> event(List<ContentLine> lines) {
        var uid = first(lines, "UID").map(line -> line.value().strip()).orElse("");
        if (uid.isEmpty()) {
            return Stream.empty();
        }
        var date = first(lines, "RECURRENCE-ID");
        var moment = date.flatMap(this::moment).orElse(null);
        if (date.isPresent() && moment == null) {
            // Which of its dates is meant nobody can tell.
            return Stream.empty();
        }
        var start = first(lines, "DTSTART").flatMap(this::time).filter(time -> !time.date());
        return Stream.of(new Event(
                uid,
                moment,
                date.filter(line -> line.has("RANGE", "THISANDFUTURE")).isPresent(),
                first(lines, "SEQUENCE").flatMap(CalendarReplies::number).orElse(null),
                first(lines, "DTSTAMP")
                        .flatMap(this::time)
                        .map(CalendarReplies::instant)
                        .orElse(null),
                start.map(CalendarReplies::instant).orElse(null),
                start.flatMap(begun -> length(lines, begun)).orElse(null),
                lines.stream()
                        .filter(line -> line.name().equals("ATTENDEE"))
                        .map(CalendarReplies::attendee)
                        .toList(),
                comment(lines)));
    }

    private Optional<Moment> moment(ContentLine line) {
        return time(line).map(time -> new Moment(instant(time), time.date() ? LocalDate.from(time.local()) : null));
    }

    private Optional<Duration> length(List<ContentLine> lines, CalendarTime start) {
        var end = first(lines, "DTEND")
                .flatMap(this::time)
                .filter(time -> !time.date())
                .map(CalendarTime::epoch);
        return end.or(() -> first(lines, "DURATION")
                        .flatMap(line -> Lasting.of(line.value()))
                        .map(span -> span.end(start.local(), start.rules())))
                .map(epoch -> Duration.ofSeconds(epoch - start.epoch()))
                .filter(Duration::isPositive);
    }

    private Optional<CalendarTime> time(ContentLine line) {
        return CalendarTime.of(line.value(), zones.of(line));
    }

    private static Instant instant(CalendarTime time) {
        return Instant.ofEpochSecond(time.epoch());
    }

    private static Attendee attendee(ContentLine line) {
        var value = line.value().strip();
        var address = value.regionMatches(true, 0, "mailto:", 0, 7)
                ? decoded(value.substring(7))
                : line.parameter("EMAIL").orElse(value.indexOf('@') > 0 && value.indexOf(':') < 0 ? value : "");
        return new Attendee(
                address.strip().toLowerCase(Locale.ROOT),
                line.parameter("PARTSTAT")
                        .flatMap(said -> one(PartStat.class, said))
                        .orElse(PartStat.NONE));
    }

    /** An address as a URI writes it; a plus is a plus there. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }

    private static String comment(List<ContentLine> lines) {
        return Stream.concat(
                        COMMENTS.stream().flatMap(name -> lines.stream()
                                .filter(line -> line.name().equals(name))
                                .map(line -> text(line.value()))),
                        lines.stream()
                                .filter(line -> line.name().equals("ATTENDEE"))
                                .flatMap(line -> line.parameter("X-RESPONSE-COMMENT").stream()))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A text without what escapes (RFC 5545, 3.3.11). */
    private static String text(String written) {
        var text = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            if (letter == '\\' && at + 1 < written.length()) {
                char next = written.charAt(++at);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static Optional<Integer> number(ContentLine line) {
        try {
            return Optional.of(Integer.valueOf(line.value().strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> of, String said) {
        return Stream.of(of.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(said.strip()))
                .findFirst();
    }

    private static Optional<ContentLine> first(List<ContentLine> lines, String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }
}
