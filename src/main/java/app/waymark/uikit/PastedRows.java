package app.waymark.uikit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads days with values as they are copied from a spreadsheet: a line each, in two or three columns (day, value, note)
 * between tabs, else semicolons, else commas. Days and numbers are read as {@link DateField} and {@link DecimalField} read
 * them: what can be read in two ways, or not at all, is named and never guessed. A first line of which neither can be read
 * is a heading.
 */
public final class PastedRows {

    /** What is wrong with a line. */
    public enum Problem {
        COLUMNS,
        DAY,
        FUTURE,
        NUMBER,
        TWO_WAYS
    }

    /**
     * A line.
     *
     * @param line its number, from 1
     * @param text as it was pasted
     * @param day null where there is a problem
     * @param value null where there is a problem
     * @param problem null where there is none
     */
    public record Row(
            int line,
            String text,
            @Nullable LocalDate day,
            @Nullable BigDecimal value,
            String note,
            @Nullable Problem problem) {}

    private PastedRows() {}

    /** Reads a text; empty lines and a heading are left out. */
    public static List<Row> read(String text, Locale locale, LocalDate today) {
        var lines = text.lines().toList();
        var between = Stream.of("\t", ";").filter(text::contains).findFirst().orElse(",");
        var rows = new ArrayList<Row>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            var row = row(at + 1, line, between, locale, today);
            boolean heading = rows.isEmpty()
                    && row.problem() == Problem.DAY
                    && !line.chars().anyMatch(Character::isDigit);
            if (!heading) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(int number, String line, String between, Locale locale, LocalDate today) {
        var cells = Stream.of(line.split(between, 3)).map(PastedRows::bare).toList();
        if (cells.size() < 2) {
            return bad(number, line, Problem.COLUMNS);
        }
        var day = DateReading.of(cells.getFirst(), today);
        if (day.isEmpty()) {
            return bad(number, line, Problem.DAY);
        }
        if (day.get().isAfter(today)) {
            return bad(number, line, Problem.FUTURE);
        }
        var note = cells.size() > 2 ? cells.get(2) : "";
        var value = NumberReading.of(cells.get(1), locale);
        // "3,5" between commas is a value with a note, or one with a decimal comma: nobody can say.
        boolean decimals =
                between.equals(",") && note.matches("\\d+.*") && number(value).isPresent();
        if (decimals || value instanceof NumberReading.TwoWays) {
            return bad(number, line, Problem.TWO_WAYS);
        }
        return number(value)
                .map(read -> new Row(number, line, day.get(), read, note, null))
                .orElseGet(() -> bad(number, line, Problem.NUMBER));
    }

    private static Optional<BigDecimal> number(NumberReading reading) {
        return reading instanceof NumberReading.Read(var number) ? Optional.of(number) : Optional.empty();
    }

    private static Row bad(int number, String line, Problem problem) {
        return new Row(number, line, null, null, "", Objects.requireNonNull(problem));
    }

    /** A cell without the quotation marks that spreadsheets put around text. */
    private static String bare(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }
}
