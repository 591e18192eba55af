package app.waymark.availability.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.DayRange;
import app.waymark.availability.Holidays;
import app.waymark.availability.OwnHours;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an earlier Waymark wrote of hours is read; a format that is written anew gets a text of its own here. */
class HoursDocumentTest {

    private static final String FIRST =
            "{\"format\":1,\"week\":[[{\"from\":540,\"to\":720}],[],[],[],[],[],[]],\"others\":[{\"from\":\"2026-12-21\",\"to\":\"2027-01-03\",\"ranges\":[]}],\"holidays\":\"DE\",\"limits\":{\"lengths\":[45,25],\"before\":0,\"after\":15,\"notice\":24,\"mostADay\":2,\"mostAWeek\":4}}";

    private static final OwnHours HOURS = new OwnHours(
            List.of(List.of(new DayRange(540, 720)), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(new OwnHours.OtherDays(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3), List.of())),
            Holidays.DE,
            new OwnHours.Limits(List.of(45, 25), 0, 15, 24, 2, 4));

    @Test
    void the_first_format_is_read() {
        assertThat(HoursRows.FORMAT.read(FIRST, "of the first release")).isEqualTo(HOURS);
    }

    @Test
    void the_present_format_is_the_last_one_here() {
        assertThat(HoursRows.FORMAT.write(HOURS)).isEqualTo(FIRST);
    }
}
