package app.waymark.notification.internal;

import app.waymark.mailbox.MailBounced;
import app.waymark.notification.ReachRefused;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Portion;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whose address fails for good, as a server reported after it had taken a mail. Nothing more is sent there but links to come in
 * by, until its person says that it works, or has another one.
 */
@Component
public class Unreachable {

    private static final int LONGEST = 500;

    private final MailRepository mails;
    private final RefusalNews refusals;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Unreachable(
            MailRepository mails,
            RefusalNews refusals,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mails = mails;
        this.refusals = refusals;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A mail came back: its line says so, and where it is the address that fails, those who look after its person are told. */
    @EventListener
    void on(MailBounced bounced) {
        var mail = mails.findById(bounced.mail())
                .filter(one -> one.recipient().equals(bounced.person()))
                .orElse(null);
        if (mail == null || !mail.bounced(bounced.words(), bounced.forGood())) {
            return;
        }
        events.publishEvent(Changed.every(Outbox.MAIL));
        if (bounced.forGood()) {
            var words = bounced.words()
                    .substring(0, Math.min(LONGEST, bounced.words().length()));
            jdbc.update(
                    "replace into unreachable (account, address, words, at) values (?, ?, ?, ?)",
                    bounced.person().value(),
                    mail.toAddress(),
                    words,
                    LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            refusals.tell(bounced.person(), mail.toAddress(), words);
            events.publishEvent(Changed.person(bounced.person()));
        }
    }

    /** The addresses that fail of these people; whoever can be reached is missing. */
    Map<UUID, String> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, String>();
        jdbc.query(
                "select account, address from unreachable where account in ("
                        + String.join(", ", Collections.nCopies(people.size(), "?")) + ")",
                row -> {
                    found.put(row.getObject("account", UUID.class), row.getString("address"));
                },
                people.toArray());
        return found;
    }

    /** The address of this person that fails, to be read with other things. */
    Portion<List<ReachRefused>> toRead(AccountId person) {
        return Portion.rows(
                List.of("dead_address", "dead_words", "dead_at"),
                "select address as dead_address, words as dead_words, at as dead_at from unreachable where account = ?",
                row -> new ReachRefused(
                        row.getString("dead_address"),
                        row.getString("dead_words"),
                        row.getObject("dead_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                person.value());
    }

    /** This person says that their address works. */
    public void works(AccountId person) {
        jdbc.update("delete from unreachable where account = ?", person.value());
    }
}
