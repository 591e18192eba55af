package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.MeetingSaid.MeetingBooked;
import app.waymark.meeting.MeetingSaid.MeetingCalledOff;
import app.waymark.meeting.MeetingSaid.Whose;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarTest extends MeetingTest {

    @Test
    void picking_a_time_invites_both_each_with_a_file_of_their_own() throws Exception {
        var id = booked(at(0));

        var mails = mails("meeting.booked");
        assertThat(mails).extracting(CalendarMailDue::recipient).containsExactlyInAnyOrder(mara.id(), jonas.id());
        assertThat(mails)
                .extracting(CalendarMailDue::eventId)
                .containsOnly(mails.getFirst().eventId());
        for (var mail : mails) {
            assertThat(mail.method()).isEqualTo("REQUEST");
            assertThat(mail.path()).isEqualTo("/meetings/" + id);
            var event = event(mail);
            assertThat(value(event, Property.UID)).isEqualTo(id + "@waymark");
            assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
            assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
            assertThat(window(event)).isEqualTo(TimeWindow.of(at(0), LENGTH));
            assertThat(value(event, Property.LOCATION)).isEqualTo("https://meet.example.org/m");
            assertThat(value(event, Property.DESCRIPTION)).contains("/meetings/" + id);
            assertThat(value(event, Property.ORGANIZER)).startsWith("mailto:");
            assertThat(event.getProperties(Property.DTSTAMP)).hasSize(1);
            assertThat(event.getProperties(Property.LAST_MODIFIED)).hasSize(1);
            // Each file names its recipient alone: nobody learns another's address from it.
            assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        }
        var maras = mails.stream()
                .filter(mail -> mail.recipient().equals(mara.id()))
                .findFirst()
                .orElseThrow();
        assertThat(value(event(maras), Property.ATTENDEE)).isEqualTo("mailto:mara.lindqvist@example.org");
        assertThat(value(event(maras), Property.SUMMARY)).isEqualTo("Plan for winter (with Jonas Berg)");
        assertThat(maras.said())
                .isEqualTo(new MeetingBooked("Plan for winter", at(0), 45, "https://meet.example.org/m"));
    }

    @Test
    void a_move_keeps_the_uid_and_raises_the_sequence() throws Exception {
        var id = booked(at(0));
        As.account(mara, () -> bookings.offerOthers(id, LENGTH, List.of(at(50))));
        As.account(jonas, () -> bookings.pick(id, at(50)));

        var mails = mails("meeting.moved");
        assertThat(mails).hasSize(2);
        for (var mail : mails) {
            assertThat(mail.method()).isEqualTo("REQUEST");
            assertThat(value(event(mail), Property.UID)).isEqualTo(id + "@waymark");
            assertThat(value(event(mail), Property.SEQUENCE)).isEqualTo("1");
            assertThat(window(event(mail))).isEqualTo(TimeWindow.of(at(50), LENGTH));
        }
    }

    @Test
    void cancelling_takes_it_out_of_both_calendars() throws Exception {
        var id = booked(at(0));
        As.account(mara, () -> bookings.cancel(id, "Ill"));

        var mails = mails("meeting.cancelled");
        assertThat(mails).extracting(CalendarMailDue::recipient).containsExactlyInAnyOrder(mara.id(), jonas.id());
        for (var mail : mails) {
            assertThat(mail.method()).isEqualTo("CANCEL");
            assertThat(mail.ics()).contains("METHOD:CANCEL");
            assertThat(value(event(mail), Property.UID)).isEqualTo(id + "@waymark");
            assertThat(value(event(mail), Property.SEQUENCE)).isEqualTo("1");
            assertThat(value(event(mail), Property.STATUS)).isEqualTo("CANCELLED");
            var by = mail.recipient().equals(mara.id()) ? Whose.YOURS : Whose.THEIRS;
            assertThat(mail.said())
                    .isEqualTo(new MeetingCalledOff(
                            "Plan for winter", at(0), 45, "https://meet.example.org/m", "Ill", by));
        }
    }

    @Test
    void a_new_place_reaches_both_calendars_and_saying_the_same_again_reaches_none() throws Exception {
        var id = booked(at(0));
        As.account(mara, () -> bookings.describe(id, "Plan for winter", "Room 4; third floor"));
        As.account(mara, () -> bookings.describe(id, "Plan for winter", "Room 4; third floor"));

        var mails = mails("meeting.described");
        assertThat(mails).hasSize(2);
        assertThat(value(event(mails.getFirst()), Property.LOCATION)).isEqualTo("Room 4; third floor");
        assertThat(value(event(mails.getFirst()), Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void a_correction_to_a_past_meeting_is_kept_and_mails_nobody() {
        var id = WaymarkClock.at(at(-200), () -> booked(at(-190)));

        var corrected = As.account(mara, () -> bookings.describe(id, "What we really spoke about", "The park"));

        assertThat(corrected).isEqualTo(new MeetingResult.Done());
        assertThat(As.account(jonas, () -> meetings.get(id).topic())).isEqualTo("What we really spoke about");
        assertThat(mails("meeting.described")).isEmpty();
        // Nor is what took place called off afterwards.
        assertThat(As.account(jonas, () -> bookings.cancel(id, "Late"))).isEqualTo(new MeetingResult.Closed());
        assertThat(mails("meeting.cancelled")).isEmpty();
    }

    @Test
    void nothing_is_mailed_before_a_time_is_picked() {
        proposed(jonas, pair, at(0));

        assertThat(events.stream(CalendarMailDue.class)).isEmpty();
    }

    @Test
    void times_are_written_in_utc_whatever_the_clocks_do_that_night() throws Exception {
        // Berlin's clocks go back on 25 October 2026 at 01:00 UTC; three hours around it are three hours.
        var before = Instant.parse("2026-10-24T23:30:00Z");
        var id = WaymarkClock.at(before.minus(Duration.ofDays(2)), () -> {
            var plan = new MeetingPlan("Night shift", "", Duration.ofHours(3), List.of());
            var offered = As.account(jonas, () -> bookings.propose(pair, plan, List.of(before)));
            var meeting = ((OfferResult.Offered) offered).meeting();
            As.account(mara, () -> bookings.pick(meeting, before));
            return meeting;
        });

        var file = As.account(mara, () -> meetings.calendarFile(id)).orElseThrow();

        assertThat(file)
                .contains("DTSTART:20261024T233000Z", "DTEND:20261025T023000Z")
                .doesNotContain("VTIMEZONE");
        assertThat(file).contains("METHOD:PUBLISH").doesNotContain("ATTENDEE");
    }

    @Test
    void a_meeting_without_a_time_has_no_calendar_file() {
        var id = proposed(jonas, pair, at(0));

        assertThat(As.account(mara, () -> meetings.calendarFile(id))).isEmpty();
    }

    private List<CalendarMailDue> mails(String kind) {
        return events.stream(CalendarMailDue.class)
                .filter(mail -> mail.kind().equals(kind))
                .toList();
    }

    private static VEvent event(CalendarMailDue mail) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(mail.ics()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static TimeWindow window(VEvent event) {
        return new TimeWindow(
                Instant.from(event.getDateTimeStart().getDate()),
                Instant.from(event.getDateTimeEnd().getDate()));
    }
}
