package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.network.IntroductionMailDue;
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
    private final Outbox outbox;
    private final DateFormats formats;
    private final Translations translations;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    OutsideMail(
            LetterWriter writer,
            Outbox outbox,
            DateFormats formats,
            Translations translations,
            JdbcTemplate jdbc,
            Clock clock) {
        this.writer = writer;
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
                                    writer.write(recipient, part),
                                    part.body(),
                                    part.link(),
                                    null,
                                    false,
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
                        writer.write(recipient, part),
                        part.body(),
                        part.link(),
                        null,
                        false,
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
        var key = "mail.program.signup." + due.kind();
        var part = writer.part(
                recipient,
                key + ".subject",
                key + ".body",
                new Object[] {due.programme(), due.round(), until, due.words(), dates.exact(due.startsOn())},
                due.link());
        outbox.postAll(List.of(new Outbox.Dropped(
                Uuid7.next(clock),
                new OutgoingMail(
                        recipient,
                        null,
                        null,
                        due.signup(),
                        writer.write(recipient, part),
                        part.body(),
                        part.link(),
                        null,
                        false,
                        null),
                null)));
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
