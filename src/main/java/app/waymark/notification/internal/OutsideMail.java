package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.network.IntroductionMailDue;
import app.waymark.notification.MailWord;
import app.waymark.notification.ProgrammeMail;
import app.waymark.program.SignupMailDue;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.OutsidersForgotten;
import app.waymark.shared.Translations;
import app.waymark.shared.Uuid7;
import app.waymark.skill.OpinionMailDue;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Mail to people who have no account, or may have none: because a mentee asks them, a mentor would introduce them, or they sign up for a round. Each stands under an id of their own; with the round their
 * addresses go from the list of mail, too.
 */
@Component
class OutsideMail {

    private final LetterWriter writer;
    private final WhoseMail whose;
    private final Outbox outbox;
    private final DateFormats formats;
    private final Translations translations;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    OutsideMail(
            LetterWriter writer,
            WhoseMail whose,
            Outbox outbox,
            DateFormats formats,
            Translations translations,
            JdbcTemplate jdbc,
            Clock clock) {
        this.writer = writer;
        this.whose = whose;
        this.outbox = outbox;
        this.formats = formats;
        this.translations = translations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(OpinionMailDue due) {
        var until = formats.of(due.language(), ZoneOffset.UTC)
                .exact(due.until().atZone(ZoneOffset.UTC).toLocalDate());
        var why = due.words().isEmpty()
                ? ""
                : translations.text(due.language(), "mail.skill.others.words", due.mentee(), due.words());
        outbox.postAll(due.to().stream()
                .map(one -> {
                    var recipient = new Contact(
                            new AccountId(one.asked()),
                            one.name(),
                            new EmailAddress(one.address()),
                            due.language(),
                            ZoneOffset.UTC,
                            false);
                    var part = writer.part(
                            recipient,
                            due.reminder() ? "mail.skill.others.again" : "mail.skill.others.subject",
                            "mail.skill.others.body",
                            new Object[] {due.mentee(), until, why},
                            one.link());
                    return new Outbox.Dropped(
                            Uuid7.next(clock),
                            new OutgoingMail(
                                    recipient,
                                    null,
                                    null,
                                    one.asked(),
                                    writer.write(recipient, part, null),
                                    part.body(),
                                    part.link(),
                                    null,
                                    false,
                                    null,
                                    null),
                            null);
                })
                .toList());
    }

    @EventListener
    void on(IntroductionMailDue due) {
        var made = due.kind() == IntroductionMailDue.Kind.MADE;
        var until = formats.of(due.language(), ZoneOffset.UTC)
                .exact(due.until().atZone(ZoneOffset.UTC).toLocalDate());
        var recipient = new Contact(
                new AccountId(due.person()),
                due.name(),
                new EmailAddress(due.address()),
                due.language(),
                ZoneOffset.UTC,
                false);
        var part = writer.part(
                recipient,
                "mail.network.introduction." + due.kind().name().toLowerCase(Locale.ROOT) + ".subject",
                made ? "mail.network.introduction.made.body" : "mail.network.introduction.asked.body",
                new Object[] {due.mentor(), due.mentee(), due.words(), made ? due.link() : until},
                // Who has no account finds nothing behind a button.
                made ? "" : due.link());
        outbox.postAll(List.of(new Outbox.Dropped(
                Uuid7.next(clock),
                new OutgoingMail(
                        recipient,
                        null,
                        null,
                        due.person(),
                        writer.write(recipient, part, null),
                        part.body(),
                        part.link(),
                        null,
                        false,
                        null,
                        null),
                null)));
    }

    /** Nothing here differs by whether the address has an account. */
    @EventListener
    void on(SignupMailDue due) {
        var dates = formats.of(due.language(), ZoneOffset.UTC);
        var until = due.until() == null
                ? ""
                : translations.text(due.language(), "mail.program.signup.until", dates.exact(due.until()));
        var recipient = new Contact(
                new AccountId(due.signup()),
                due.name(),
                new EmailAddress(due.address()),
                due.language(),
                ZoneOffset.UTC,
                false);
        var words = Map.of(
                MailWord.RECIPIENT,
                due.name(),
                MailWord.PROGRAMME,
                due.programme(),
                MailWord.ROUND,
                due.round(),
                MailWord.UNTIL,
                until,
                MailWord.WORDS,
                due.words(),
                MailWord.STARTS,
                dates.exact(due.startsOn()));
        var mail = mail(due.kind());
        var part = mail.flatMap(one -> whose.words(due.programmeId(), one, recipient, words))
                .map(own -> new LetterWriter.Part(own.subject(), own.body(), due.link()))
                .orElseGet(() -> mail.map(one -> writer.part(recipient, one, words, due.link()))
                        .orElseGet(() -> writer.part(
                                recipient,
                                "mail.program.signup.OVER.subject",
                                "mail.program.signup.OVER.body",
                                new Object[] {due.programme(), due.round()},
                                due.link())));
        outbox.postAll(List.of(new Outbox.Dropped(
                Uuid7.next(clock),
                new OutgoingMail(
                        recipient,
                        null,
                        null,
                        due.signup(),
                        writer.write(recipient, part, whose.of(due.programmeId())),
                        part.body(),
                        part.link(),
                        null,
                        false,
                        null,
                        due.programmeId()),
                null)));
    }

    /** As what a programme can put it into its own words. */
    private static Optional<ProgrammeMail> mail(SignupMailDue.Kind kind) {
        return switch (kind) {
            case GO_ON -> Optional.of(ProgrammeMail.SIGNUP_GO_ON);
            case SENT -> Optional.of(ProgrammeMail.SIGNUP_SENT);
            case APPROVED -> Optional.of(ProgrammeMail.SIGNUP_APPROVED);
            case DECLINED -> Optional.of(ProgrammeMail.SIGNUP_DECLINED);
            case OVER -> Optional.empty();
        };
    }

    /** What waits is never sent, and of what was sent nobody's address stays. */
    @EventListener
    void on(OutsidersForgotten gone) {
        for (var one : gone.people()) {
            jdbc.update(
                    "update mail set state = 'WITHDRAWN', subject = null, text = null, html = null, body = null, link = null"
                            + " where recipient = ? and (state in ('KEPT', 'FAILED') or state = 'WAITING' and begun_at is null)",
                    one);
            jdbc.update("update mail set to_address = '', to_name = '' where recipient = ?", one);
        }
    }
}
