package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.waymark.account.Accounts;
import app.waymark.feedback.Attachment;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.FeedbackSaid;
import app.waymark.feedback.Post;
import app.waymark.feedback.PostResult.Posted;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.file.Files;
import app.waymark.file.internal.OrphanedFiles;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailboxSaid;
import app.waymark.mailbox.MailedAnswer;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mailbox.MailedAnswers;
import app.waymark.mailbox.MailedFile;
import app.waymark.mailbox.MailedFile.Cause;
import app.waymark.mailbox.ReplyAddresses;
import app.waymark.notification.Inbox;
import app.waymark.notification.Notice;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.TurnLedger;
import app.waymark.turn.Turns;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is attached to an answer by mail: which files become the post's, which are named as left out, and for whom they are. */
@WaymarkTest
class MailedFilesTest {

    private static final String SERVER = ForgedMails.SERVER;
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==");

    @Autowired
    Bounces bounces;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    Attachments attachments;

    @Autowired
    Files files;

    @Autowired
    OrphanedFiles orphaned;

    @Autowired
    MailedAnswers answers;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    Letterbox asking;

    @Autowired
    Inbox inbox;

    @Autowired
    Turns turns;

    @Autowired
    Accounts accounts;

    @Autowired
    MailedRows rows;

    @Autowired
    MailedFiles mailedFiles;

    @Autowired
    OurMails ours;

    @Autowired
    List<MailReceiver> receivers;

    @Autowired
    TurnLedger ledger;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    World world;

    private Actor mara;
    private Actor jonas;
    private Actor coordinator;
    private GoalId goal;
    private ThreadId thread;
    private String replyTo;
    private Letterbox believing;
    private ReplyTokens tokens;
    private int mails;

    @BeforeEach
    void jonas_asks_and_mara_has_an_address_to_answer_to() {
        var pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        coordinator = pair.coordinator();
        goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        thread = As.account(
                jonas, () -> ((Posted) threads.start(Goals.THREADS, goal.value(), null, null, "Show me")).thread());
        replyTo = SystemActor.call(() -> addresses.give(
                        List.of(new FeedbackSaid.AnswerAsked("Lead a team", "", "", "By when?")),
                        thread.value(),
                        mara.id()))
                .orElseThrow()
                .address();
        var settings = new MailboxSettings(MailServer.REPLIES, SERVER, "", Duration.ofDays(90));
        tokens = new ReplyTokens(jdbc, settings, clock);
        believing = new Letterbox(
                new Judge(settings, tokens, accounts, "Waymark <waymark@localhost.localdomain>"),
                bounces,
                tokens,
                rows,
                mailedFiles,
                ours,
                receivers,
                ledger,
                events,
                transactions,
                clock);
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_is_attached_to_an_answer_is_that_posts_for_the_two_and_for_nobody_else() {
        believing.take(mail("Here it is.", attached("talk.pdf", PDF), attached("team.png", PNG)));

        assertThat(last().text()).isEqualTo("Here it is.");
        assertThat(last().files()).extracting(Attachment::name).containsExactly("talk.pdf", "team.png");
        var file = last().files().getFirst().file();
        assertThat(As.account(mara, () -> files.find(file))).isPresent();
        assertThat(As.account(jonas, () -> files.part(file, 0))).contains(PDF);
        denied(world.account("Sam"), file);
        denied(coordinator, file);
        assertThat(told()).isEmpty();
        As.account(mara, () -> sharing.stopSharing(goal));
        denied(jonas, file);
        jdbc.update("update stored_file set added_at = '2020-01-01'");
        orphaned.forget();
        assertThat(As.account(mara, () -> files.find(file))).isPresent();
    }

    @Test
    void what_is_not_kept_is_named_in_one_answer_and_no_word_is_lost() {
        believing.take(
                mail(
                        "Here it is.",
                        attached("setup.pdf", Arrays.copyOf("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1), 200)),
                        attached("page.html", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)),
                        attached("talk.pdf", PDF),
                        attached("nothing.txt", new byte[0]),
                        attached("film.pdf", Arrays.copyOf(PDF, Files.MOST_BYTES + 1)),
                        "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.test\r\nSubject: Minutes\r\n\r\nWe met.\r\n",
                        "--b\r\nContent-Type: application/pdf; name=torn.pdf\r\nContent-Transfer-Encoding: x-nobody-knows\r\n\r\n###\r\n"));

        assertThat(last().text()).isEqualTo("Here it is.");
        assertThat(last().files()).extracting(Attachment::name).containsExactly("talk.pdf");
        assertThat(told()).singleElement().satisfies(notice -> {
            var left = (MailboxSaid.FilesLeft) notice.said();
            assertThat(left.files())
                    .extracting(MailboxSaid.FilesLeft.Left::name, MailboxSaid.FilesLeft.Left::why)
                    .containsExactly(
                            tuple("setup.pdf", Cause.KIND),
                            tuple("page.html", Cause.KIND),
                            tuple("nothing.txt", Cause.EMPTY),
                            tuple("film.pdf", Cause.LARGE),
                            tuple("Minutes.eml", Cause.KIND),
                            tuple("torn.pdf", Cause.BROKEN));
        });
        assertThat(mailed().getFirst().files()).hasSize(7);
    }

    @Test
    void of_thirty_files_ten_are_the_posts_and_twenty_are_named_or_counted() {
        var thirty = new String[30];
        for (int i = 0; i < thirty.length; i++) {
            thirty[i] = attached("page" + i + ".pdf", PDF);
        }
        believing.take(mail("All of it.", thirty));

        assertThat(last().files()).hasSize(Attachments.MOST);
        var left = (MailboxSaid.FilesLeft) told().getFirst().said();
        assertThat(left.files()).hasSize(10).allMatch(one -> one.why() == Cause.MANY);
        assertThat(left.more()).isEqualTo(10);
    }

    @Test
    void names_lose_their_folders_and_an_archive_that_swells_is_not_unpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 60; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        believing.take(mail(
                "See.",
                attached("../../etc/passwd.pdf", PDF),
                attached("C:\\Users\\mara\\talk\u202Efdp.pdf", PDF),
                attached("=?utf-8?B?U3Bhw58ucGRm?=", PDF),
                attached("all.zip", bomb.toByteArray())));

        assertThat(last().files())
                .extracting(Attachment::name)
                .containsExactly("passwd.pdf", "talkfdp.pdf", "Spaß.pdf");
        assertThat(mailed().getFirst().files()).last().isEqualTo(new MailedFile(null, "all.zip", Cause.KIND));
        assertThat(jdbc.queryForObject("select sum(size) from stored_file", Integer.class))
                .isLessThan(1_000);
    }

    @Test
    void the_pictures_of_signatures_and_quotes_and_the_seals_of_programs_are_no_files() {
        var photo = Arrays.copyOf(PNG, 60_000);
        var html = "--b\r\nContent-Type: text/html\r\n\r\n<p>By June. <img src='cid:photo@1'></p>"
                + "<div class=gmail_signature>Mara <img src='cid:logo@1'></div>"
                + "<blockquote><img src='cid:theirs@1'></blockquote>\r\n";
        believing.take(mail(
                "",
                html,
                inline("photo@1", "photo.png", photo),
                inline("logo@1", "logo.png", photo),
                inline("theirs@1", "theirs.png", photo),
                inline("line@1", "image001.png", PNG),
                "--b\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Disposition: attachment; filename=smime.p7s\r\n\r\nx\r\n",
                attached("small.png", PNG)));

        assertThat(last().files()).extracting(Attachment::name).containsExactly("photo.png", "small.png");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_photograph_without_a_word_is_a_post_by_its_name() {
        believing.take(mail("", attached("team.png", PNG)));

        assertThat(last().text()).isEqualTo("team.png");
        assertThat(last().files()).hasSize(1);
        assertThat(believing.take(mail("", attached("setup.exe", new byte[] {'M', 'Z', 0, 1}))))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.EMPTY));
    }

    @Test
    void what_waits_for_a_press_keeps_its_files_for_its_author_alone_until_then() {
        asking.take(mail("Here it is.", attached("talk.pdf", PDF), attached("setup.exe", new byte[] {'M', 'Z', 0, 1})));

        var waiting = mailed().getFirst();
        var file = Objects.requireNonNull(waiting.files().getFirst().file());
        assertThat(As.account(mara, () -> files.find(file))).isPresent();
        denied(jonas, file);
        denied(coordinator, file);
        jdbc.update("update stored_file set added_at = '2020-01-01'");
        orphaned.forget();
        assertThat(told()).isEmpty();

        assertThat(As.account(mara, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);

        assertThat(last().files()).extracting(Attachment::file).containsExactly(file);
        assertThat(As.account(jonas, () -> files.part(file, 0))).contains(PDF);
        assertThat(told()).hasSize(1);
        orphaned.forget();
        assertThat(As.account(jonas, () -> files.find(file))).isPresent();
    }

    @Test
    void what_is_declined_or_never_answered_loses_its_files() {
        asking.take(mail("Not me.", attached("talk.pdf", PDF)));
        asking.take(mail("Long ago.", attached("talk.pdf", PDF)));
        var both = mailed();
        var files = both.stream()
                .map(one -> Objects.requireNonNull(one.files().getFirst().file()))
                .toList();
        As.account(mara, () -> answers.discard(both.getFirst().id()));
        jdbc.update("update mailed_answer set received_at = received_at - interval 31 day");

        var imap = new ImapSettings("", 0, "", "", "", false, Duration.ofSeconds(1));
        new MailboxReading(imap, new ImapReader(imap, asking), tokens, rows, asking, jdbc, transactions, clock).tidy();

        files.forEach(file -> denied(mara, file));
        assertThat(mailed()).extracting(MailedAnswer::state).containsExactlyInAnyOrder(State.DISCARDED, State.REFUSED);
        assertThat(mailed()).extracting(MailedAnswer::why).contains(MailRefusalReason.UNANSWERED);
        assertThat(As.account(mara, () -> turns.forMe(null, 20).items()))
                .noneMatch(turn -> turn.kind().equals(MailboxSaid.Confirm.KIND));
        jdbc.update("update stored_file set added_at = '2020-01-01'");
        orphaned.forget();
        assertThat(jdbc.queryForObject("select count(*) from stored_file_part", Integer.class))
                .isZero();
    }

    @Test
    void mails_that_nobody_vouched_for_do_not_fill_the_room_of_their_alleged_authors_files() {
        asking.take(mail("Forged", attached("large.pdf", PDF)));
        jdbc.update("update mailed_file set size = ?", MailedFiles.MOST_WAITING - PDF.length);

        asking.take(mail("Forged, too", attached("fits.pdf", PDF), attached("more.pdf", PDF)));

        assertThat(mailed().getFirst().words()).isEqualTo("Forged, too");
        assertThat(mailed().getFirst().files())
                .extracting(MailedFile::name, MailedFile::why)
                .containsExactly(tuple("fits.pdf", null), tuple("more.pdf", Cause.ROOM));
        assertThat(mailed().getLast().files()).extracting(MailedFile::why).containsOnlyNulls();
    }

    @Test
    void what_is_being_written_on_the_page_keeps_its_files() {
        As.account(mara, () -> attachments.add(thread.value(), null, "begun.pdf", new ByteArrayResource(PDF)));

        believing.take(mail("From the train.", attached("talk.pdf", PDF)));

        assertThat(last().files()).extracting(Attachment::name).containsExactly("talk.pdf");
        assertThat(As.account(mara, () -> attachments.begun(thread.value(), null)))
                .extracting(Attachment::name)
                .containsExactly("begun.pdf");
    }

    @Test
    void of_a_mail_that_is_too_large_the_words_are_taken_and_the_file_in_which_it_was_cut_is_named() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        try {
            var huge = new byte[2_000_000];
            new Random(1).nextBytes(huge);
            greenMail
                    .setUser(MailServer.REPLIES, "reply", "secret")
                    .deliver(new MimeMessage(
                            null,
                            new ByteArrayInputStream(
                                    mail("By June.", attached("talk.pdf", PDF), attached("film.pdf", huge)))));
            var settings = new ImapSettings(
                    "127.0.0.1",
                    greenMail.getImap().getPort(),
                    "reply",
                    "secret",
                    "INBOX",
                    false,
                    Duration.ofSeconds(20));

            assertThat(new ImapReader(settings, believing, 300_000).read()).isEqualTo(1);
        } finally {
            greenMail.stop();
        }

        assertThat(last().text()).isEqualTo("By June.");
        assertThat(last().files()).extracting(Attachment::name).containsExactly("talk.pdf");
        assertThat(((MailboxSaid.FilesLeft) told().getFirst().said()).files())
                .containsExactly(new MailboxSaid.FilesLeft.Left("film.pdf", Cause.LARGE));
    }

    private byte[] mail(String text, String... parts) {
        var address = World.address(mara.name());
        return ("Authentication-Results: " + SERVER + "; dmarc=pass header.from="
                        + address.substring(address.indexOf('@') + 1) + "\r\nFrom: Mara <" + address
                        + ">\r\nTo: Waymark <" + replyTo + ">\r\nSubject: Re: Show me\r\nMessage-ID: <" + mails++
                        + "@test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + (text.isEmpty()
                                ? ""
                                : "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                        + String.join("", parts) + "--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String attached(String name, byte[] bytes) {
        return part("Content-Disposition: attachment; filename=\"" + name.replace("\\", "\\\\") + "\"\r\n", bytes);
    }

    private static String inline(String id, String name, byte[] bytes) {
        return part("Content-ID: <" + id + ">\r\nContent-Disposition: inline; filename=" + name + "\r\n", bytes);
    }

    private static String part(String headers, byte[] bytes) {
        var type = Arrays.equals(Arrays.copyOf(bytes, 4), Arrays.copyOf(PNG, 4))
                ? "image/png"
                : "application/octet-stream";
        return "--b\r\nContent-Type: " + type + "\r\n" + headers + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    private Post last() {
        return As.account(jonas, () -> threads.posts(thread, null, 20)).posts().getLast();
    }

    private List<MailedAnswer> mailed() {
        return As.account(mara, () -> answers.mine());
    }

    private List<Notice> told() {
        return As.account(mara, () -> inbox.mine(null, 20)).items().stream()
                .filter(notice -> notice.said() instanceof MailboxSaid.FilesLeft)
                .toList();
    }

    private void denied(Actor who, UUID file) {
        assertThatThrownBy(() -> As.account(who, () -> files.find(file))).isInstanceOf(AccessDeniedException.class);
    }
}
