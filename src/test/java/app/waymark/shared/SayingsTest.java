package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.feedback.FeedbackSaid.MeetingAnswerAsked;
import app.waymark.feedback.FeedbackSaid.SettledProposed;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.mailbox.MailboxSaid;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.MeetingSaid.MeetingBooked;
import app.waymark.meeting.MeetingSaid.MeetingCalledOff;
import app.waymark.meeting.MeetingSaid.TimesDeclined;
import app.waymark.meeting.MeetingSaid.TimesOffered;
import app.waymark.notification.AddressRefused;
import app.waymark.program.ProgramSaid.SilenceSeen;
import app.waymark.shared.document.UnreadableDocument;
import app.waymark.support.SaidExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said in turns, news and mail: one record a kind, kept as documents, put into each reader's words. */
class SayingsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-20T10:00:00Z"), ZoneOffset.UTC);

    private static final List<String> SENTENCES = List.of(
            "turn.%s.mine", "turn.%s.theirs", "turn.%s.detail", "turn.%s.done", "news.%s.title", "news.%s.body");
    private static final Pattern NOTHING_SAID = Pattern.compile("“”|„“|\\(\\)|: *[.,;]");

    private final Translations translations = new Translations();
    private final Sayings sayings = SaidExamples.sayings(translations);
    private final DateFormats formats = new DateFormats(translations, CLOCK, new CurrentActor());
    private final Dates helsinki = formats.of(Locale.ENGLISH, ZoneId.of("Europe/Helsinki"));

    @Test
    void every_record_of_something_said_is_declared_under_the_name_it_gives_itself() {
        var declared = SaidExamples.kinds().stream().collect(Collectors.toMap(SaidKind::type, SaidKind::kind));
        var records = SaidExamples.types(Said.class);

        assertThat(records).hasSizeGreaterThan(20);
        assertThat(declared.keySet()).isEqualTo(Set.copyOf(records));
        for (var kind : SaidExamples.kinds()) {
            assertThat(SaidExamples.of(kind).kind()).isEqualTo(kind.kind());
        }
    }

    @Test
    void what_is_said_is_read_as_it_was_written() {
        for (var kind : SaidExamples.kinds()) {
            var said = SaidExamples.of(kind);

            assertThat(sayings.read(kind.kind(), sayings.write(said), "it")).isEqualTo(said);
        }
    }

    @Test
    void a_topic_that_looks_like_an_instant_stays_what_somebody_typed() {
        var said = new MeetingBooked("2027-03-28T01:00:00Z", Instant.parse("2027-03-29T07:00:00Z"), 45, "Room 4");

        assertThat(said(helsinki, "news.meeting.booked.title", said))
                .isEqualTo("You meet Mara on Mon 29 Mar, 10:00: 2027-03-28T01:00:00Z");
    }

    @Test
    void an_instant_is_told_on_the_clock_of_who_reads_it() {
        var said = new SilenceSeen(Instant.parse("2027-03-28T22:30:00Z"));

        assertThat(said(helsinki, "turn.program.silence.mine", said))
                .isEqualTo("Mara has been silent since Mon 29 Mar, 01:30");
        assertThat(said(formats.of(Locale.GERMAN, ZoneId.of("America/New_York")), "turn.program.silence.mine", said))
                .contains("28. März, 18:30");
    }

    @Test
    void what_the_first_release_kept_as_lists_can_be_read() throws IOException {
        var rows = Files.readAllLines(Path.of("src/test/resources/release-7b84354/said.tsv"));

        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            var parts = row.split("\t", 2);
            var said = sayings.read(parts[0], parts[1], "row");
            assertThat(said.kind()).isEqualTo(parts[0]);
            assertThat(said.words(new Wording(translations, helsinki))).doesNotContainNull();
            assertThat(sayings.read(parts[0], sayings.write(said), "row")).isEqualTo(said);
        });
    }

    @Test
    void each_place_of_the_lists_is_the_field_that_it_was() {
        assertThat(sayings.read("goal.review", "[\"Lead\",\"2\",\"Why\",\"17\",\"3\"]", "row"))
                .isEqualTo(new ReviewAsked("Lead", 2, "Why", 17, 3));
        assertThat(sayings.read(
                        "meeting.pick",
                        "[\"Talk\",\"2026-12-09T14:00:00Z\",\" · \",\"2026-12-10T08:30:00Z\",\"\",\"\"]",
                        "row"))
                .isEqualTo(new TimesOffered(
                        "Talk",
                        List.of(Instant.parse("2026-12-09T14:00:00Z"), Instant.parse("2026-12-10T08:30:00Z")),
                        null));
        assertThat(sayings.read("meeting.declined", "[\"Talk\",\"Als Grund genannt: Ich reise\"]", "row"))
                .isEqualTo(new TimesDeclined("Talk", "Ich reise"));
        assertThat(sayings.read(
                        "meeting.cancelled",
                        "[\"Talk\",\"2026-12-09T14:00:00Z\",\"45 Minuten\",\"Berlin\",\"noch offen\","
                                + "\"Ein Grund wurde nicht genannt.\"]",
                        "row"))
                .isEqualTo(new MeetingCalledOff("Talk", Instant.parse("2026-12-09T14:00:00Z"), 45, "", null, null));
    }

    @Test
    void a_field_that_is_missing_is_named() {
        assertThatThrownBy(() -> sayings.read("meeting.declined", "{\"format\":2,\"reason\":null}", "row 7"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("row 7")
                .hasMessageContaining("topic");
    }

    @Test
    void no_sentence_announces_words_that_nobody_wrote() {
        var empty = Set.of("reason", "why", "words", "place");
        // A post, an answer by mail, a wish for changes and what the mail server said are never empty.
        var wordy = Set.of(
                MailboxSaid.Confirm.class,
                AnswerAsked.class,
                MeetingAnswerAsked.class,
                SettledProposed.class,
                ChangesAsked.class,
                AddressRefused.class);
        for (var kind : SaidExamples.kinds()) {
            var said = SaidExamples.of(kind, wordy.contains(kind.type()) ? Set.of() : empty);
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                var dates = formats.of(language, ZoneId.of("Europe/Helsinki"));
                assertThat(SENTENCES.stream()
                                .map(sentence -> sentence.formatted(kind.kind()))
                                .filter(translations::knows)
                                .flatMap(key -> said(dates, key, said).lines()))
                        .as(kind.kind())
                        .isNotEmpty()
                        .noneMatch(line -> line.strip().endsWith(":")
                                || NOTHING_SAID.matcher(line).find());
            }
        }
    }

    @Test
    void a_cancellation_says_who_called_off_and_why() {
        var start = Instant.parse("2027-03-29T07:00:00Z");

        assertThat(said(helsinki, "news.meeting.cancelled.body", called(start, MeetingSaid.Whose.THEIRS)))
                .startsWith("Mara called it off. The reason given: Ill");
        assertThat(said(helsinki, "news.meeting.cancelled.body", called(start, MeetingSaid.Whose.YOURS)))
                .startsWith("You called it off.");
        assertThat(said(helsinki, "news.meeting.cancelled.body", called(start, MeetingSaid.Whose.NOBODYS)))
                .startsWith("The mentorship has ended")
                .doesNotContain("reason");
    }

    private static MeetingCalledOff called(Instant start, MeetingSaid.Whose by) {
        return new MeetingCalledOff("Plan", start, 45, "Room 4", "Ill", by);
    }

    private String said(Dates dates, String key, Said said) {
        return translations.text(dates.locale(), key, sayings.words(dates, "Mara", said));
    }
}
