package app.waymark.account;

import app.waymark.account.internal.Account;
import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.LinkIssuer;
import app.waymark.account.internal.OpenSessions;
import app.waymark.account.internal.PasswordStrength;
import app.waymark.account.internal.Passwords;
import app.waymark.account.internal.PersonalDataFile;
import app.waymark.account.internal.RememberedRepository;
import app.waymark.account.internal.Throttle;
import app.waymark.account.internal.Throttle.Attempt;
import app.waymark.audit.Audit;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Scheme;
import app.waymark.shared.Transactions;
import app.waymark.shared.Translations;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody decides about their own account. Changes hold in the present session at once. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

    /** What a person sees and decides about the own account; the address changes only through an administrator. */
    public record Settings(String name, EmailAddress email, Locale locale, ZoneId zone, Scheme scheme) {}

    /** What came of a change. */
    public sealed interface Change {

        /** Done. */
        record Saved() implements Change {}

        /** The name is missing or longer than {@link NewAccount#LONGEST_NAME}. */
        record NameNotUsable() implements Change {}

        /** The present password was not this one. */
        record WrongPassword() implements Change {}

        /** The new password is not good enough. */
        record Weak(PasswordRule rule) implements Change {}

        /** Nobody else runs the installation: another administrator has to be made first. */
        record LastAdministrator() implements Change {}

        /** There is a second factor, and its code was last given too long ago: {@link RecentProof}. */
        record ProofNeeded() implements Change {}

        /** Too many wrong passwords; the next one is heard after this time. */
        record TooMany(Duration waitFor) implements Change {}
    }

    private final AccountRepository accounts;
    private final RememberedRepository remembered;
    private final OpenSessions sessions;
    private final RecentProof proof;
    private final LinkIssuer links;
    private final Passwords passwords;
    private final PasswordStrength strength;
    private final Throttle throttle;
    private final Audit audit;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final PersonalDataFile file;
    private final Clock clock;

    OwnAccount(
            AccountRepository accounts,
            RememberedRepository remembered,
            OpenSessions sessions,
            RecentProof proof,
            LinkIssuer links,
            Passwords passwords,
            PasswordStrength strength,
            Throttle throttle,
            Audit audit,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Transactions transactions,
            PersonalDataFile file,
            Clock clock) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.sessions = sessions;
        this.proof = proof;
        this.links = links;
        this.passwords = passwords;
        this.strength = strength;
        this.throttle = throttle;
        this.audit = audit;
        this.currentActor = currentActor;
        this.events = events;
        this.transactions = transactions;
        this.file = file;
        this.clock = clock;
    }

    /** The account as it is now. */
    @Transactional(readOnly = true)
    public Settings read() {
        var account = mine();
        return new Settings(account.name(), account.email(), account.locale(), account.zone(), account.scheme());
    }

    /** Takes a name, a language, a zone, and light or dark. The last one to save wins: there is one person behind an account. */
    public Change choose(String name, Locale locale, ZoneId zone, Scheme scheme) {
        var stripped = NewAccount.tidied(name);
        if (stripped.isEmpty() || stripped.length() > NewAccount.LONGEST_NAME) {
            return new Change.NameNotUsable();
        }
        transactions.run(() -> {
            var account = mine();
            account.choose(stripped, Translations.supported(locale), zone);
            account.look(scheme);
            accounts.flush();
            bringSessionUpToDate(account);
            events.publishEvent(new AccountRenamed(account.id()));
            events.publishEvent(Changed.person(account.id()));
            events.publishEvent(Changed.every("account"));
        });
        return new Change.Saved();
    }

    /**
     * Sets a new password. Every other session and remembered browser of the account is signed out, and a link for a new
     * password that is still in the mail stops working; the present session goes on.
     */
    public Change changePassword(String present, String next) {
        var account = mine();
        var who = account.email().value();
        var known = "settings of " + account.id();
        var tooMany = throttle.count(Attempt.OWN, known);
        if (tooMany.isPresent()) {
            return new Change.TooMany(tooMany.get());
        }
        try {
            var hashed = account.passwordHash();
            if (hashed.isEmpty() || !passwords.matchesKnown(present, hashed.get())) {
                return new Change.WrongPassword();
            }
            throttle.forgive(Attempt.OWN, known);
            var broken = strength.brokenBy(next, who, account.name());
            if (broken.isPresent()) {
                return new Change.Weak(broken.get());
            }
            var hash = passwords.hash(next);
            transactions.run(() -> {
                var mine = mine();
                mine.setPassword(hash);
                forgetBrowsers(mine, "account.password-changed");
                links.withdrawReset(mine.id().value());
                events.publishEvent(passwordChanged(mine.id(), clock));
            });
            return new Change.Saved();
        } catch (Passwords.Busy busy) {
            return new Change.TooMany(Duration.ofMinutes(1));
        }
    }

    /** Told to its person, who may not have been the one. */
    static News passwordChanged(AccountId account, Clock clock) {
        return new News(
                Uuid7.next(clock),
                new AccountSaid.PasswordChanged(clock.instant()),
                account.value(),
                account,
                null,
                Links.DEVICES);
    }

    /**
     * Closes my account, and with it ends what cannot go on without me; where asked for, everything that says who I was
     * is forgotten for good. Every session ends, this one with its next step.
     */
    public Change close(String present, boolean forget) {
        if (proof.withCode() && !proof.given()) {
            return new Change.ProofNeeded();
        }
        var me = mine();
        var known = "settings of " + me.id();
        var tooMany = throttle.count(Attempt.OWN, known);
        if (tooMany.isPresent()) {
            return new Change.TooMany(tooMany.get());
        }
        try {
            if (me.passwordHash()
                    .filter(hash -> passwords.matchesKnown(present, hash))
                    .isEmpty()) {
                return new Change.WrongPassword();
            }
        } catch (Passwords.Busy busy) {
            return new Change.TooMany(Duration.ofMinutes(1));
        }
        throttle.forgive(Attempt.OWN, known);
        return transactions.call(() -> close(forget));
    }

    private Change close(boolean forget) {
        var administrators = accounts.lockAdministrators();
        var me = mine();
        if (administrators.equals(List.of(me.id().value()))) {
            return new Change.LastAdministrator();
        }
        if (me.close(clock.instant())) {
            accounts.flush();
            remembered.deleteByAccount(me.id().value());
            sessions.endAll(me.id().value(), null);
            events.publishEvent(new AccountClosed(me.id()));
            audit.record("account.closed", "account", me.id().value());
            if (forget) {
                accounts.flush();
                file.forget(me.id());
                audit.record("account.forgotten", "account", me.id().value());
            }
            events.publishEvent(Changed.access(me.id()));
        }
        return new Change.Saved();
    }

    /** Signs out every other session and forgets every remembered browser; the present session goes on. */
    @Transactional
    @RetryOnConflict
    public void signOutElsewhere() {
        var mine = mine();
        mine.signOutEverywhere();
        forgetBrowsers(mine, "account.signed-out-elsewhere");
    }

    private void forgetBrowsers(Account mine, String verb) {
        accounts.flush();
        remembered.deleteByAccount(mine.id().value());
        sessions.endAll(mine.id().value(), OwnDevices.session());
        audit.record(verb, "account", mine.id().value());
        bringSessionUpToDate(mine);
        events.publishEvent(Changed.access(mine.id()));
        events.publishEvent(Changed.person(mine.id()));
    }

    private Account mine() {
        return accounts.findById(currentActor.require().id().value()).orElseThrow();
    }

    private static void bringSessionUpToDate(Account account) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount me) {
            me.become(account.principal());
        }
    }
}
