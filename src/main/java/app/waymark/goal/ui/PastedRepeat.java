package app.waymark.goal.ui;

import app.waymark.goal.Repeat;
import app.waymark.shared.TypedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something is to be done, where that stands plainly at the end of a line, in English or German. */
final class PastedRepeat {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final String DAY = "(?:" + String.join("|", DAYS.keySet()) + ")\\.?";
    private static final String START = "(?:^|[\\s,;:(\\[–—-]+)";
    private static final String END = "[)\\].]?\\s*$";

    /** "every Tuesday and Thursday", "jeden Dienstag", "on Mondays", "montags". */
    private static final Pattern NAMED = Pattern.compile(
            START + "(?:(?:every|each|on|jede[ns]?|immer)\\s+)(" + DAY + "s?(?:(?:\\s*[,&/+]\\s*|\\s+(?:and|und)\\s+)"
                    + DAY + "s?)*)" + END,
            FLAGS);

    /** The word before the days says that they come again and again; "on Monday" is one Monday. */
    private static final Pattern ONCE = Pattern.compile(START + "on\\s+" + DAY + END, FLAGS);

    private static final Pattern GERMAN = Pattern.compile(
            START
                    + "((?:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)(?:(?:\\s*[,&/+]\\s*|\\s+und\\s+)"
                    + "(?:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags))*)" + END,
            FLAGS);

    private static final Pattern DAILY =
            Pattern.compile(START + "(?:every\\s+day|daily|jeden\\s+Tag|täglich)" + END, FLAGS);

    private static final Pattern WEEKLY =
            Pattern.compile(START + "(?:every\\s+week|weekly|jede\\s+Woche|wöchentlich)" + END, FLAGS);

    private static final String NUMBERS =
            "(once|twice|einmal|zweimal|[1-7]|one|two|three|four|five|six|seven|ein|zwei|drei|vier|fünf|sechs|sieben)";

    private static final Pattern TIMES = Pattern.compile(
            START + NUMBERS
                    + "\\s*(?:times|x|×|-?mal)?\\s*(?:a|per|each|every|pro|die|in\\s+der|je|/)\\s*(?:week|Woche)" + END,
            FLAGS);

    private static final List<List<String>> NUMBER_WORDS = List.of(
            List.of("1", "once", "einmal", "one", "ein"),
            List.of("2", "twice", "zweimal", "two", "zwei"),
            List.of("3", "three", "drei"),
            List.of("4", "four", "vier"),
            List.of("5", "five", "fünf"),
            List.of("6", "six", "sechs"),
            List.of("7", "seven", "sieben"));

    private PastedRepeat() {}

    /**
     * What was found.
     *
     * @param words the line without it
     */
    record Found(String words, Repeat repeat) {}

    /** Looks for it at the end of a line; empty where nothing there says plainly how often, or nothing else stands there. */
    static Optional<Found> in(String line, LocalDate today) {
        var daily = DAILY.matcher(line);
        if (daily.find()) {
            return found(line, daily, Repeat.on(today, DayOfWeek.values()));
        }
        var weekly = WEEKLY.matcher(line);
        if (weekly.find()) {
            return found(line, weekly, Repeat.times(today, 1));
        }
        var times = TIMES.matcher(line);
        if (times.find()) {
            return found(line, times, Repeat.times(today, number(times.group(1))));
        }
        for (var pattern : List.of(NAMED, GERMAN)) {
            var named = pattern.matcher(line);
            if (named.find() && !ONCE.matcher(line).find()) {
                return found(line, named, Repeat.on(today, named(named.group(1))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(String line, Matcher match, Repeat repeat) {
        var words = TypedText.strip(line.substring(0, match.start()));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Found(words, repeat));
    }

    private static int number(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < NUMBER_WORDS.size(); i++) {
            if (NUMBER_WORDS.get(i).contains(small)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("The pattern knows no other number: " + word);
    }

    private static List<DayOfWeek> named(String text) {
        var found = new LinkedHashSet<DayOfWeek>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            var day = DAYS.get(word);
            if (day == null && word.endsWith("s")) {
                day = DAYS.get(word.substring(0, word.length() - 1));
            }
            if (day != null) {
                found.add(day);
            }
        }
        return List.copyOf(found);
    }

    /** The names of the days, whole and short, in both languages. */
    private static Map<String, DayOfWeek> days() {
        var days = new HashMap<String, DayOfWeek>();
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (var day : DayOfWeek.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    days.put(
                            day.getDisplayName(style, locale)
                                    .toLowerCase(locale)
                                    .replace(".", ""),
                            day);
                }
            }
        }
        days.put("sonnabend", DayOfWeek.SATURDAY);
        // "So" is a word of both languages.
        days.remove("so");
        return Map.copyOf(days);
    }
}
