package app.waymark.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Contact;
import app.waymark.calendar.BusyTimes;
import app.waymark.calendar.CalendarReading;
import app.waymark.meeting.ClientCalendar;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Reminding;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesPlan;
import app.waymark.meeting.SeriesRule;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Translations;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What calendars make of a series where clocks are hard: a dozen dates each, one dropped and one moved, read by a client model
 * on biweekly, by Waymark's own reading of calendars, and by ical4j. All end with the meetings there are.
 */
class SeriesFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final AccountId JONAS = new AccountId(new UUID(0, 1));
    private static final AccountId MARA = new AccountId(new UUID(0, 2));
    private static final Duration LENGTH = Duration.ofMinutes(45);

    /** Zones that biweekly reckons with otherwise than their clocks go: a summer of half an hour or two, a change at 23:00. */
    private static final Set<String> MISREAD = Set.of("Australia/Lord_Howe", "Antarctica/Troll", "America/Nuuk");

    private final Translations translations = new Translations();
    private final SeriesFiles files = files();

    @ParameterizedTest(name = "{0}, {1} from {2}, {3}: {4} dates exist")
    @CsvSource({
        // The hour is skipped on one date, comes twice on one, or lies beside the change.
        "Europe/Berlin, 10:00, 2027-02-16, WEEK, 12",
        "Europe/Berlin, 02:30, 2027-02-07, WEEK, 11",
        "Europe/Berlin, 02:00, 2027-02-07, WEEK, 11",
        "Europe/Berlin, 03:00, 2027-02-07, WEEK, 12",
        "Europe/Berlin, 01:59, 2027-02-07, WEEK, 12",
        "Europe/Berlin, 02:30, 2027-10-03, WEEK, 12",
        "Europe/Berlin, 02:00, 2027-10-03, WEEK, 12",
        "Europe/Berlin, 10:00, 2026-12-07, MONTH, 12",
        "Europe/Berlin, 10:00, 2027-01-29, LAST, 12",
        "Europe/London, 01:30, 2027-02-07, WEEK, 11",
        "Europe/London, 01:30, 2027-10-03, WEEK, 12",
        "Europe/Dublin, 09:00, 2027-02-16, WEEK, 12",
        "Europe/Lisbon, 00:30, 2027-03-07, WEEK, 12",
        "America/New_York, 02:30, 2027-02-07, WEEK, 11",
        "America/New_York, 01:30, 2027-10-10, WEEK, 12",
        "America/New_York, 09:00, 2027-01-04, MONTH, 12",
        "America/Los_Angeles, 17:00, 2027-02-16, WEEK, 12",
        "America/Havana, 00:30, 2027-02-07, WEEK, 11",
        "America/Santiago, 23:30, 2027-03-06, WEEK, 12",
        "America/Santiago, 00:15, 2027-08-08, WEEK, 11",
        "America/Nuuk, 22:30, 2027-02-27, WEEK, 12",
        "America/St_Johns, 08:15, 2027-02-16, WEEK, 12",
        // Half and quarter hours, and half an hour of summer.
        "Asia/Kathmandu, 08:45, 2027-02-16, WEEK, 12",
        "Asia/Kolkata, 16:30, 2027-02-16, WEEK, 12",
        "Australia/Lord_Howe, 02:15, 2027-09-05, WEEK, 11",
        "Australia/Lord_Howe, 01:45, 2027-03-07, WEEK, 12",
        "Australia/Adelaide, 02:30, 2027-09-05, WEEK, 11",
        "Pacific/Chatham, 09:45, 2027-02-16, WEEK, 12",
        // The date line.
        "Pacific/Auckland, 08:00, 2027-02-16, WEEK, 12",
        "Pacific/Apia, 07:00, 2027-02-16, WEEK, 12",
        "Pacific/Kiritimati, 00:15, 2027-02-16, WEEK, 12",
        "Pacific/Pago_Pago, 23:30, 2027-02-16, WEEK, 12",
        // No rule of two changes a year, or none at all.
        "Africa/Casablanca, 02:30, 2027-01-03, WEEK, 11",
        "Africa/Cairo, 00:30, 2027-04-02, WEEK, 11",
        "Asia/Gaza, 01:30, 2027-02-06, WEEK, 12",
        "Asia/Tehran, 10:00, 2027-02-16, WEEK, 12",
        "Asia/Beirut, 00:30, 2027-02-28, WEEK, 11",
        "Antarctica/Troll, 02:00, 2027-02-07, WEEK, 11",
        "UTC, 10:00, 2027-02-16, WEEK, 12",
        "Etc/GMT+12, 10:00, 2027-02-16, MONTH, 12"
    })
    void it_is_the_same_in_every_calendar(String zone, LocalTime at, LocalDate from, String rhythm, int exist)
            throws Exception {
        var rule =
                switch (rhythm) {
                    case "WEEK" -> SeriesRule.weekly(1, from, at, ZoneId.of(zone));
                    case "MONTH" -> SeriesRule.monthly(false, from, at, ZoneId.of(zone));
                    default -> SeriesRule.monthly(true, from, at, ZoneId.of(zone));
                };
        var days = rule.days(LocalDate.MAX, 12).stream()
                .flatMap(on -> rule.start(on).map(start -> new SeriesDay(on, start)).stream())
                .toList();
        assertThat(days).hasSize(exist);
        var series = series(rule, days);
        var meetings =
                new ArrayList<>(days.stream().map(day -> date(series, day)).toList());
        var moved = days.get(1).start().plus(Duration.ofHours(29));
        meetings.set(1, date(series, new SeriesDay(days.get(1).on(), moved)));
        meetings.get(2).cancel(MARA, "", NOW);
        var expected = SeriesFiles.held(meetings).stream()
                .map(MeetingEntity::requireWindow)
                .sorted(Comparator.comparing(TimeWindow::start))
                .toList();

        var file = files.whole(series, meetings, contact(), "Jonas", ZoneId.of("Asia/Tokyo"));

        for (boolean keeps : MISREAD.contains(zone) ? new boolean[0] : new boolean[] {true, false}) {
            var client = new ClientCalendar(keeps);
            client.take(file);
            assertThat(client.windows()).as(file).isEqualTo(expected);
        }
        assertThat(Biweekly.parse(file).first().validate(ICalVersion.V2_0).isEmpty())
                .as(file)
                .isTrue();
        assertThat(ourReading(file, expected)).as(file).isEqualTo(expected);
        assertThat(secondReading(file)).as(file).isEqualTo(expected);
    }

    private static List<TimeWindow> ourReading(String file, List<TimeWindow> expected) throws Exception {
        var window = new TimeWindow(
                expected.getFirst().start().minus(Duration.ofDays(30)),
                expected.getLast().end().plus(Duration.ofDays(300)));
        var read = BusyTimes.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), window, ZoneId.of("Asia/Tokyo"));
        return ((CalendarReading.Busy) read).windows();
    }

    /** As ical4j reads it: its rule from the beginning on, without what is excluded, and the single dates as they are. */
    private static List<TimeWindow> secondReading(String file) throws Exception {
        var events = new CalendarBuilder().build(new StringReader(file)).getComponents(Component.VEVENT);
        var found = new ArrayList<TimeWindow>();
        var single = events.stream()
                .filter(event -> event.getProperty(Property.RECURRENCE_ID).isPresent())
                .toList();
        var repeating = events.stream()
                .filter(event -> event.getProperty(Property.RECURRENCE_ID).isEmpty())
                .findFirst()
                .orElseThrow();
        DtStart<?> start = repeating.<DtStart<?>>getProperty(Property.DTSTART).orElseThrow();
        var clock = ZoneId.of(
                start.<Parameter>getParameter(Parameter.TZID).orElseThrow().getValue());
        var first = ZonedDateTime.from(start.getDate()).toLocalDateTime();
        RRule<?> rule = repeating.<RRule<?>>getProperty(Property.RRULE).orElseThrow();
        var text = rule.getValue();
        var excluded = Stream.concat(
                        repeating.getProperties(Property.EXDATE).stream(),
                        single.stream().flatMap(event -> event.getProperty(Property.RECURRENCE_ID).stream()))
                .map(Property::getValue)
                .toList();
        // By the clock's face, so that a library's own mind on skipped hours has no say.
        var said = Pattern.compile(";UNTIL=([0-9TZ]+)").matcher(text);
        assertThat(said.find()).isTrue();
        var until =
                Instant.from(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").parse(said.group(1)));
        var byFace = new Recur<LocalDateTime>(said.replaceFirst(""))
                .getDates(first, first, until.atZone(clock).toLocalDateTime().plusMinutes(1));
        byFace.stream()
                // What is skipped is no date (RFC 5545, 3.3.10); where it is excluded as well, this library moves it.
                .filter(face -> !clock.getRules().getValidOffsets(face).isEmpty())
                .filter(face -> !excluded.contains(face.format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))))
                .forEach(face -> found.add(TimeWindow.of(face.atZone(clock).toInstant(), LENGTH)));
        single.stream()
                .filter(event -> event.getProperty(Property.STATUS)
                        .map(Property::getValue)
                        .filter("CANCELLED"::equals)
                        .isEmpty())
                .forEach(event -> {
                    DtStart<?> at =
                            event.<DtStart<?>>getProperty(Property.DTSTART).orElseThrow();
                    found.add(TimeWindow.of(Instant.from(at.getDate()), LENGTH));
                });
        found.sort(Comparator.comparing(TimeWindow::start));
        return found;
    }

    private static Mentorship mentorship() {
        return new Mentorship(
                new MentorshipId(new UUID(0, 3)),
                new RoundId(new UUID(0, 4)),
                new ProgrammeId(new UUID(0, 5)),
                JONAS,
                MARA,
                MentorshipState.ACTIVE,
                List.of(),
                List.of(),
                true,
                true,
                NOW,
                NOW,
                null,
                null,
                null);
    }

    private static SeriesEntity series(SeriesRule rule, List<SeriesDay> days) {
        var plan = new SeriesPlan(new MeetingPlan("Plan", "Room 4", LENGTH, List.of()), rule, days);
        var series = new SeriesEntity(new UUID(0, 7), mentorship(), MARA, plan, NOW);
        series.book(days, NOW);
        return series;
    }

    private static MeetingEntity date(SeriesEntity series, SeriesDay day) {
        var meeting = new MeetingEntity(UUID.randomUUID(), mentorship(), series.topic(), series.place(), NOW);
        meeting.joinSeries(series.getId(), day.on());
        meeting.bookOfSeries(day.on(), TimeWindow.of(day.start(), series.length()), NOW);
        return meeting;
    }

    private static Contact contact() {
        return new Contact(
                MARA, "Mara", new EmailAddress("mara@example.org"), Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
    }

    private SeriesFiles files() {
        try {
            var clock = Clock.fixed(NOW, ZoneOffset.UTC);
            return new SeriesFiles(
                    new CalendarFiles(
                            translations,
                            new Links("https://mentoring.example.org"),
                            person -> Reminding.USUAL,
                            AnsweredAt.NOWHERE,
                            clock,
                            "Waymark <waymark@example.org>"),
                    new DateFormats(translations, clock, new CurrentActor()),
                    translations);
        } catch (jakarta.mail.internet.AddressException never) {
            throw new AssertionError(never);
        }
    }
}
