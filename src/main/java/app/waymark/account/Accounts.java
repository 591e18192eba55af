package app.waymark.account;

import app.waymark.account.internal.Account;
import app.waymark.account.internal.AccountBatch;
import app.waymark.account.internal.AccountNames;
import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.AccountRepository.SummaryRow;
import app.waymark.account.internal.LinkIssuer;
import app.waymark.account.internal.Passwords;
import app.waymark.audit.Audit;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts as other modules see them: looked up by id, and made for people who are to take part. Background jobs call it
 * through {@link app.waymark.shared.SystemActor}.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
public class Accounts {

    private final AccountRepository accounts;
    private final AccountBatch batch;
    private final LinkIssuer links;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountBatch batch,
            LinkIssuer links,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.batch = batch;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The summaries of these accounts, closed ones included, in one statement; ids that name no account are missing.
     * Whoever holds an id got it from a module that let them see the person. Nobody learns an address by it.
     */
    @Transactional(readOnly = true)
    public Map<AccountId, AccountSummary> find(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<AccountId, AccountSummary>();
        for (var row :
                accounts.summaries(ids.stream().map(AccountId::value).distinct().toList())) {
            found.put(new AccountId(row.id()), summary(row));
        }
        return found;
    }

    /** The same, to be read together with something else. */
    public Portion<Map<AccountId, AccountSummary>> toFind(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? Portion.known(Map.of())
                : AccountNames.of(ids.stream().map(AccountId::value).distinct().toList());
    }

    /**
     * These accounts with their addresses, closed ones included, in one statement; ids that name no account are missing.
     * For Waymark, which writes to them, and administrators. (Coordinators see the addresses of their round's people,
     * and nobody else's, through the report that asks whether it is their round; one's own is in one's settings.)
     */
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Map<AccountId, Contact> contacts(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<AccountId, Contact>();
        for (var row :
                accounts.summaries(ids.stream().map(AccountId::value).distinct().toList())) {
            var id = new AccountId(row.id());
            found.put(
                    id,
                    new Contact(
                            id,
                            row.name(),
                            new EmailAddress(row.email()),
                            Locale.of(row.language()),
                            ZoneId.of(row.zone()),
                            row.closed()));
        }
        return found;
    }

    /**
     * The account with this address. For Waymark and administrators only: to anybody else it would say who has an
     * account here.
     */
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Optional<AccountSummary> findByEmail(EmailAddress email) {
        return accounts.summariesByEmail(List.of(email.value())).stream()
                .findFirst()
                .map(Accounts::summary);
    }

    /** Who runs the installation: the administrators who can sign in. For Waymark, which hands them what is theirs to do. */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(readOnly = true)
    public List<AccountId> administrators() {
        return Slice.whole(most -> accounts.administrators(Limit.of(most))).stream()
                .map(AccountId::new)
                .toList();
    }

    /**
     * Whose these addresses are; those of nobody are missing. For modules that compare what somebody brings with what is
     * there, who tell nobody of an account that is not of their own people.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(readOnly = true)
    public Map<EmailAddress, AccountId> byEmail(Collection<EmailAddress> emails) {
        var found = new HashMap<EmailAddress, AccountId>();
        if (!emails.isEmpty()) {
            accounts.summariesByEmail(emails.stream().map(EmailAddress::value).toList())
                    .forEach(row -> found.put(new EmailAddress(row.email()), new AccountId(row.id())));
        }
        return found;
    }

    /**
     * Takes accounts back that were made by mistake, of people who know nothing of it: who were never invited, have no
     * password and never signed in. The others stay. Whoever asks for it knows that nothing else was written of them.
     *
     * @return how many are gone
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional
    public int unregister(Collection<AccountId> ids) {
        int gone = batch.removeUntouched(ids.stream().map(AccountId::value).toList());
        if (gone > 0) {
            audit.record("account.unregistered", "account", null, Map.of("accounts", Integer.toString(gone)));
        }
        return gone;
    }

    /**
     * Makes an account for everybody in the batch who has none; an address that has one keeps it, name, language and
     * zone included. Nobody is told: {@link #invite} does that. A thousand at once are fine.
     *
     * <p>Not a coordinator's to call: the module that decided that this coordinator may bring people in calls it through
     * {@link app.waymark.shared.SystemActor}.
     */
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR')")
    @Transactional
    public Registered register(Collection<NewAccount> people) {
        if (people.isEmpty()) {
            return new Registered(Map.of(), Set.of());
        }
        var byEmail = new LinkedHashMap<String, NewAccount>();
        people.forEach(person -> byEmail.putIfAbsent(person.email().value(), person));
        var tried = batch.addMissing(byEmail.values());
        var ids = new HashMap<EmailAddress, AccountId>();
        var made = new HashSet<AccountId>();
        for (var row : accounts.summariesByEmail(byEmail.keySet())) {
            var id = new AccountId(row.id());
            ids.put(new EmailAddress(row.email()), id);
            if (tried.contains(row.id())) {
                made.add(id);
                audit.record("account.registered", "account", row.id());
            }
        }
        return new Registered(ids, made);
    }

    /**
     * Sends an invitation to each of these who has not set a password yet; a link sent to them before works on.
     * Returns how many that were.
     */
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR')")
    @Transactional
    public int invite(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        var waiting = accounts.waitingForInvitation(
                ids.stream().map(AccountId::value).distinct().toList());
        links.invite(waiting);
        waiting.forEach(id -> audit.record("account.invited", "account", id));
        return waiting.size();
    }

    /**
     * The way in for each of these who has not set a password yet, and nobody else: a link that lets them choose one, to be
     * mailed by the caller with what it is about. Any link sent to them before stops working.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional
    public Map<AccountId, WayIn> ways(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var waiting = accounts.waitingForInvitation(
                ids.stream().map(AccountId::value).distinct().toList());
        var ways = links.ways(waiting);
        waiting.forEach(id -> audit.record("account.invited", "account", id));
        return ways;
    }

    /**
     * Makes an account that can sign in at once, or gives the one with this address this password and role. For what
     * Waymark itself sets up, the demo's people above all; everybody else gets an invitation.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional
    public AccountId establish(NewAccount person, String password, boolean administrator) {
        var account = accounts.findByEmail(person.email().value())
                .orElseGet(() -> accounts.save(new Account(Uuid7.next(clock), person, administrator, clock.instant())));
        account.setPassword(passwords.hash(password));
        account.setAdministrator(administrator);
        audit.record("account.established", "account", account.id().value());
        return account.id();
    }

    private static AccountSummary summary(SummaryRow row) {
        return new AccountSummary(
                new AccountId(row.id()), row.name(), Locale.of(row.language()), ZoneId.of(row.zone()));
    }
}
