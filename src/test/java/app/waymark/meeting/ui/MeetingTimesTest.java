package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.MeetingPerson;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Translations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingTimesTest {

    private static final Clock OCTOBER = Clock.fixed(Instant.parse("2026-10-20T08:00:00Z"), ZoneOffset.UTC);

    private final Dates berlin = new DateFormats(new Translations(), OCTOBER, new CurrentActor())
            .of(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    private final MeetingPerson ann =
            new MeetingPerson(new AccountId(new UUID(0, 1)), "Ann Lee", ZoneId.of("America/New_York"));

    @Test
    void in_the_week_when_only_one_of_the_clocks_has_changed_both_are_right() {
        // Six hours apart, five once Berlin has gone back, six again when New York has.
        assertThat(said("2026-10-22T12:00:00Z")).isEqualTo("Thu 22 Oct, 14:00 – 14:45 (08:00 for Ann in New York)");
        assertThat(said("2026-10-27T13:00:00Z")).isEqualTo("Tue 27 Oct, 14:00 – 14:45 (09:00 for Ann in New York)");
        assertThat(said("2026-11-03T13:00:00Z")).isEqualTo("Tue 3 Nov, 14:00 – 14:45 (08:00 for Ann in New York)");
    }

    @Test
    void another_day_over_there_is_named() {
        assertThat(said("2026-10-22T23:00:00Z")).isEqualTo("Fri 23 Oct, 01:00 – 01:45 (Thu 19:00 for Ann in New York)");
    }

    private String said(String start) {
        return MeetingWords.time(berlin, TimeWindow.of(Instant.parse(start), Duration.ofMinutes(45)), ann);
    }
}
