package app.waymark.account;

import app.waymark.account.WhatIsAsked.Question;
import app.waymark.account.internal.Account;
import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.Link;
import app.waymark.account.internal.LinkIssuer;
import app.waymark.account.internal.LinkRepository;
import app.waymark.account.internal.MailRequests;
import app.waymark.account.internal.OpenSessions;
import app.waymark.account.internal.PasswordStrength;
import app.waymark.account.internal.Passwords;
import app.waymark.account.internal.SecondFactors;
import app.waymark.account.internal.Throttle;
import app.waymark.account.internal.Throttle.Attempt;
import app.waymark.audit.Audit;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Secrets;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links: what they open, and what they are used for. Open to everybody: holding the link is the permission.
 */
@Service
@PreAuthorize("permitAll()")
public class OneTimeLinks {

    /** What a link opens just now. Opening it uses nothing up: mail scanners open links too. */
    public sealed interface State {

        /** It works, for this person. */
        record Open(Purpose purpose, String email, String name, Locale locale, ZoneId zone) implements State {}

        /** Its time is over. */
        record Expired(Purpose purpose) implements State {}

        /** It was used. */
        record Used(Purpose purpose) implements State {}

        /** An administrator sent a newer one, or its person has set a password since. */
        record Replaced(Purpose purpose) implements State {}

        /** Its account is closed. */
        record Closed() implements State {}

        /** There is no such link. */
        record Unknown() implements State {}
    }

    /** What came of using a link. */
    public sealed interface Use {

        /** It is done, and this person may go in. */
        record Done(SignedInAccount who) implements Use {}

        /** It is done; whoever it was goes in with the code of their second factor, as always. */
        record CodeNeeded() implements Use {}

        /** The link does not work (any more). */
        record Gone(State state) implements Use {}

        /** The password is not good enough. The link still works. */
        record Weak(PasswordRule rule) implements Use {}

        /** The name is missing or too long, or there is no such address. The link still works. */
        record Invalid(Field field) implements Use {}

        /** Too much at once; the link still works after this time. */
        record TooMany(Duration waitFor) implements Use {}
    }

    /** What came of saying no through a link. */
    public sealed interface Declining {

        /** It is said. The link works on, for whoever thinks again. */
        record Declined(Question question, Locale locale) implements Declining {}

        /** The link does not work (any more). */
        record Gone(State state) implements Declining {}

        /** The person behind the link is not asked this, or not any more. */
        record NotAsked(Locale locale) implements Declining {}

        /** Too much at once; the link still works after this time. */
        record TooMany(Duration waitFor) implements Declining {}
    }

    /** What a person typed wrong. */
    public enum Field {
        NAME,
        EMAIL
    }

    /** What a person fills in behind a link. Only the first administrator's link asks for the address. */
    public record Choice(String email, String name, String password, Locale locale, ZoneId zone) {

        /** Hides everything; it is all personal. */
        @Override
        public String toString() {
            return "Choice[]";
        }
    }

    private final AccountRepository accounts;
    private final LinkRepository links;
    private final MailRequests mailRequests;
    private final OpenSessions sessions;
    private final SecondFactors factors;
    private final WhatIsAsked questions;
    private final LinkIssuer issuer;
    private final Passwords passwords;
    private final PasswordStrength strength;
    private final Throttle throttle;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    OneTimeLinks(
            AccountRepository accounts,
            LinkRepository links,
            MailRequests mailRequests,
            OpenSessions sessions,
            SecondFactors factors,
            WhatIsAsked questions,
            LinkIssuer issuer,
            Passwords passwords,
            PasswordStrength strength,
            Throttle throttle,
            Audit audit,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.mailRequests = mailRequests;
        this.sessions = sessions;
        this.factors = factors;
        this.questions = questions;
        this.issuer = issuer;
        this.passwords = passwords;
        this.strength = strength;
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks for a mail to this address with a link for a new password; for the invitation again where there was none set
     * yet. Whether there is such an account shows neither in the answer nor in the time it takes: the work is done
     * afterwards. Returns how long to wait where it was asked too often.
     */
    public Optional<Duration> requestMail(String email, String networkAddress) {
        var tooMany = throttle.count(Attempt.MAIL, email, networkAddress);
        if (tooMany.isEmpty()) {
            mailRequests.later(email);
        }
        return tooMany;
    }

    /**
     * Asks for a new mail in place of a link that expired or was replaced; it goes to the address that had the old one.
     * Returns how long to wait where it was asked too often.
     */
    public Optional<Duration> requestAgain(String token, String networkAddress) {
        var email = links.findByTokenHash(Secrets.hash(token))
                .map(Link::account)
                .flatMap(accounts::findById)
                .map(Account::email)
                .map(EmailAddress::value);
        if (email.isEmpty()) {
            return requestMail(token, networkAddress);
        }
        // Who holds a link that once worked is held up by nobody else's requests.
        var tooMany = throttle.count(Attempt.MAIL, token);
        if (tooMany.isEmpty()) {
            mailRequests.later(email.get());
        }
        return tooMany;
    }

    /** What this link opens. */
    @Transactional(readOnly = true)
    public State open(String token) {
        return links.findByTokenHash(Secrets.hash(token)).map(this::state).orElseGet(State.Unknown::new);
    }

    /**
     * Uses the link up and does what it is for. The guarded update comes before everything else in the transaction, so
     * of two that use one link at the same time the second finds it used.
     */
    public Use use(String token, Choice choice, String networkAddress) {
        var state = open(token);
        // Who holds a link that works is held up by nobody else's attempts.
        var tooMany = state instanceof State.Open
                ? throttle.count(Attempt.LINK, token)
                : throttle.count(Attempt.LINK, token, networkAddress);
        if (tooMany.isPresent()) {
            return new Use.TooMany(tooMany.get());
        }
        if (!(state instanceof State.Open open)) {
            return new Use.Gone(state);
        }
        var email = EmailAddress.parse(open.purpose() == Purpose.ADMINISTRATOR ? choice.email() : open.email());
        if (email.isEmpty()) {
            return new Use.Invalid(Field.EMAIL);
        }
        // A new password leaves the rest as it is; that page asks for nothing else.
        var name = open.purpose() == Purpose.RESET ? open.name() : NewAccount.tidied(choice.name());
        if (name.isEmpty() || name.length() > NewAccount.LONGEST_NAME) {
            return new Use.Invalid(Field.NAME);
        }
        var broken = strength.brokenBy(choice.password(), email.get().value(), name);
        if (broken.isPresent()) {
            return new Use.Weak(broken.get());
        }
        String hash;
        try {
            hash = passwords.hash(choice.password());
        } catch (Passwords.Busy busy) {
            return new Use.TooMany(Duration.ofMinutes(1));
        }
        var person = new NewAccount(email.get(), name, choice.locale(), choice.zone());
        return Objects.requireNonNull(transactions.call(() -> use(token, person, hash)));
    }

    /**
     * What the person behind this link is asked and can say no to without a password; nothing where the link does not work,
     * or is not for somebody who has none yet.
     */
    @Transactional(readOnly = true)
    public List<Question> asked(String token) {
        return invited(token).map(questions::of).orElseGet(List::of);
    }

    /** Says no to one of those: no account becomes active by it, and the link is not used up. */
    public Declining decline(String token, UUID question, String networkAddress) {
        var state = open(token);
        var tooMany = state instanceof State.Open
                ? throttle.count(Attempt.LINK, token)
                : throttle.count(Attempt.LINK, token, networkAddress);
        if (tooMany.isPresent()) {
            return new Declining.TooMany(tooMany.get());
        }
        if (!(state instanceof State.Open open)) {
            return new Declining.Gone(state);
        }
        return Objects.requireNonNull(transactions.call(() -> invited(token)
                // Nobody is signed in, and nobody becomes so: Waymark writes down what its link's holder said.
                .flatMap(person -> SystemActor.call(() -> questions.decline(person, question)))
                .<Declining>map(said -> new Declining.Declined(said, open.locale()))
                .orElseGet(() -> new Declining.NotAsked(open.locale()))));
    }

    /** Whom this link invites, where it works. */
    private Optional<AccountId> invited(String token) {
        return links.findByTokenHash(Secrets.hash(token))
                .filter(link -> link.purpose() == Purpose.INVITATION && state(link) instanceof State.Open)
                .map(Link::account)
                .map(AccountId::new);
    }

    private Use use(String token, NewAccount person, String hash) {
        if (links.use(Secrets.hash(token), clock.instant()) != 1) {
            return new Use.Gone(open(token));
        }
        var link = links.findByTokenHash(Secrets.hash(token)).orElseThrow();
        var account =
                link.purpose() == Purpose.ADMINISTRATOR ? administrator(person) : account(link.account(), link, person);
        account.setPassword(hash);
        issuer.useUp(account.id().value(), link.getId());
        sessions.endAll(account.id().value(), null);
        if (link.purpose() == Purpose.RESET) {
            events.publishEvent(OwnAccount.passwordChanged(account.id(), clock));
        }
        // Before the principal is made, so that it carries the version and the epoch that this change gives.
        accounts.saveAndFlush(account);
        boolean coded = factors.since(account.id().value()).isPresent();
        if (!coded) {
            accounts.signedIn(account.id().value(), clock.instant());
        }
        events.publishEvent(Changed.access(account.id()));
        audit.record(
                "account.link-used",
                "account",
                account.id().value(),
                Map.of("purpose", link.purpose().name()));
        return coded ? new Use.CodeNeeded() : new Use.Done(account.principal());
    }

    private Account administrator(NewAccount person) {
        return accounts.save(new Account(Uuid7.next(clock), person, true, clock.instant()));
    }

    private Account account(@Nullable UUID id, Link link, NewAccount person) {
        var account = accounts.findById(Objects.requireNonNull(id)).orElseThrow();
        if (link.purpose() == Purpose.INVITATION) {
            account.choose(person.name(), person.locale(), person.zone());
        }
        return account;
    }

    private State state(Link link) {
        if (link.used()) {
            return new State.Used(link.purpose());
        }
        if (link.withdrawn()) {
            return new State.Replaced(link.purpose());
        }
        if (!link.expiresAt().isAfter(clock.instant())) {
            return new State.Expired(link.purpose());
        }
        if (link.account() == null) {
            return accounts.any() != 0
                    ? new State.Used(link.purpose())
                    : new State.Open(link.purpose(), "", "", Locale.ENGLISH, ZoneId.of("UTC"));
        }
        return accounts.findById(link.account())
                .<State>map(account -> account.closed()
                        ? new State.Closed()
                        : new State.Open(
                                link.purpose(),
                                account.email().value(),
                                account.name(),
                                account.locale(),
                                account.zone()))
                .orElseGet(State.Unknown::new);
    }
}
