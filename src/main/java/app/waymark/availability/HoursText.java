package app.waymark.availability;

import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day as people type them, "9-12, 13:30-17", in whatever of the usual ways, and as they are shown. What cannot be
 * read is refused by name, never guessed at.
 */
public final class HoursText {

    /** What a text says. */
    public sealed interface Reading {

        /**
         * Hours in order, none touching another.
         *
         * @param joined whether some overlapped, or touched, and were put together
         */
        record Hours(List<DayRange> ranges, boolean joined) implements Reading {}

        /** This part is no "from-to". */
        record Unreadable(String part) implements Reading {}

        /** This part ends before it begins, or when. */
        record Backwards(String part) implements Reading {}

        /** More stretches than a day is split into. */
        record TooMany(int most) implements Reading {}
    }

    /** The most stretches of one day. */
    public static final int MOST = 8;

    private static final String TIME = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?|uhr|h)?";
    private static final Pattern RANGE =
            Pattern.compile("(?:von |from )?" + TIME + "\\s*(?:-|–|—|−|to|till|until|bis)\\s*" + TIME);
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]|\\s(?:und|and|&)\\s");

    private HoursText() {}

    /** Reads what was typed; nothing means no hours. */
    public static Reading read(String typed) {
        var ranges = new ArrayList<DayRange>();
        for (var part : BETWEEN.split(typed)) {
            var text = TypedText.strip(part);
            if (text.isEmpty()) {
                continue;
            }
            var found = RANGE.matcher(text.toLowerCase(Locale.ROOT));
            if (!found.matches()) {
                return new Reading.Unreadable(text);
            }
            var to = minutes(found, 4);
            var from = minutes(found, 1, to != null && found.group(3) == null && isPm(found.group(6)));
            if (from == null || to == null || from == DayRange.DAY) {
                return new Reading.Unreadable(text);
            }
            // Until midnight is until the day's end.
            int end = to == 0 ? DayRange.DAY : to;
            if (end <= from) {
                return new Reading.Backwards(text);
            }
            ranges.add(new DayRange(from, end));
        }
        if (ranges.size() > MOST) {
            return new Reading.TooMany(MOST);
        }
        var joined = joined(ranges);
        return new Reading.Hours(joined, joined.size() < ranges.size());
    }

    private static @Nullable Integer minutes(Matcher found, int group) {
        return minutes(found, group, false);
    }

    /** @param halfSaid whether only the end says which half of the day is meant: "1-3 pm" */
    private static @Nullable Integer minutes(Matcher found, int group, boolean halfSaid) {
        int hour = Integer.parseInt(found.group(group));
        int minute = found.group(group + 1) == null ? 0 : Integer.parseInt(found.group(group + 1));
        var half = found.group(group + 2);
        boolean twelve = half != null && (half.startsWith("a") || half.startsWith("p"));
        if (minute > 59 || hour > 24 || (hour == 24 && minute > 0) || (twelve && (hour < 1 || hour > 12))) {
            return null;
        }
        if (twelve) {
            hour = hour % 12 + (isPm(half) ? 12 : 0);
        } else if (halfSaid && hour < 12 && hour < Integer.parseInt(found.group(4)) % 12) {
            hour += 12;
        }
        return hour * 60 + minute;
    }

    private static boolean isPm(@Nullable String half) {
        return half != null && half.startsWith("p");
    }

    /** In order, with what overlaps or touches put together. */
    static List<DayRange> joined(List<DayRange> ranges) {
        var joined = new ArrayList<DayRange>();
        for (var range : ranges.stream().sorted().toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && range.from() <= last.to()) {
                joined.set(joined.size() - 1, new DayRange(last.from(), Math.max(last.to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }

    /** Hours as they are shown, and can be typed: "9:00–12:00, 13:30–17:00". */
    public static String written(List<DayRange> ranges) {
        return ranges.stream()
                .map(range -> time(range.from()) + "–" + time(range.to()))
                .collect(Collectors.joining(", "));
    }

    private static String time(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
