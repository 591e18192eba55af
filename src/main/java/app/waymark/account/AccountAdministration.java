package app.waymark.account;

import app.waymark.account.internal.Account;
import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.AccountRepository.ListRow;
import app.waymark.account.internal.AccountRows;
import app.waymark.account.internal.LinkIssuer;
import app.waymark.account.internal.OpenSessions;
import app.waymark.account.internal.RememberedRepository;
import app.waymark.account.internal.SecondFactors;
import app.waymark.audit.Audit;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All accounts of the installation, for those who run it. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
@RetryOnConflict
public class AccountAdministration {

    /** What the list can be sorted by; names and addresses are in the order of the reader's language. */
    public enum Order {
        CREATED,
        NAME,
        EMAIL,
        /** When last; who never did comes first. */
        SIGNED_IN,
        STAGE
    }

    /** Where an account stands. */
    public enum Stage {
        /** Has an account, was sent nothing yet. */
        REGISTERED,
        /** Was sent an invitation, has not set a password. */
        INVITED,
        /** Can sign in. */
        ACTIVE,
        /** Cannot sign in any more. */
        CLOSED
    }

    /**
     * One line of the list.
     *
     * @param signedIn when last, or null where never
     */
    public record Entry(
            AccountId id,
            String name,
            EmailAddress email,
            boolean administrator,
            Stage stage,
            Instant created,
            @Nullable Instant signedIn) {}

    /** What came of a change. */
    public sealed interface Change {

        /** Done, or it was so already. */
        record Done() implements Change {}

        /** Nobody would be left to run the installation. */
        record LastAdministrator() implements Change {}

        /** Administrators do not close or demote themselves: a slip would lock them out. */
        record Yourself() implements Change {}

        /** The account is closed, so this makes no sense. */
        record IsClosed() implements Change {}

        /** There is no such account. */
        record Gone() implements Change {}

        /** Whoever sits there has to prove first that they are the person: {@link RecentProof}. */
        record ProofNeeded() implements Change {}
    }

    private final AccountRepository accounts;
    private final AccountRows rows;
    private final RememberedRepository remembered;
    private final OpenSessions sessions;
    private final SecondFactors factors;
    private final RecentProof proof;
    private final LinkIssuer links;
    private final Accounts register;
    private final Audit audit;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountAdministration(
            AccountRepository accounts,
            AccountRows rows,
            RememberedRepository remembered,
            OpenSessions sessions,
            SecondFactors factors,
            RecentProof proof,
            LinkIssuer links,
            Accounts register,
            Audit audit,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.remembered = remembered;
        this.sessions = sessions;
        this.factors = factors;
        this.proof = proof;
        this.links = links;
        this.register = register;
        this.audit = audit;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The accounts whose name or address contains this text (all, where it is blank), in this order, from where the last
     * page ended.
     */
    @Transactional(readOnly = true)
    public Slice<Entry> list(String search, Sorted<Order> sorted, Slice.@Nullable Cursor from, int size) {
        var language = currentActor.find().map(me -> me.locale()).orElse(Locale.ENGLISH);
        return rows.read(like(search), sorted, language, from, Math.clamp(size, 1, Slice.MOST))
                .map(AccountAdministration::entry);
    }

    /** Makes the account where there is none and sends its invitation. Returns whether it is new. */
    @Transactional
    public boolean invite(NewAccount person) {
        var registered = register.register(List.of(person));
        register.invite(registered.ids().values());
        return !registered.made().isEmpty();
    }

    /** Sends the invitation again, or a link for a new password where one was set. Older links stop working. */
    @Transactional
    public Change sendLink(AccountId id) {
        return change(id, account -> {
            if (account.closed()) {
                return new Change.IsClosed();
            }
            links.withdrawAll(id.value());
            if (account.hasPassword()) {
                links.reset(id.value());
            } else {
                links.invite(List.of(id.value()));
            }
            audit.record("account.link-sent", "account", id.value());
            return new Change.Done();
        });
    }

    /**
     * Ends the account's access at once, in every open browser, and everything that cannot go on without the person. What
     * the person wrote stays.
     */
    @Transactional
    public Change close(AccountId id) {
        var administrators = accounts.lockAdministrators();
        return change(id, account -> {
            if (isMe(id)) {
                return new Change.Yourself();
            }
            if (administrators.equals(List.of(id.value()))) {
                return new Change.LastAdministrator();
            }
            if (account.close(clock.instant())) {
                remembered.deleteByAccount(id.value());
                sessions.endAll(id.value(), null);
                events.publishEvent(new AccountClosed(id));
                audit.record("account.closed", "account", id.value());
                events.publishEvent(Changed.access(id));
            }
            return new Change.Done();
        });
    }

    /** Signs a person out in every browser, those that are remembered included; the account stays as it is. */
    @Transactional
    public Change signOut(AccountId id) {
        return change(id, account -> {
            if (account.closed()) {
                return new Change.IsClosed();
            }
            account.signOutEverywhere();
            remembered.deleteByAccount(id.value());
            sessions.endAll(id.value(), null);
            audit.record("account.signed-out", "account", id.value());
            events.publishEvent(Changed.access(id));
            return new Change.Done();
        });
    }

    /** The browsers in which this person has signed in. */
    @Transactional(readOnly = true)
    public List<Device> devices(AccountId id) {
        return sessions.devices(id.value(), null);
    }

    /** Signs a person out in this browser of theirs, and forgets it. Gone where they have no such browser. */
    @Transactional
    public Change endDevice(AccountId id, UUID device) {
        return change(id, account -> {
            if (sessions.endDevice(id.value(), device).isEmpty()) {
                return new Change.Gone();
            }
            audit.record("account.device-ended", "account", id.value());
            events.publishEvent(Changed.access(id));
            events.publishEvent(Changed.person(id));
            return new Change.Done();
        });
    }

    /** Since when this person has a second factor, if they have. */
    @Transactional(readOnly = true)
    public Optional<Instant> secondFactor(AccountId id) {
        return factors.since(id.value());
    }

    /**
     * Takes a person's second factor away who has lost it and its recovery codes, and signs them out everywhere. That they are
     * who they say is for the administrator to make sure of, in person or by voice.
     */
    @Transactional
    public Change endSecondFactor(AccountId id) {
        if (!proof.given()) {
            return new Change.ProofNeeded();
        }
        return change(id, account -> {
            if (!factors.end(id.value())) {
                return new Change.Gone();
            }
            account.signOutEverywhere();
            remembered.deleteByAccount(id.value());
            sessions.endAll(id.value(), null);
            audit.record("account.factor-off", "account", id.value());
            events.publishEvent(SecondFactor.said(id, new AccountSaid.FactorOff(clock.instant()), clock));
            events.publishEvent(Changed.access(id));
            return new Change.Done();
        });
    }

    /** Whether administrators and coordinators have to have a second factor. */
    @Transactional(readOnly = true)
    public boolean secondFactorDemanded() {
        return factors.demanded();
    }

    /** Demands it of them, from their next sign-in on, or no more. */
    @Transactional
    public Change demandSecondFactor(boolean demanded) {
        if (!proof.given()) {
            return new Change.ProofNeeded();
        }
        if (factors.demand(demanded)) {
            audit.record(demanded ? "account.factor-demanded" : "account.factor-not-demanded", "account", null);
        }
        return new Change.Done();
    }

    /** Gives a closed account its access back. */
    @Transactional
    public Change reopen(AccountId id) {
        return change(id, account -> {
            if (account.forgotten()) {
                return new Change.Gone();
            }
            if (account.reopen()) {
                audit.record("account.reopened", "account", id.value());
            }
            return new Change.Done();
        });
    }

    /** Makes somebody an administrator, or takes that away; it holds with the person's next click. */
    @Transactional
    public Change setAdministrator(AccountId id, boolean administrator) {
        if (!proof.given()) {
            return new Change.ProofNeeded();
        }
        var administrators = accounts.lockAdministrators();
        return change(id, account -> {
            if (account.closed()) {
                return new Change.IsClosed();
            }
            if (!administrator && isMe(id)) {
                return new Change.Yourself();
            }
            if (!administrator && administrators.equals(List.of(id.value()))) {
                return new Change.LastAdministrator();
            }
            if (account.setAdministrator(administrator)) {
                audit.record(
                        administrator ? "account.made-administrator" : "account.unmade-administrator",
                        "account",
                        id.value());
            }
            return new Change.Done();
        });
    }

    private Change change(AccountId id, Function<Account, Change> change) {
        var account = accounts.findById(id.value());
        return account.isEmpty() ? new Change.Gone() : change.apply(account.get());
    }

    private boolean isMe(AccountId id) {
        return currentActor.require().id().equals(id);
    }

    private static String like(String search) {
        var text = TypedText.strip(search).toLowerCase(Locale.ROOT);
        return text.isEmpty()
                ? ""
                : "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Entry entry(ListRow row) {
        Stage stage;
        if (row.closedAt() != null) {
            stage = Stage.CLOSED;
        } else if (row.hasPassword()) {
            stage = Stage.ACTIVE;
        } else {
            stage = row.invitedAt() == null ? Stage.REGISTERED : Stage.INVITED;
        }
        return new Entry(
                new AccountId(row.id()),
                row.name(),
                new EmailAddress(row.email()),
                row.administrator(),
                stage,
                row.createdAt(),
                row.signedInAt());
    }
}
