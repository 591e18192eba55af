package app.waymark.goal.ui;

import app.waymark.goal.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A list that somebody has elsewhere, as steps: one a line, without what marks it as a line of a list, and with the day at
 * its end where that is plainly one. What is no day stays in the words.
 */
final class PastedSteps {

    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-*+•‣▪◦·–—]\\s+|\\d{1,3}[.)]\\s+|[a-z][.)]\\s+|\\[[ xX]?]\\s*|[☐☑✓✔]\\s*)+");

    /** Where a day may begin that ends a line: behind a word for "until", a dash, a colon, a comma or a bracket. */
    private static final Pattern END = Pattern.compile(
            "(?:\\s*[(\\[]\\s*|\\s+[-–—]\\s+|\\s*[:,;]\\s+|\\t+|\\s+)(?:by|until|till|due|on|bis zum|bis|am)?:?\\s*"
                    + "(\\S*\\d(?:\\S|\\s(?!\\s)){0,24}|\\p{L}{2,9}\\.?,?\\s\\S*\\d(?:\\S|\\s(?!\\s)){0,24})[)\\]]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private PastedSteps() {}

    /**
     * Reads the lines.
     *
     * @param day reads a day; empty where a text is none
     * @param today a day without a year is the next such day
     */
    static List<Step> read(String text, Function<String, Optional<LocalDate>> day, LocalDate today) {
        return Arrays.stream(text.split("\\R"))
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> step(line, day, today))
                .toList();
    }

    private static Step step(String line, Function<String, Optional<LocalDate>> day, LocalDate today) {
        var end = END.matcher(line);
        // The longest end that is a day: "until Thu 3 Dec 2026" rather than "2026".
        for (int at = 1; at < line.length() && end.find(at); at = end.start() + 1) {
            var said = end.group(1).replaceFirst("[)\\]]$", "").strip();
            var found = day.apply(said);
            var words = line.substring(0, end.start()).strip();
            if (found.isPresent() && !words.isEmpty()) {
                var on = found.get();
                boolean next = on.isBefore(today) && !YEAR.matcher(said).find();
                return Step.of(words, next ? on.plusYears(1) : on);
            }
        }
        return Step.of(line, null);
    }
}
