package app.waymark.engine.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of a week somebody is free, read from a text such as {@code Mon 09:00-11:30, Thu 14-16}.
 *
 * <p>Days are English or German, in full or shortened ({@code Mon}, {@code Mo}); minutes may be left out; a time that
 * ends before it begins runs past midnight. Both people's times must be written for the same time zone: a text carries
 * none.
 *
 * @param spans the free times in minutes from Monday, 00:00, in order and apart from each other
 * @param unreadable the entries that could not be read; they count as not free
 */
public record FreeTime(List<Span> spans, List<String> unreadable) {

    /** The minutes of a week. */
    public static final int MINUTES_A_WEEK = 7 * 24 * 60;

    private static final int MINUTES_A_DAY = 24 * 60;

    private static final Pattern ENTRY =
            Pattern.compile("(\\p{L}+)\\.? ?(\\d{1,2})(?:[:.](\\d{2}))? ?[-\u2013\u2014] ?(\\d{1,2})(?:[:.](\\d{2}))?");

    private static final List<List<String>> DAYS = List.of(
            List.of("mon", "monday", "mo", "montag"),
            List.of("tue", "tuesday", "di", "dienstag", "tues"),
            List.of("wed", "wednesday", "mi", "mittwoch"),
            List.of("thu", "thursday", "do", "donnerstag", "thur", "thurs"),
            List.of("fri", "friday", "fr", "freitag"),
            List.of("sat", "saturday", "sa", "samstag", "sonnabend"),
            List.of("sun", "sunday", "so", "sonntag"));

    private static final Vocabulary NO_SYNONYMS = new Vocabulary(Map.of());

    /**
     * A time from one minute of the week up to, but without, another.
     *
     * @param from the first minute
     * @param to the minute after the last
     */
    public record Span(int from, int to) {}

    /** Copies the lists. */
    public FreeTime {
        spans = List.copyOf(spans);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads a text of entries separated as the values of any attribute are. */
    public static FreeTime read(String text) {
        List<Span> spans = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String entry : NO_SYNONYMS.values(text)) {
            if (!readInto(spans, entry)) {
                unreadable.add(entry);
            }
        }
        return new FreeTime(apart(spans), unreadable);
    }

    /** How many minutes of the week both are free. */
    public int sharedMinutes(FreeTime other) {
        return sharedMinutes(bounds(), other.bounds());
    }

    /** The spans' first minutes and the minutes after their last, one after the other. */
    int[] bounds() {
        int[] bounds = new int[2 * spans.size()];
        for (int k = 0; k < spans.size(); k++) {
            bounds[2 * k] = spans.get(k).from;
            bounds[2 * k + 1] = spans.get(k).to;
        }
        return bounds;
    }

    static int sharedMinutes(int[] one, int[] two) {
        int minutes = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < two.length) {
            minutes += Math.max(0, Math.min(one[i + 1], two[j + 1]) - Math.max(one[i], two[j]));
            if (one[i + 1] < two[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return minutes;
    }

    private static boolean readInto(List<Span> spans, String entry) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
            return false;
        }
        int day = day(matcher.group(1).toLowerCase(Locale.ROOT));
        int from = minute(matcher.group(2), matcher.group(3));
        int to = minute(matcher.group(4), matcher.group(5));
        if (day < 0 || from < 0 || to < 0 || from == to || from == MINUTES_A_DAY) {
            return false;
        }
        int start = day * MINUTES_A_DAY + from;
        int end = day * MINUTES_A_DAY + to + (to < from ? MINUTES_A_DAY : 0);
        spans.add(new Span(start, Math.min(end, MINUTES_A_WEEK)));
        if (end > MINUTES_A_WEEK) {
            // A Sunday night goes on into Monday, which is where the week begins.
            spans.add(new Span(0, end - MINUTES_A_WEEK));
        }
        return true;
    }

    private static int day(String name) {
        for (int day = 0; day < DAYS.size(); day++) {
            if (DAYS.get(day).contains(name)) {
                return day;
            }
        }
        return -1;
    }

    private static int minute(String hours, @Nullable String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? -1 : hour * 60 + minute;
    }

    private static List<Span> apart(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
        List<Span> apart = new ArrayList<>();
        for (Span span : sorted) {
            int last = apart.size() - 1;
            if (last >= 0 && span.from <= apart.get(last).to) {
                apart.set(last, new Span(apart.get(last).from, Math.max(apart.get(last).to, span.to)));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
