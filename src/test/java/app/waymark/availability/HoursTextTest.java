package app.waymark.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.HoursText.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9-12, 13:30-17|9:00–12:00, 13:30–17:00
            13-17; 9-12|9:00–12:00, 13:00–17:00
            9.30 – 12.15|9:30–12:15
            9 to 12 and 14 to 15|9:00–12:00, 14:00–15:00
            von 9 bis 12 Uhr und 14 bis 15 Uhr|9:00–12:00, 14:00–15:00
            9am-5pm|9:00–17:00
            1-3 pm|13:00–15:00
            11-1 pm|11:00–13:00
            12am-1am|0:00–1:00
            18-24|18:00–24:00
            22-0:00|22:00–24:00
            0-24|0:00–24:00
            07:00−08:00|7:00–8:00
            """)
    void hours_are_read_as_people_type_them(String typed, String written) {
        assertThat(HoursText.read(typed))
                .isInstanceOfSatisfying(Reading.Hours.class, hours -> assertThat(HoursText.written(hours.ranges()))
                        .isEqualTo(written));
    }

    @Test
    void what_is_shown_can_be_typed() {
        var hours = List.of(new DayRange(0, 90), new DayRange(545, 1440));
        assertThat(HoursText.read(HoursText.written(hours))).isEqualTo(new Reading.Hours(hours, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-12, 11-13", "9-12, 12-13", "11-13 and 9-12", "9-13, 10-11"})
    void what_overlaps_or_touches_is_put_together_and_it_is_said(String typed) {
        assertThat(HoursText.read(typed)).isEqualTo(new Reading.Hours(List.of(new DayRange(540, 780)), true));
    }

    @Test
    void nothing_is_no_hours() {
        assertThat(HoursText.read(" , ")).isEqualTo(new Reading.Hours(List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "nine to five", "9-", "25-26", "9:60-10", "9-12-14", "24-24", "13 pm-14", "-3-4"})
    void what_cannot_be_read_is_named_and_not_guessed_at(String typed) {
        assertThat(HoursText.read("8-9, " + typed)).isEqualTo(new Reading.Unreadable(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17-9", "9-9", "22-2", "12:30-12:15"})
    void what_ends_before_it_begins_is_refused(String typed) {
        assertThat(HoursText.read(typed)).isEqualTo(new Reading.Backwards(typed));
    }
}
