package app.waymark.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Contact;
import app.waymark.meeting.Reminding;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Translations;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other people's calendars make of the files, read by two parsers that know nothing of each other. */
class CalendarFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final AccountId JONAS = new AccountId(new UUID(0, 1));
    private static final AccountId MARA = new AccountId(new UUID(0, 2));

    /** What is special in a calendar, alone and before a letter that makes an escape of it, among other letters. */
    private static final List<String> PARTS = List.of(
            "\"",
            "'",
            "^",
            "^n",
            "^^",
            "^'",
            "\\",
            "\\n",
            "\\,",
            ",",
            ";",
            ":",
            "=",
            "%0A",
            "&quot;",
            " ",
            " ",
            "-",
            "n",
            "N",
            "x",
            "Jörg",
            "ä",
            "ß",
            "Ş",
            "é",
            "e\u0301",
            "\u65e5\u672c",
            "\u05d0",
            "\ud83c\udf32",
            "„Joe“",
            "CN=");

    /**
     * What the first parser misreads in a name: a backslash escapes nothing there (RFC 5545, 3.1), and a caret is undone
     * once (RFC 6868); an equals sign may begin it.
     */
    private static final Pattern MISREAD = Pattern.compile("^=|\\\\(?![a-mo-zA-MO-Z])|\\^[\\^n']");

    private final CalendarFiles files = files();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara Lindqvist",
                "Jörg \"Joe\" Müßig",
                "Öztürk, Ayşe; Dr.",
                "Ann: the ^first^ one",
                "\u65e5\u672c \u592a\u90ce",
                "Ilse \ud83c\udf32 Wald",
                "Back\\slash",
                "\"Joe\";ROLE=CHAIR;X=\"Ann\""
            })
    void a_name_arrives_in_every_calendar_as_it_is_written(String name) throws Exception {
        arrives(name);
    }

    @Test
    void so_does_whatever_else_somebody_may_be_called() throws Exception {
        var random = new Random(20261128);
        for (int i = 0; i < 100; i++) {
            var name = new StringBuilder();
            for (int parts = 1 + random.nextInt(40); parts > 0; parts--) {
                name.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            arrives(name.append(random.nextInt(10)).toString().strip());
        }
    }

    private void arrives(String name) throws Exception {
        var file = files.request(meeting("Plan", ""), contact(name), name);

        var second = secondParser(file);
        assertThat(second.getAttendees().getFirst().getCommonName()).isEqualTo(name);
        assertThat(second.getSummary().getValue()).isEqualTo("Plan (with " + name + ")");
        if (MISREAD.matcher(name).find()) {
            return;
        }
        var first = new CalendarBuilder()
                .build(new StringReader(file))
                .getComponents(Component.VEVENT)
                .getFirst();
        assertThat(first.getProperty(Property.SUMMARY).orElseThrow().getValue()).isEqualTo("Plan (with " + name + ")");
        assertThat(first.getProperty(Property.ATTENDEE)
                        .orElseThrow()
                        .getParameter(Parameter.CN)
                        .orElseThrow()
                        .getValue())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "\u65e5", "\ud83c\udf32", "x", "xü"})
    void no_line_is_longer_than_75_octets_and_no_character_is_cut_in_two(String part) {
        var topic = part.repeat(160 / part.length());
        var place = part.repeat(300 / part.length());
        var file = files.request(meeting(topic, place), contact("Mara " + part.repeat(30)), "Jonas");

        assertThat(file).endsWith("END:VCALENDAR\r\n");
        for (var line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        }
        var read = secondParser(file);
        assertThat(read.getSummary().getValue()).isEqualTo(topic + " (with Jonas)");
        assertThat(read.getLocation().getValue()).isEqualTo(place);
    }

    @Test
    void texts_of_several_lines_stay_what_they_are() {
        var place = "Room 4; third floor, left\nRing twice";

        assertThat(secondParser(files.request(meeting("A, b; c\\d", place), contact("Mara"), "Jonas"))
                        .getLocation()
                        .getValue())
                .isEqualTo(place);
    }

    private static VEvent secondParser(String file) {
        var calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar.getEvents().getFirst();
    }

    private static Contact contact(String name) {
        return new Contact(
                MARA, name, new EmailAddress("mara@example.org"), Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
    }

    private static MeetingEntity meeting(String topic, String place) {
        var start = NOW.plus(Duration.ofDays(3));
        var mentorship = new Mentorship(
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
        var meeting = new MeetingEntity(new UUID(0, 6), mentorship, topic, place, NOW);
        meeting.offer(JONAS, Duration.ofMinutes(45), List.of(start), NOW);
        meeting.book(TimeWindow.of(start, Duration.ofMinutes(45)), NOW);
        return meeting;
    }

    private static CalendarFiles files() {
        try {
            return new CalendarFiles(
                    new Translations(),
                    new Links("https://mentoring.example.org"),
                    person -> new Reminding(null, null),
                    AnsweredAt.NOWHERE,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    "Waymark <waymark@example.org>");
        } catch (jakarta.mail.internet.AddressException never) {
            throw new AssertionError(never);
        }
    }
}
