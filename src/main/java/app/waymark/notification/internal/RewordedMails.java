package app.waymark.notification.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.notification.MailState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Reworded;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.shared.SystemActor;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has mail that was not sent yet say what was said as it reads now; what goes with others as one mail, too. It is written
 * anew from what it says, so that no word is replaced but those that were.
 */
@Component
class RewordedMails {

    private static final Limit MOST = Limit.of(500);

    private final MailRepository mails;
    private final NoticeRepository notices;
    private final Accounts accounts;
    private final Sayings sayings;
    private final LetterWriter writer;
    private final ProgrammeHeads heads;
    private final Links links;
    private final JsonMapper json = JsonMapper.builder().build();

    RewordedMails(
            MailRepository mails,
            NoticeRepository notices,
            Accounts accounts,
            Sayings sayings,
            LetterWriter writer,
            ProgrammeHeads heads,
            Links links) {
        this.mails = mails;
        this.notices = notices;
        this.accounts = accounts;
        this.sayings = sayings;
        this.writer = writer;
        this.heads = heads;
        this.links = links;
    }

    @EventListener
    void on(Reworded reworded) {
        var path = links.absolute(reworded.path());
        for (var person : reworded.people()) {
            for (var mail :
                    mails.unsent(person.value(), Set.of(MailState.WAITING, MailState.KEPT, MailState.FAILED), MOST)) {
                var kept = mail.saying();
                var now = kept == null || !mail.link().startsWith(path) ? kept : reworded(kept, reworded.words());
                if (kept != null && now != null && !now.equals(kept)) {
                    reword(mail, now);
                }
            }
        }
    }

    private String reworded(String said, Map<String, String> words) {
        var now = said;
        for (var word : words.entrySet()) {
            now = now.replace(json.writeValueAsString(word.getKey()), json.writeValueAsString(word.getValue()));
        }
        return now;
    }

    private void reword(MailEntity mail, String now) {
        var before = mail.said(sayings).orElseThrow();
        notices.titled(mail.event(), mail.recipient().value()).ifPresent(notice -> {
            var by = notice.from() == null ? null : new AccountId(notice.from());
            var people = people(mail.recipient(), by);
            var recipient = people.get(mail.recipient());
            if (recipient != null) {
                var from = by == null ? null : people.get(by);
                bodies(notice.key())
                        .filter(body -> part(recipient, from, notice.key(), body, before, mail)
                                .body()
                                .equals(mail.body()))
                        .findFirst()
                        .ifPresent(body -> {
                            var said = mail.reworded(now, sayings);
                            var part = part(recipient, from, notice.key(), body, said, mail);
                            mail.rewrite(
                                    writer.write(
                                            recipient,
                                            part,
                                            mail.topic(),
                                            heads.of(mail.programme()).orElse(null)),
                                    part.body());
                        });
            }
        });
    }

    private LetterWriter.Part part(
            Contact recipient, @Nullable Contact from, String title, String body, Said said, MailEntity mail) {
        return writer.part(
                recipient,
                title,
                writer.mailBody(body),
                writer.words(recipient, from == null ? null : from.name(), said),
                mail.link());
    }

    /** The messages that say more under this title: which of them it was shows what was written. */
    private static Stream<String> bodies(String title) {
        return title.startsWith("news.")
                ? Stream.of(title.replaceFirst("\\.title$", ".body"))
                : Stream.of(
                        title.replaceFirst("\\.mine$", ".detail"),
                        "mail.nudge.body",
                        "mail.nudge.alone",
                        "mail.nudge.quiet");
    }

    private Map<AccountId, Contact> people(AccountId recipient, @Nullable AccountId from) {
        var ids = Stream.concat(Stream.of(recipient), Stream.ofNullable(from))
                .distinct()
                .toList();
        return SystemActor.call(() -> accounts.contacts(ids));
    }
}
