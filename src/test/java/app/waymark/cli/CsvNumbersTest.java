package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.Score;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"3", "10", "007", "00000000000000000010"})
    void aWholeNumberWithinItsBoundsIsRead(String text) {
        assertThat(CsvNumbers.whole(text, 3, 10)).hasValue(new BigDecimal(text).intValueExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "11", "-3", "+3", "3.0", " 3", "3 ", "٣", "4294967299", "000000000000000000010"})
    void anythingElseIsNoWholeNumber(String text) {
        assertThat(CsvNumbers.whole(text, 3, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "7.",
                "0.5",
                "-0.5",
                "-12.25",
                "0.123456",
                "1000000",
                "-1000000",
                "1000000.000000"
            })
    void aScoreIsReadToItsLastPlace(String text) {
        assertThat(CsvNumbers.score(text)).hasValue(Score.of(new BigDecimal(text)));
    }

    @Test
    void aDecimalCommaIsReadWhereItGroupsNothing() {
        assertThat(CsvNumbers.score("1,5")).hasValue(1_500_000);
        assertThat(CsvNumbers.score("-0,250")).hasValue(-250_000);
        assertThat(CsvNumbers.score("1234,567")).hasValue(1_234_567_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                ".5",
                "-.5",
                "+1",
                "--1",
                "1-",
                "1.-5",
                "1.2.3",
                "1e3",
                "1,500",
                "-12,250",
                "1,5,0",
                "1.500,5",
                "٣",
                "0.1234567",
                "1000000.000001",
                "-1000000.1",
                "0000000000000000000000001"
            })
    void anythingElseIsNoScore(String text) {
        assertThat(CsvNumbers.score(text)).isEmpty();
    }
}
