package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.audit.Audit;
import app.waymark.mentorship.MentorshipSaid.MatchStarted;
import app.waymark.notification.LetterWords.Fault;
import app.waymark.notification.ProgrammeLetters.Sender;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Sorted;
import app.waymark.shared.TooFast;
import app.waymark.shared.Translations;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A programme writes to its people under its own name, with its picture, and in its own words. */
@WaymarkTest
class ProgrammeLettersTest {

    private static final LetterWords WORDS =
            new LetterWords("{other} <b>& you</b>", "Dear {recipient}, look at <i>{other}</i>.\nIt is about {round}.");

    @Autowired
    ProgrammeLetters letters;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Actor clara;
    private Actor jonas;
    private Actor mara;
    private RoundId round;
    private ProgrammeId programme;

    @BeforeEach
    void a_round_with_two_people() throws Exception {
        server.start();
        server.empty();
        clara = world.account("Clara");
        jonas = world.account("Jonas", Locale.GERMAN, ZoneId.of("Europe/Helsinki"));
        mara = world.account("Mara");
        round = world.round(clara);
        world.join(clara, round, "mentor", 1, jonas);
        world.join(clara, round, "mentee", 0, mara);
        programme = new ProgrammeId(Objects.requireNonNull(
                jdbc.queryForObject("select programme from round where id = ?", UUID.class, round.value())));
    }

    @Test
    void a_match_is_mailed_in_the_programmes_words_each_in_its_readers_language_and_as_text() throws Exception {
        As.account(clara, () -> letters.save(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, 0, WORDS));
        world.propose(clara, round, jonas.id(), mara.id());
        queue.runDue();

        var mail = only("mara@example.org");
        assertThat(mail.getSubject()).isEqualTo("Jonas <b>& you</b>");
        assertThat(text(mail))
                .contains("Hello Mara,", "Dear Mara, look at <i>Jonas</i>.", "It is about Autumn.", "/mentorships/");
        assertThat(html(mail))
                .contains("&lt;b&gt;&amp; you&lt;/b&gt;", "&lt;i&gt;Jonas&lt;/i&gt;", "/mentorships/")
                .doesNotContain("<i>", "<b>");
        assertThat(only("jonas@example.org").getSubject())
                .as("nobody wrote it in German")
                .isEqualTo("Zusagen oder ablehnen: Mara in Autumn");
    }

    @Test
    void what_is_answered_to_a_programmes_mail_reaches_its_address_unless_waymark_reads_it() throws Exception {
        As.account(clara, () -> letters.saveSender(programme, 0, "Mentoring East", "east@example.org"));
        world.propose(clara, round, jonas.id(), mara.id());
        queue.runDue();
        assertThat(only("mara@example.org").getReplyTo()[0].toString())
                .as("a match is answered by mail")
                .startsWith("reply+");

        server.empty();
        As.account(
                clara,
                () -> letters.sendTest(
                        programme, ProgrammeMail.STARTED, Locale.ENGLISH, new LetterWords("{other}", "Hi")));
        queue.runDue();
        var test = only("clara@example.org");
        assertThat(test.getReplyTo()[0]).hasToString("east@example.org");
        assertThat(((InternetAddress) test.getFrom()[0]).getPersonal()).startsWith("Mentoring East");
        assertThat(text(test)).contains("reaches Mentoring East (east@example.org)");
        assertThat(test.getSubject()).startsWith("Test: ");
    }

    @Test
    void its_picture_goes_along_in_the_mail_and_is_fetched_from_nowhere() throws Exception {
        As.account(clara, () -> letters.saveLogo(programme, picture(640, 200, "png")));
        world.propose(clara, round, jonas.id(), mara.id());
        queue.runDue();

        var mail = only("mara@example.org");
        var related = (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
        var picture = related.getBodyPart(1);
        assertThat(picture.getHeader("Content-ID")[0]).isEqualTo("<programme-logo@waymark>");
        var image = ImageIO.read(picture.getInputStream());
        assertThat(image.getWidth()).isEqualTo(307);
        assertThat(image.getHeight()).isEqualTo(96);
        assertThat(html(mail))
                .contains("cid:programme-logo@waymark", "width=\"154\"", "alt=\"\"")
                .doesNotContain("src=\"http");
    }

    @Test
    void a_picture_that_is_taken_away_before_a_mail_goes_leaves_no_hole() throws Exception {
        As.account(clara, () -> letters.saveLogo(programme, picture(64, 64, "jpeg")));
        world.propose(clara, round, jonas.id(), mara.id());
        As.account(clara, () -> letters.removeLogo(programme));
        queue.runDue();
        assertThat(html(only("mara@example.org"))).doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a",
                "",
                "\u0089PNG broken",
                "<html>"
            })
    void what_is_no_picture_by_its_bytes_is_refused(String bytes) {
        assertThat(As.account(
                        clara,
                        () -> letters.saveLogo(
                                programme,
                                () -> new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)))))
                .isEqualTo(new LogoResult.NoPicture());
    }

    @Test
    void a_picture_that_is_too_large_is_not_read() {
        assertThat(As.account(
                        clara,
                        () -> letters.saveLogo(
                                programme, () -> new ByteArrayInputStream(new byte[ProgrammeLetters.MOST_BYTES + 1]))))
                .isEqualTo(new LogoResult.TooLarge(ProgrammeLetters.MOST_BYTES));
        assertThat(As.account(clara, () -> letters.saveLogo(programme, picture(10_001, 2, "png"))))
                .isInstanceOf(LogoResult.TooManyPixels.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no address",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "<a@example.org>",
                "a@example.org\n",
                "Mara <a@example.org>"
            })
    void an_address_for_answers_is_one_address_and_nothing_else(String typed) {
        var result = As.account(clara, () -> letters.saveSender(programme, 0, "", typed));
        // Spaces around it are nobody's meaning.
        if (typed.strip().equals("a@example.org")) {
            assertThat(result).isInstanceOf(SenderSaved.Saved.class);
            assertThat(jdbc.queryForObject("select reply_to from programme_mail", String.class))
                    .isEqualTo("a@example.org");
        } else {
            assertThat(result).isEqualTo(new SenderSaved.Refused(SenderSaved.Why.REPLY_NONE));
        }
    }

    @Test
    void answers_do_not_go_where_nobody_reads_them() {
        var mailbox = MailServer.REPLIES.replace("@", "+mentoring@").toUpperCase(Locale.ROOT);
        assertThat(As.account(clara, () -> letters.saveSender(programme, 0, "", mailbox)))
                .isEqualTo(new SenderSaved.Refused(SenderSaved.Why.REPLY_OWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"East\r\nBcc: b", "boss@example.org", "East <x>", "\"East\"", "Ea\u202est"})
    void a_name_is_one_line_that_looks_like_a_name(String typed) {
        assertThat(As.account(clara, () -> letters.saveSender(programme, 0, typed, "")))
                .isEqualTo(new SenderSaved.Refused(SenderSaved.Why.NAME_STRANGE));
    }

    @Test
    void of_two_coordinators_at_once_the_later_is_shown_what_the_first_wrote() {
        var first = new LetterWords("{other}", "First, in {round}");
        var second = new LetterWords("{other}", "Second, in {round}");
        As.account(clara, () -> letters.save(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, 0, first));
        assertThat(As.account(clara, () -> letters.save(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, 0, second)))
                .isEqualTo(new WordsSaved.Conflict(new ProgrammeLetters.Words(first, true, 1)));
        As.account(clara, () -> letters.reset(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, 1));
        assertThat(As.account(clara, () -> letters.save(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, 1, second)))
                .as("put back and never saved since: still another than was seen")
                .isInstanceOf(WordsSaved.Conflict.class);

        As.account(clara, () -> letters.saveSender(programme, 0, "East", ""));
        assertThat(As.account(clara, () -> letters.saveSender(programme, 0, "West", "")))
                .isEqualTo(new SenderSaved.Conflict(new Sender("East", "", false, 1)));
    }

    @Test
    void a_reset_brings_back_waymarks_words_in_that_language_alone_and_all_of_it_stands_in_the_trail() {
        for (var language : Translations.LANGUAGES) {
            As.account(clara, () -> letters.save(programme, ProgrammeMail.PROPOSAL, language, 0, WORDS));
        }
        As.account(clara, () -> letters.reset(programme, ProgrammeMail.PROPOSAL, Locale.GERMAN, 1));
        var sheet = As.account(clara, () -> letters.of(programme));
        assertThat(sheet.of(ProgrammeMail.PROPOSAL, Locale.ENGLISH).own()).isTrue();
        assertThat(sheet.of(ProgrammeMail.PROPOSAL, Locale.GERMAN).own()).isFalse();
        assertThat(sheet.of(ProgrammeMail.PROPOSAL, Locale.GERMAN).words().subject())
                .isEqualTo("Zusagen oder ablehnen: {other} in {round}");

        var root = world.account("Root");
        var trail = As.account(
                        new Actor(root.id(), root.name(), true, root.locale(), root.zone()),
                        () -> audit.list(Sorted.down(Audit.Order.AT), null, 20))
                .items();
        assertThat(trail.stream().filter(one -> one.verb().startsWith("letters.")))
                .extracting(one -> one.verb() + " " + one.detail().get("language"))
                .containsExactly("letters.reset de", "letters.words de", "letters.words en");
    }

    @ParameterizedTest
    @EnumSource(ProgrammeMail.class)
    void waymarks_own_words_can_be_saved_as_they_are_and_are_shown_filled(ProgrammeMail mail) {
        for (var language : Translations.LANGUAGES) {
            var words = As.account(clara, () -> letters.of(programme)).of(mail, language);
            assertThat(words.words().fault(mail))
                    .as(language + " " + words.words())
                    .isEmpty();
            var shown = As.account(clara, () -> letters.preview(programme, mail, language, words.words()));
            assertThat(shown).isInstanceOfSatisfying(LetterShown.Written.class, written -> {
                assertThat(written.subject() + written.text() + written.html().replaceAll("(?s)<style>.*?</style>", ""))
                        .doesNotContain("{", "}");
                assertThat(written.text()).contains("Clara");
            });
        }
    }

    @Test
    void a_preview_of_what_cannot_be_sent_says_why_and_a_test_of_it_is_not_sent() {
        var broken = new LetterWords("{other}", "No round");
        assertThat(As.account(clara, () -> letters.sendTest(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, broken)))
                .isEqualTo(new LetterShown.Refused(new Fault.Missing(MailWord.ROUND)));
        assertThat(jdbc.queryForObject("select count(*) from mail", Long.class)).isZero();
    }

    @Test
    void a_test_goes_to_whoever_asks_for_it_and_not_often() {
        As.account(clara);
        for (int at = 0; at < 5; at++) {
            letters.sendTest(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, WORDS);
        }
        assertThatThrownBy(() -> letters.sendTest(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, WORDS))
                .isInstanceOf(TooFast.class);
        assertThat(jdbc.query("select distinct to_address from mail", (row, number) -> row.getString(1)))
                .containsExactly("clara@example.org");
    }

    @Test
    void who_has_to_do_with_one_programme_is_written_to_by_it_and_who_has_with_two_by_waymark() throws Exception {
        var other = world.account("Olga");
        var second = world.round(other);
        world.join(other, second, "mentee", 0, mara);
        world.match(clara, round, jonas, mara);
        queue.runDue();
        server.empty();
        jdbc.update("delete from mail");

        transaction.executeWithoutResult(unused -> {
            for (var person : new Actor[] {mara, jonas}) {
                events.publishEvent(
                        new News(UUID.randomUUID(), new MatchStarted(), UUID.randomUUID(), person.id(), null, "/"));
            }
        });
        queue.runDue();
        assertThat(((InternetAddress) only("mara@example.org").getFrom()[0]).getPersonal())
                .isEqualTo("Waymark");
        assertThat(((InternetAddress) only("jonas@example.org").getFrom()[0]).getPersonal())
                .endsWith(" · Waymark");
    }

    @Test
    void nobody_but_the_programmes_coordinators_and_administrators_sees_or_changes_it() {
        var stranger = world.account("Olga");
        world.round(stranger);
        for (var person : new Actor[] {mara, jonas, stranger}) {
            As.account(person);
            assertThatThrownBy(() -> letters.of(programme)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> letters.save(programme, ProgrammeMail.PROPOSAL, Locale.ENGLISH, 0, WORDS))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private MimeMessage only(String address) throws Exception {
        var received = server.received(address);
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private static InputStreamSource picture(int width, int height, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return () -> new ByteArrayInputStream(bytes.toByteArray());
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static String html(MimeMessage mail) throws Exception {
        BodyPart second = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        return second.getContent() instanceof MimeMultipart related
                ? related.getBodyPart(0).getContent().toString()
                : second.getContent().toString();
    }
}
