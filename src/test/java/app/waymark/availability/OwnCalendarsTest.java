package app.waymark.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkTest
class OwnCalendarsTest {

    @Autowired
    World world;

    @Autowired
    OwnCalendars calendars;

    private Actor noor;

    @BeforeEach
    void people() {
        noor = world.account("Noor Haddad");
    }

    @Test
    void a_calendar_is_shown_by_its_host_and_never_by_its_address() {
        As.account(noor, () -> calendars.add("", "webcal://Calendar.example/secret/noor.ics?key=1"));
        var mine = As.account(noor, () -> calendars.mine());
        assertThat(mine).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("calendar.example");
            assertThat(one.readAt()).isNull();
            assertThat(one.toString()).doesNotContain("secret");
        });
    }

    @Test
    void the_same_address_twice_is_one_calendar() {
        As.account(noor, () -> calendars.add("Work", "https://calendar.example/noor.ics"));
        assertThat(As.account(noor, () -> calendars.add("Again", " https://CALENDAR.example/noor.ics#top ")))
                .isEqualTo(new AddCalendarResult.Known());
    }

    @Test
    void what_is_no_address_of_a_calendar_is_refused() {
        for (var typed :
                new String[] {"", "calendar", "http://calendar.example/a.ics", "https://me:secret@calendar.example/"}) {
            assertThat(As.account(noor, () -> calendars.add("", typed))).isEqualTo(new AddCalendarResult.NoAddress());
        }
    }

    @Test
    void there_is_a_most() {
        for (int number = 0; number < OwnCalendars.MOST; number++) {
            var address = "https://calendar.example/" + number + ".ics";
            As.account(noor, () -> calendars.add("", address));
        }
        assertThat(As.account(noor, () -> calendars.add("", "https://calendar.example/one-more.ics")))
                .isEqualTo(new AddCalendarResult.Full(OwnCalendars.MOST));
    }

    @Test
    void nobody_reads_or_removes_the_calendar_of_another() {
        var added = (AddCalendarResult.Added)
                As.account(noor, () -> calendars.add("Work", "https://calendar.example/noor.ics"));
        var jonas = world.account("Jonas Berg");
        assertThat(As.account(jonas, () -> calendars.mine())).isEmpty();
        assertThat(As.account(jonas, () -> calendars.readNow(added.id()))).isFalse();
        assertThat(As.account(jonas, () -> calendars.remove(added.id()))).isFalse();
        assertThat(As.account(noor, () -> calendars.mine())).hasSize(1);
        assertThat(As.account(noor, () -> calendars.remove(added.id()))).isTrue();
        assertThat(As.account(noor, () -> calendars.mine())).isEmpty();
    }
}
