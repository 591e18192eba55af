package app.waymark.notification;

import app.waymark.account.Accounts;
import app.waymark.notification.internal.OffLinks;
import app.waymark.notification.internal.OffLinks.Off;
import app.waymark.notification.internal.ReachRows;
import app.waymark.shared.Changed;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends mail for whoever holds an address that a mail brought. It can do nothing else, and says nothing of whose mail it is;
 * what always arrives goes on arriving.
 */
@Service
@PreAuthorize("permitAll()")
@RetryOnConflict
public class MailOff {

    private final OffLinks links;
    private final ReachRows rows;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    MailOff(OffLinks links, ReachRows rows, Accounts accounts, ApplicationEventPublisher events) {
        this.links = links;
        this.rows = rows;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * What an address would end.
     *
     * @param topics mail of these
     * @param letters the letters that say several things
     */
    public record Ending(List<Topic> topics, boolean letters) {}

    /** What this address would end; empty where it is none of Waymark's. Nothing changes. */
    @Transactional(readOnly = true)
    public Optional<Ending> read(String token) {
        return links.read(token).map(MailOff::ending);
    }

    /** Ends it; empty where the address is none of Waymark's. A second time changes nothing. */
    @Transactional
    public Optional<Ending> end(String token) {
        return links.read(token).map(off -> {
            if (gone(off)) {
                return ending(off);
            }
            rows.lock(off.person());
            rows.noMail(off.person(), off.topics());
            if (off.letters()) {
                rows.noLetters(off.person());
            }
            events.publishEvent(Changed.person(off.person()));
            return ending(off);
        });
    }

    /** Nothing is kept of whoever is here no more; that they are not is said to nobody. */
    private boolean gone(Off off) {
        var contact =
                SystemActor.call(() -> accounts.contacts(List.of(off.person()))).get(off.person());
        return contact == null || contact.closed();
    }

    private static Ending ending(Off off) {
        return new Ending(off.topics().stream().sorted().toList(), off.letters());
    }
}
