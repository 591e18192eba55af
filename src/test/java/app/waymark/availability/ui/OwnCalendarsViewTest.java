package app.waymark.availability.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.Holidays;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnCalendars;
import app.waymark.availability.OwnHours;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class OwnCalendarsViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    OwnCalendars calendars;

    @Autowired
    OwnAvailability own;

    @Autowired
    JdbcTemplate jdbc;

    private Actor noor;

    @BeforeEach
    void people() {
        noor = world.account("Noor Haddad");
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_calendar_is_added_and_its_address_is_not_shown_again() {
        open(noor);
        go("calendars");
        assertThat(shown()).contains("No calendar is read yet");

        test(field("Address of the calendar")).setValue("https://calendar.example/secret-of-noor.ics");
        test(field("Name")).setValue("Work");
        press("Add the calendar");

        assertThat(shown())
                .contains("Work", "calendar.example", "is being read for the first time")
                .doesNotContain("secret-of-noor");
        assertThat(field("Address of the calendar").getValue()).isEmpty();
    }

    @Test
    void what_is_no_address_stays_with_what_is_wrong_beside_it() {
        open(noor);
        go("calendars");
        test(field("Address of the calendar")).setValue("http://calendar.example/noor.ics");
        press("Add the calendar");

        assertThat(field("Address of the calendar").getValue()).isEqualTo("http://calendar.example/noor.ics");
        assertThat(field("Address of the calendar").getErrorMessage()).contains("has to begin with https://");
    }

    @Test
    void one_that_fails_says_why_and_that_it_goes_on_counting() {
        As.account(noor, () -> calendars.add("Work", "https://calendar.example/noor.ics"));
        jdbc.update(
                "update own_calendar set fault = 'GONE', reached_at = utc_timestamp() - interval 2 day, failing_since = utc_timestamp() - interval 1 day");
        open(noor);
        go("calendars");
        assertThat(shown()).contains("no longer, good", "goes on counting", "Old");
    }

    @Test
    void nobody_sees_the_calendars_of_another() {
        As.account(noor, () -> calendars.add("Work", "https://calendar.example/noor.ics"));
        open(world.account("Jonas Berg"));
        go("calendars");
        assertThat(shown()).contains("No calendar is read yet").doesNotContain("Work");
    }

    @Test
    void hours_are_typed_and_said_and_what_overlaps_is_put_together() {
        open(noor);
        go("calendars");
        test(field("Monday")).setValue("9-12, 11-13");
        press("Save my hours");
        assertThat(field("Monday").getValue()).isEqualTo("9:00–13:00");
        assertThat(shown()).contains("are one now: Monday 9:00–13:00");
        go("meetings");
        go("calendars");
        assertThat(field("Monday").getValue()).isEqualTo("9:00–13:00");
    }

    @Test
    void hours_that_cannot_be_read_stay_as_typed_and_are_still_there_later() {
        open(noor);
        go("calendars");
        test(field("Tuesday")).setValue("17-9");
        press("Save my hours");
        assertThat(field("Tuesday").getErrorMessage()).contains("“17-9” ends before it begins");
        go("meetings");
        go("calendars");
        assertThat(field("Tuesday").getValue()).isEqualTo("17-9");
        assertThat(As.account(noor, () -> own.mine().hours().said())).isFalse();
    }

    @Test
    void other_days_that_were_typed_and_not_added_are_still_there_later() {
        open(noor);
        go("calendars");
        var day = LocalDate.of(2031, 5, 2);
        test(find(DatePicker.class).withLabel("From").single()).setValue(day);
        test(find(DatePicker.class).withLabel("To").single()).setValue(day.plusDays(3));
        test(field("Hours on each of them")).setValue("10-11");
        go("meetings");
        go("calendars");

        assertThat(picked("From")).isEqualTo(day);
        assertThat(picked("To")).isEqualTo(day.plusDays(3));
        assertThat(field("Hours on each of them").getValue()).isEqualTo("10-11");
        press("Add these days");
        go("meetings");
        go("calendars");
        assertThat(picked("From")).isNull();
        assertThat(picked("To")).isNull();
    }

    private @Nullable LocalDate picked(String label) {
        return find(DatePicker.class).withLabel(label).single().getValue();
    }

    @Test
    void what_another_window_saved_is_shown_and_what_is_typed_here_stays() {
        open(noor);
        go("calendars");
        test(field("Friday")).setValue("10-11");
        As.account(noor, () -> own.save(Map.of(DayOfWeek.MONDAY, "9-12"), Holidays.NONE, OwnHours.Limits.USUAL, 0));
        eventually(() -> assertThat(field("Monday").getValue()).isEqualTo("9:00–12:00"));
        assertThat(field("Friday").getValue()).isEqualTo("10-11");
        press("Save my hours");
        assertThat(As.account(noor, () -> own.mine().hours().of(DayOfWeek.MONDAY)))
                .isNotEmpty();
        assertThat(As.account(noor, () -> own.mine().hours().of(DayOfWeek.FRIDAY)))
                .isNotEmpty();
    }
}
