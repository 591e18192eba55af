package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.uikit.NumberReading.Empty;
import app.waymark.uikit.NumberReading.Read;
import app.waymark.uikit.NumberReading.TwoWays;
import app.waymark.uikit.NumberReading.Unreadable;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadingTest {

    @ParameterizedTest(name = "“{0}” is {1} in English and {2} in German")
    @CsvSource(delimiter = '|', textBlock = """
            3        | 3         | 3
            03       | 3         | 3
            -3       | -3        | -3
            −3       | -3        | -3
            +3       | 3         | 3
            3,2      | 3.2       | 3.2
            2.5      | 2.5       | 2.5
            .5       | 0.5       | 0.5
            ,5       | 0.5       | 0.5
            0,125    | 0.125     | 0.125
            0.125    | 0.125     | 0.125
            3,25     | 3.25      | 3.25
            1234,567 | 1234.567  | 1234.567
            1,234    | asks      | 1.234
            1.234    | 1.234     | asks
            12,345   | asks      | 12.345
            -1.234   | -1.234    | asks
            1,234.5  | 1234.5    | 1234.5
            1.234,5  | 1234.5    | 1234.5
            1,234,567 | 1234567  | 1234567
            1.234.567 | 1234567  | 1234567
            1.234.567,89 | 1234567.89 | 1234567.89
            1 234    | 1234      | 1234
            1’234.50 | 1234.50   | 1234.50
            """)
    void a_number_is_read_as_it_was_meant(String typed, String english, String german) {
        assertThat(words(NumberReading.of(typed, Locale.ENGLISH))).isEqualTo(english);
        assertThat(words(NumberReading.of(typed, Locale.GERMAN))).isEqualTo(german);
    }

    @ParameterizedTest(name = "“{0}” is no number")
    @ValueSource(
            strings = {
                "1e3",
                "1E3",
                "13a",
                "a",
                "3 km",
                "1..2",
                "1,,2",
                "1.2.3",
                "1,23,456",
                "12,34.5",
                "3.",
                "3,",
                ".",
                ",",
                "-",
                "--3",
                "0x10",
                "NaN",
                "∞",
                "１２",
                "٣",
                "1 2",
                "1,234,5",
                "1234567890123456",
                "1.234.56"
            })
    void what_is_no_number_is_not_read_as_another(String typed) {
        assertThat(NumberReading.of(typed, Locale.ENGLISH)).isEqualTo(new Unreadable());
        assertThat(NumberReading.of(typed, Locale.GERMAN)).isEqualTo(new Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void what_is_empty_stays_empty(String typed) {
        assertThat(NumberReading.of(typed, Locale.ENGLISH)).isEqualTo(new Empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1234", "1.234", "0.125", "123456789.5", "1000000", "-0.5"})
    void what_is_written_is_read_as_itself(String number) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var written = NumberReading.write(new BigDecimal(number), locale);
            assertThat(NumberReading.of(written, locale))
                    .isInstanceOfSatisfying(
                            Read.class, read -> assertThat(read.number()).isEqualByComparingTo(number));
        }
    }

    private static String words(NumberReading read) {
        return switch (read) {
            case Read(var number) -> number.toPlainString();
            case TwoWays unused -> "asks";
            case Empty unused -> "empty";
            case Unreadable unused -> "unreadable";
        };
    }
}
