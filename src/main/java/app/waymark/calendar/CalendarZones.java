package app.waymark.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names of zones mean in one calendar. A name of the tz database means that zone, for the calendar's own
 * description of it is often cut short to a year; any other is what the calendar says it is, then what Windows says, then
 * the reader's own zone. No description is ever looked for elsewhere.
 */
final class CalendarZones {

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");
    private static final Map<String, String> KNOWN = known();
    private static final Map<String, String> WINDOWS = windows();
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1960, 1, 1, 0, 0);

    private final ZoneRules reader;
    private final LocalDateTime to;
    private final Allowance allowance;
    private final Map<String, List<List<ContentLine>>> described = new HashMap<>();
    private final Map<String, ZoneRules> found = new HashMap<>();

    /** For a reader who lives there, up to this time. */
    CalendarZones(ZoneRules reader, LocalDateTime to, Allowance allowance) {
        this.reader = reader;
        this.to = to;
        this.allowance = allowance;
    }

    /** The calendar describes a zone: each of its STANDARD and DAYLIGHT parts. */
    void describe(String name, List<List<ContentLine>> parts) {
        described.putIfAbsent(name, parts);
    }

    /** The clock that a line is on. */
    ZoneRules of(ContentLine line) {
        return line.parameter("TZID")
                .map(name -> found.computeIfAbsent(name, this::find))
                .orElse(reader);
    }

    ZoneRules reader() {
        return reader;
    }

    private ZoneRules find(String name) {
        return known(name)
                .or(() -> Optional.ofNullable(described.get(name)).flatMap(this::rules))
                .or(() -> Optional.ofNullable(WINDOWS.get(name.toLowerCase(Locale.ROOT)))
                        .flatMap(CalendarZones::known))
                .or(() -> ending(name))
                .orElse(reader);
    }

    private static Optional<ZoneRules> known(String name) {
        return Optional.ofNullable(KNOWN.get(name.toLowerCase(Locale.ROOT)))
                .map(id -> ZoneId.of(id).getRules());
    }

    /** Some put their own name before: {@code /mozilla.org/20050126_1/Europe/Berlin}. */
    private static Optional<ZoneRules> ending(String name) {
        int slash = name.indexOf('/');
        while (slash >= 0) {
            var rules = known(name.substring(slash + 1));
            if (rules.isPresent()) {
                return rules;
            }
            slash = name.indexOf('/', slash + 1);
        }
        return Optional.empty();
    }

    // ---- Zones that the calendar describes

    private record Onset(long epoch, ZoneOffset before, ZoneOffset after) {}

    private Optional<ZoneRules> rules(List<List<ContentLine>> parts) {
        var onsets = new ArrayList<Onset>();
        for (var part : parts) {
            onsets(part, onsets);
        }
        onsets.sort(Comparator.comparingLong(Onset::epoch));
        if (onsets.isEmpty()) {
            return Optional.empty();
        }
        var first = onsets.getFirst().before();
        var now = first;
        var transitions = new ArrayList<ZoneOffsetTransition>();
        for (var onset : onsets) {
            if (!onset.after().equals(now)) {
                var local = LocalDateTime.ofEpochSecond(onset.epoch(), 0, now);
                transitions.add(ZoneOffsetTransition.of(local, now, onset.after()));
                now = onset.after();
            }
        }
        return Optional.of(ZoneRules.of(first, first, List.of(), transitions, List.of()));
    }

    private void onsets(List<ContentLine> part, List<Onset> onsets) {
        var before = part.stream()
                .filter(line -> line.name().equals("TZOFFSETFROM"))
                .findFirst()
                .flatMap(CalendarZones::offset);
        var after = part.stream()
                .filter(line -> line.name().equals("TZOFFSETTO"))
                .findFirst()
                .flatMap(CalendarZones::offset);
        var start = part.stream()
                .filter(line -> line.name().equals("DTSTART"))
                .findFirst()
                .flatMap(line -> CalendarTime.of(line.value(), CalendarTime.UTC));
        if (before.isEmpty() || after.isEmpty() || start.isEmpty()) {
            return;
        }
        var rules = before.get().getRules();
        var locals = new ArrayList<LocalDateTime>();
        locals.add(start.get().local());
        for (var line : part) {
            if (line.name().equals("RRULE")) {
                RecurrenceRule.of(line.value(), rules)
                        .ifPresent(rule -> new Occurrences(rule, start.get().local(), false, allowance)
                                .each(LONG_AGO, to, local -> {
                                    if (rule.reaches(local, rules)) {
                                        locals.add(local);
                                    }
                                }));
            } else if (line.name().equals("RDATE")) {
                for (var written : line.value().split(",")) {
                    allowance.spend();
                    CalendarTime.of(written, rules).ifPresent(moment -> locals.add(moment.on(rules)));
                }
            }
        }
        for (var local : locals) {
            onsets.add(new Onset(local.toEpochSecond(before.get()), before.get(), after.get()));
        }
    }

    private static Optional<ZoneOffset> offset(ContentLine line) {
        var parts = OFFSET.matcher(line.value().strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(parts.group(2)) * 3600
                + Integer.parseInt(parts.group(3)) * 60
                + (parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
        return seconds > 18 * 3600
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(parts.group(1).equals("-") ? -seconds : seconds));
    }

    // ---- Names

    private static Map<String, String> known() {
        var names = new HashMap<String, String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            names.put(id.toLowerCase(Locale.ROOT), id);
        }
        names.put("utc", "UTC");
        names.put("z", "UTC");
        return Map.copyOf(names);
    }

    private static Map<String, String> windows() {
        var names = new TreeMap<String, String>();
        try (var in = CalendarZones.class.getResourceAsStream("windows-zones.txt")) {
            if (in == null) {
                throw new IllegalStateException("windows-zones.txt is missing");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            @Nullable String line;
            while ((line = lines.readLine()) != null) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    names.put(line.substring(0, equals).toLowerCase(Locale.ROOT), line.substring(equals + 1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(names);
    }
}
