package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.uikit.PastedRows.Problem;
import app.waymark.uikit.PastedRows.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PastedRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void two_or_three_columns_are_read_between_tabs_semicolons_and_commas() {
        assertThat(read("Day\tValue\tNote\n2026-11-03\t3.5\tafter the release\n\n10 Nov\t4", Locale.UK))
                .containsExactly(
                        new Row(
                                2,
                                "2026-11-03\t3.5\tafter the release",
                                LocalDate.of(2026, 11, 3),
                                new BigDecimal("3.5"),
                                "after the release",
                                null),
                        new Row(4, "10 Nov\t4", LocalDate.of(2026, 11, 10), new BigDecimal(4), "", null));
        assertThat(read("3.11.2026;3,5;\"nach; dem Release\"", Locale.GERMANY))
                .extracting(Row::value, Row::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(new BigDecimal("3.5"), "nach; dem Release"));
        assertThat(read("2026-11-03,4,good", Locale.UK)).extracting(Row::value).containsExactly(new BigDecimal(4));
    }

    @Test
    void what_cannot_be_read_or_can_be_read_in_two_ways_is_named_and_never_guessed() {
        assertThat(problems("2026-11-03\tmany", Locale.UK)).containsExactly(Problem.NUMBER);
        assertThat(problems("31 Nov 2026\t4", Locale.UK)).containsExactly(Problem.DAY);
        assertThat(problems("2026-12-03\t4", Locale.UK)).containsExactly(Problem.FUTURE);
        assertThat(problems("2026-11-03", Locale.UK)).containsExactly(Problem.COLUMNS);
        assertThat(problems("3.11.2026\t1.500", Locale.GERMANY)).containsExactly(Problem.TWO_WAYS);
        assertThat(problems("3.11.2026,3,5", Locale.GERMANY)).containsExactly(Problem.TWO_WAYS);
    }

    @Test
    void only_the_first_line_is_a_heading() {
        assertThat(problems("2026-11-03\t4\nDay\tValue", Locale.UK)).containsExactly(null, Problem.DAY);
        assertThat(read("", Locale.UK)).isEmpty();
    }

    private static List<Row> read(String text, Locale locale) {
        return PastedRows.read(text, locale, TODAY);
    }

    private static List<Problem> problems(String text, Locale locale) {
        return read(text, locale).stream().map(Row::problem).toList();
    }
}
