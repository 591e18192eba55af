package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Step;
import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody has elsewhere, as steps: one a line, without what marks it as a line of a list, with the day at its
 * end where that is plainly one, and with how often it is to be done where that stands before it. What is neither stays in
 * the words.
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
     * One line that is not empty.
     *
     * @param number which line it is, empty ones counted
     * @param step what was read of it
     */
    record Line(int number, Step step) {

        /** Whether its words are more than a step can have. */
        boolean tooLong() {
            return step.text().length() > GoalContent.MOST_LINE;
        }
    }

    /**
     * Reads the lines.
     *
     * @param day reads a day; empty where a text is none
     * @param today a day without a year is the next such day; what repeats begins then
     */
    static List<Line> read(String text, Function<String, Optional<LocalDate>> day, LocalDate today) {
        var found = new ArrayList<Line>();
        int number = 0;
        for (var one : text.split("\\R", -1)) {
            number++;
            var line = TypedText.strip(BULLET.matcher(one).replaceFirst(""));
            if (!line.isEmpty()) {
                found.add(new Line(number, step(line, day, today)));
            }
        }
        return found;
    }

    private static Step step(String line, Function<String, Optional<LocalDate>> day, LocalDate today) {
        var end = END.matcher(line);
        // The longest end that is a day: "until Thu 3 Dec 2026" rather than "2026".
        for (int at = 1; at < line.length() && end.find(at); at = end.start() + 1) {
            var said = TypedText.strip(end.group(1).replaceFirst("[)\\]]$", ""));
            var found = day.apply(said);
            var words = TypedText.strip(line.substring(0, end.start()));
            if (found.isPresent() && !words.isEmpty()) {
                var on = found.get();
                boolean next = on.isBefore(today) && !YEAR.matcher(said).find();
                return often(words, next ? on.plusYears(1) : on, today);
            }
        }
        return often(line, null, today);
    }

    private static Step often(String words, @Nullable LocalDate due, LocalDate today) {
        return PastedRepeat.in(words, today)
                .map(found -> Step.of(found.words(), due).withRepeat(found.repeat()))
                .orElseGet(() -> Step.of(words, due));
    }
}
