package app.waymark.account.internal;

import app.waymark.account.OneTimeLinkIssued;
import app.waymark.account.OneTimeLinksVoid;
import app.waymark.account.Purpose;
import app.waymark.account.WayIn;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Secrets;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes one-time links. A new one leaves those sent before as they are, for anybody may ask for one: all of them work until
 * their time is over or one is used.
 */
@Component
public class LinkIssuer {

    private static final Set<Purpose> MAILED = Set.of(Purpose.INVITATION, Purpose.RESET);

    // Each works for two hours at least, so that there is always one in the mailbox that does.
    private static final int MOST_AN_HOUR = 5;

    private final LinkRepository links;
    private final AccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Links addresses;
    private final Clock clock;

    LinkIssuer(
            LinkRepository links,
            AccountRepository accounts,
            ApplicationEventPublisher events,
            Links addresses,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.events = events;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Invites these accounts. */
    public void invite(Collection<UUID> ids) {
        issue(ids, Purpose.INVITATION);
        if (!ids.isEmpty()) {
            accounts.invited(ids, clock.instant());
        }
    }

    /** Sends a link for a new password. */
    public void reset(UUID account) {
        issue(List.of(account), Purpose.RESET);
    }

    /** Makes a link for a new password void that was sent before, by whoever asked for it. */
    public void withdrawReset(UUID account) {
        voided(account, Set.of(Purpose.RESET));
        links.withdraw(List.of(account), Set.of(Purpose.RESET), clock.instant());
    }

    /** Makes every link void that was sent to this account before. */
    public void withdrawAll(UUID account) {
        voided(account, MAILED);
        links.withdraw(List.of(account), MAILED, clock.instant());
    }

    /** Uses up whatever is open for this account beside the link that was used: it has its password now. */
    public void useUp(UUID account, UUID used) {
        voided(account, MAILED, used);
        links.useUp(account, clock.instant());
    }

    private void voided(UUID account, Set<Purpose> purposes, UUID... used) {
        var open = new HashSet<>(links.open(account, purposes));
        open.addAll(List.of(used));
        if (!open.isEmpty()) {
            events.publishEvent(new OneTimeLinksVoid(new AccountId(account), open));
        }
    }

    /** Whether this account's mailbox has had as many links as are of any use to its person. */
    boolean sentEnough(UUID account) {
        return links.issuedSince(account, clock.instant().minus(Duration.ofHours(1))) >= MOST_AN_HOUR;
    }

    /** Makes the link for the first administrator and returns its whole address; nothing is mailed. */
    public String administrator() {
        links.withdrawAdministratorLinks(clock.instant());
        var token = Secrets.next();
        links.save(link(null, Purpose.ADMINISTRATOR, token));
        return addresses.absolute(Links.oneTime(token));
    }

    /** Makes links for these accounts to choose their first password with; whoever calls mails them. */
    public Map<AccountId, WayIn> ways(Collection<UUID> ids) {
        var ways = new HashMap<AccountId, WayIn>();
        make(ids, Purpose.INVITATION).forEach((link, address) -> {
            var account = link.account();
            if (account != null) {
                ways.put(new AccountId(account), new WayIn(address, link.expiresAt()));
            }
        });
        if (!ids.isEmpty()) {
            accounts.invited(ids, clock.instant());
        }
        return ways;
    }

    private void issue(Collection<UUID> ids, Purpose purpose) {
        make(ids, purpose).forEach((link, address) -> {
            var account = link.account();
            if (account != null) {
                events.publishEvent(new OneTimeLinkIssued(
                        link.getId(), new AccountId(account), purpose, address, link.expiresAt()));
            }
        });
    }

    /** The links with their addresses, which are known only now. */
    private Map<Link, String> make(Collection<UUID> ids, Purpose purpose) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var made = new LinkedHashMap<Link, String>();
        for (var id : ids) {
            var token = Secrets.next();
            made.put(link(id, purpose, token), addresses.absolute(Links.oneTime(token)));
        }
        links.saveAll(made.keySet());
        return made;
    }

    private Link link(@Nullable UUID account, Purpose purpose, String token) {
        return new Link(Uuid7.next(clock), account, purpose, Secrets.hash(token), clock.instant());
    }
}
