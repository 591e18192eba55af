package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-03            | 2026-12-03
            2026-2-3              | 2026-02-03
            03/12/2026            | 2026-12-03
            3/12/26               | 2026-12-03
            3/12                  | 2026-12-03
            3.12.                 | 2026-12-03
            3.12                  | 2026-12-03
            03.12.2026            | 2026-12-03
            3. 12. 2026           | 2026-12-03
            3-12-2026             | 2026-12-03
            12/31/2026            | 2026-12-31
            3 Dec                 | 2026-12-03
            3 dec 26              | 2026-12-03
            3rd December 2026     | 2026-12-03
            Dec 3                 | 2026-12-03
            December 3rd, 2026    | 2026-12-03
            Thu 3 Dec             | 2026-12-03
            Thursday, 3 December 2026 | 2026-12-03
            3. Dez.               | 2026-12-03
            3. Dezember 2026      | 2026-12-03
            3 dez                 | 2026-12-03
            Do., 3. Dez. 2026     | 2026-12-03
            Donnerstag, 3. Dezember | 2026-12-03
            1. März               | 2027-03-01
            1. Maerz              | 2027-03-01
            1 Sept                | 2026-09-01
            15.1.                 | 2027-01-15
            1.6.                  | 2026-06-01
            29.2.2028             | 2028-02-29
            today                 | 2026-11-27
            Morgen                | 2026-11-28
            gestern               | 2026-11-26
            """)
    void a_day_is_read_as_it_was_meant(String typed, LocalDate day) {
        assertThat(DateReading.of(typed, TODAY)).contains(day);
    }

    @ParameterizedTest(name = "“{0}” is no day")
    @ValueSource(
            strings = {
                "",
                "3",
                "31.11.",
                "31/11/2026",
                "29.2.2027",
                "2026-13-01",
                "2026-11-31",
                "13/13/2026",
                "Mon 3 Dec 2026",
                "3 Foo",
                "soon",
                "3.12.202",
                "3.12.20266",
                "1e3",
                "3 Dec 2026 or so",
                "32 Dec"
            })
    void what_is_no_day_is_not_read_as_another(String typed) {
        assertThat(DateReading.of(typed, TODAY)).isEmpty();
    }
}
