package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Sayings;
import app.waymark.shared.Translations;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import biweekly.Biweekly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * Meetings at hours that are no hours, are twice, or are another day for the other, through page, mail and calendar file.
 * What is expected was computed by another implementation with zone data of its own (Python's zoneinfo, 2025b), so that a
 * Java whose zone data are too old fails here as well.
 */
@RecordApplicationEvents
class HardClocksTest extends ViewTest {

    private static final Duration LENGTH = Duration.ofMinutes(10);

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Meetings meetings;

    @Autowired
    DateFormats formats;

    @Autowired
    Sayings sayings;

    @Autowired
    Translations translations;

    @Autowired
    ApplicationEvents events;

    /**
     * One of them.
     *
     * @param instants when the organiser's clock shows the time: never, once or twice
     * @param mine what the organiser reads for the last of them
     * @param theirs what the other reads
     */
    record Case(
            String what,
            ZoneId organiser,
            ZoneId other,
            LocalDateTime local,
            List<Instant> instants,
            String mine,
            String theirs) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var file = Objects.requireNonNull(HardClocksTest.class.getResourceAsStream("/meeting/hard-clocks.tsv"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).toList().stream().map(HardClocksTest::read);
        }
    }

    private static Case read(String line) {
        var cells = line.split("\t", -1);
        return new Case(
                cells[0],
                ZoneId.of(cells[1]),
                ZoneId.of(cells[2]),
                LocalDateTime.parse(cells[3]),
                Arrays.stream(cells[4].split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(Instant::parse)
                        .toList(),
                cells[5],
                cells[6]);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_time_is_the_same_moment_for_both_on_the_page_in_the_mail_and_in_the_calendar(Case hard) {
        var dates = formats.of(Locale.ENGLISH, hard.organiser());
        assertThat(dates.instants(hard.local().toLocalDate(), hard.local().toLocalTime()))
                .isEqualTo(hard.instants());
        assertThat(dates.leap(hard.local().toLocalDate(), hard.local().toLocalTime())
                        .isPresent())
                .isEqualTo(hard.instants().isEmpty());
        if (!hard.instants().isEmpty()) {
            booked(hard, hard.instants().getLast());
        }
    }

    private void booked(Case hard, Instant start) {
        var coordinator = world.account("Hanna Ruiz");
        var round = world.round(coordinator);
        var jonas = world.account("Jonas Berg", Locale.ENGLISH, hard.organiser());
        var mara = world.account("Mara Lindqvist", Locale.ENGLISH, hard.other());
        world.join(coordinator, round, "mentor", 1, jonas);
        world.join(coordinator, round, "mentee", 0, mara);
        var pair = world.match(coordinator, round, jonas, mara);
        var plan = new MeetingPlan("What comes next", "", LENGTH, List.of());
        var offered = (OfferResult.Offered) As.account(jonas, () -> bookings.propose(pair, plan, List.of(start)));
        assertThat(As.account(mara, () -> bookings.pick(offered.meeting(), start)))
                .isInstanceOf(PickResult.Booked.class);

        shows(jonas, offered.meeting(), hard.mine());
        shows(mara, offered.meeting(), hard.theirs());
        mailed(jonas, hard.mine());
        mailed(mara, hard.theirs());
        for (var who : List.of(jonas, mara)) {
            var file = As.account(who, () -> meetings.calendarFile(offered.meeting()))
                    .orElseThrow();
            var event = Biweekly.parse(file).first().getEvents().getFirst();
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(LENGTH));
        }
    }

    private void shows(Actor who, MeetingId meeting, String when) {
        open(who);
        go(Links.meeting(meeting.value()).substring(1));
        assertThat(shown()).contains(when + " – ");
        go(Links.MEETINGS.substring(1));
        assertThat(shown()).contains(when + " – ");
    }

    private void mailed(Actor who, String when) {
        var mail = events.stream(CalendarMailDue.class)
                .filter(one ->
                        one.kind().equals("meeting.booked") && one.recipient().equals(who.id()))
                .toList()
                .getLast();
        var words = sayings.words(formats.of(Locale.ENGLISH, who.zone()), "Somebody", mail.said());
        assertThat(translations.text(Locale.ENGLISH, "news.meeting.booked.title", words))
                .contains(when);
        assertThat(translations.text(Locale.ENGLISH, "news.meeting.booked.body", words))
                .contains(when);
    }
}
