package app.waymark.account;

import app.waymark.account.internal.Account;
import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.KnownBrowsers;
import app.waymark.account.internal.OpenSessions;
import app.waymark.account.internal.Passwords;
import app.waymark.account.internal.Remembered;
import app.waymark.account.internal.RememberedRepository;
import app.waymark.account.internal.SecondFactors;
import app.waymark.account.internal.SecondFactors.Taken;
import app.waymark.account.internal.Throttle;
import app.waymark.account.internal.Throttle.Attempt;
import app.waymark.audit.Audit;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Secrets;
import app.waymark.shared.Transactions;
import app.waymark.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in: by password, or because their browser is remembered; and says of a session whether it still holds.
 * Open to everybody, because nobody is signed in before it answers.
 */
@Service
@PreAuthorize("permitAll()")
public class SignIns {

    /** How an attempt ended. */
    public sealed interface Outcome {

        /** It was the right person. */
        record Welcome(SignedInAccount who) implements Outcome {}

        /**
         * The password was right, and a code is asked for beside it.
         *
         * @param token what the browser brings with the code; a secret
         */
        record CodeNeeded(String token) implements Outcome {

            /** Hides the token. */
            @Override
            public String toString() {
                return "CodeNeeded[]";
            }
        }

        /** The password was right too long ago, or something has changed since: from the beginning. */
        record Lapsed() implements Outcome {}

        /** No such account, no password yet, or not this password; which of them is nobody's business. */
        record Refused() implements Outcome {}

        /** Right, but the account is closed. Said only to somebody who knows the password. */
        record Closed() implements Outcome {}

        /** Too many attempts; the next one is heard after this time. */
        record TooMany(Duration waitFor) implements Outcome {}
    }

    /** What became of a session since its last request. */
    public enum Standing {
        /** Nothing changed. */
        SAME,
        /** Name, language, zone or role changed; the principal has them now. */
        CHANGED,
        /** The account was closed, its password changed, or it was signed out everywhere: the session must end. */
        ENDED
    }

    /** What a browser sends to be remembered by. */
    public record RememberMe(UUID series, String token) {

        /** Hides the token. */
        @Override
        public String toString() {
            return "RememberMe[series=" + series + "]";
        }
    }

    /** What came of a remembered browser's secret. */
    public sealed interface Recalled {

        /** Known, and the secret is replaced by this one. */
        record Again(SignedInAccount who, RememberMe next) implements Recalled {}

        /** Known by the secret before, which another tab of this browser has just had replaced. */
        record Meanwhile(SignedInAccount who) implements Recalled {}

        /** Not known, expired, or ended by its person. */
        record Forgotten() implements Recalled {}
    }

    /** How long a browser is remembered that does not come back. */
    public static final Duration REMEMBERED_FOR = Duration.ofDays(30);

    /** How long a browser is remembered at most, however often it comes back: then its person types the password. */
    public static final Duration REMEMBERED_AT_MOST = Duration.ofDays(90);

    /** How long a session goes on at most; one in which nothing is asked ends long before. */
    public static final Duration SESSION_AT_MOST = Duration.ofHours(12);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final Duration TABS_OPEN_WITHIN = Duration.ofMinutes(1);

    private final AccountRepository accounts;
    private final RememberedRepository remembered;
    private final KnownBrowsers browsers;
    private final OpenSessions open;
    private final SecondFactors factors;
    private final RunsProgrammes runs;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    SignIns(
            AccountRepository accounts,
            RememberedRepository remembered,
            KnownBrowsers browsers,
            OpenSessions open,
            SecondFactors factors,
            RunsProgrammes runs,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.browsers = browsers;
        this.open = open;
        this.factors = factors;
        this.runs = runs;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Checks an e-mail address and a password. Takes the same time and counts the same whether or not there is such an
     * account; where the person has used this browser before, nobody else's attempts count. Holds no database connection
     * while it hashes.
     *
     * @param networkAddress where the attempt comes from
     * @param browser the token of the browser, as {@link #recognise} gave it
     */
    public Outcome attempt(String email, String password, String networkAddress, Optional<String> browser) {
        var account = EmailAddress.parse(email).flatMap(address -> accounts.findByEmail(address.value()));
        var known = account.flatMap(
                found -> browser.filter(token -> browsers.knows(found.id().value(), token))
                        .map(token -> found.id() + " in " + token));
        var tooMany = known.isPresent()
                ? throttle.count(Attempt.OWN, known.get())
                : throttle.count(Attempt.SIGN_IN, email, networkAddress);
        if (tooMany.isPresent()) {
            return new Outcome.TooMany(tooMany.get());
        }
        boolean right;
        try {
            var hash = account.flatMap(Account::passwordHash);
            right = known.isPresent() && hash.isPresent()
                    ? passwords.matchesKnown(password, hash.get())
                    : passwords.matches(password, hash);
        } catch (Passwords.Busy busy) {
            return new Outcome.TooMany(Duration.ofMinutes(1));
        }
        if (!right) {
            transactions.run(() -> audit.record(
                    "account.sign-in-refused",
                    "account",
                    account.map(found -> found.id().value()).orElse(null)));
            return new Outcome.Refused();
        }
        known.ifPresentOrElse(
                one -> throttle.forgive(Attempt.OWN, one),
                () -> throttle.forgive(Attempt.SIGN_IN, email, networkAddress));
        return letIn(account.orElseThrow(), password);
    }

    private Outcome letIn(Account known, String password) {
        if (known.closed()) {
            transactions.run(() -> audit.record(
                    "account.sign-in-refused", "account", known.id().value(), Map.of("because", "closed")));
            return new Outcome.Closed();
        }
        var hash = known.passwordHash().orElseThrow();
        var stronger = passwords.outdated(hash) ? Optional.of(passwords.hash(password)) : Optional.<String>empty();
        boolean coded = factors.since(known.id().value()).isPresent();
        transactions.run(() -> {
            stronger.ifPresent(better -> accounts.findById(known.id().value()).ifPresent(one -> one.rehash(better)));
            if (!coded) {
                noteSignIn(known.id(), "password");
            }
        });
        return coded
                ? new Outcome.CodeNeeded(Objects.requireNonNull(
                        transactions.call(() -> factors.halfway(known.id().value(), known.epoch()))))
                : new Outcome.Welcome(known.principal());
    }

    /**
     * Checks the code of somebody whose password was right. Guessing is slowed down for the account; where the person has
     * used this browser before, nobody else's attempts count. Who knows a password and tries codes is told of.
     *
     * @param token as {@link Outcome.CodeNeeded} gave it
     * @param code of the authenticator, or one for recovery
     */
    public Outcome second(String token, String code, String networkAddress, Optional<String> browser) {
        var half = factors.half(token).orElse(null);
        var account = half == null ? null : accounts.findById(half.account()).orElse(null);
        if (half == null || account == null || account.closed() || account.epoch() != half.epoch()) {
            return new Outcome.Lapsed();
        }
        var id = account.id();
        var known = browser.filter(one -> browsers.knows(id.value(), one)).map(one -> "code of " + id + " in " + one);
        var tooMany = known.isPresent()
                ? throttle.count(Attempt.CODE, known.get())
                : throttle.count(Attempt.CODE, "code of " + id, networkAddress);
        if (tooMany.isPresent()) {
            tellOfCodes(id);
            return new Outcome.TooMany(tooMany.get());
        }
        var taken = Objects.requireNonNull(transactions.call(() -> {
            var kind = factors.take(id.value(), code);
            if (kind == Taken.NONE) {
                audit.record("account.code-refused", "account", id.value());
                return Optional.of(kind);
            }
            if (!factors.useUp(token)) {
                return Optional.<Taken>empty();
            }
            noteSignIn(id, kind == Taken.RECOVERY ? "recovery" : "code");
            if (kind == Taken.RECOVERY) {
                var left = factors.recoveryCodesLeft(id.value());
                events.publishEvent(
                        SecondFactor.said(id, new AccountSaid.RecoveryCodeUsed(clock.instant(), left), clock));
            }
            return Optional.of(kind);
        }));
        if (taken.isEmpty()) {
            return new Outcome.Lapsed();
        }
        if (taken.get() == Taken.NONE) {
            return new Outcome.Refused();
        }
        known.ifPresentOrElse(
                one -> throttle.forgive(Attempt.CODE, one),
                () -> throttle.forgive(Attempt.CODE, "code of " + id, networkAddress));
        return new Outcome.Welcome(account.principal());
    }

    /** Once an hour at most: whoever goes on trying fills no mailbox. */
    private void tellOfCodes(AccountId id) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var event = UUID.nameUUIDFromBytes(("codes tried " + id + hour).getBytes(StandardCharsets.UTF_8));
        transactions.run(() -> events.publishEvent(new News(
                event, new AccountSaid.CodesTried(clock.instant()), id.value(), id, null, Links.SECOND_FACTOR)));
    }

    /**
     * Begins a session of somebody who has just proved who they are, and knows from now on that they use this browser; where
     * it is new to them they are told. Returns the browser's token, which is its own from the first sign-in of anybody in it.
     *
     * @param browser the token that the browser has already
     */
    @Transactional
    @RetryOnConflict
    public String begin(SignedInAccount who, Optional<String> browser, SeenBrowser seen) {
        var token = browser.filter(Secrets::plausible).orElseGet(Secrets::next);
        var account = who.actor().id();
        var known = browsers.used(account.value(), token, seen);
        var series = who.remembered();
        if (series != null) {
            browsers.remembered(series, known.id());
        }
        var session = Uuid7.next(clock);
        open.begin(session, account.value(), known.id());
        who.begun(session, clock.instant());
        if (series == null) {
            who.prove(clock.instant());
        }
        if (factors.demanded()
                && (who.actor().administrator() || runs.any(account))
                && factors.since(account.value()).isEmpty()) {
            who.limit();
        }
        if (known.fresh()) {
            events.publishEvent(new News(
                    known.id(),
                    new AccountSaid.NewBrowser(seen.browser(), seen.system(), seen.network(), clock.instant()),
                    known.id(),
                    account,
                    null,
                    Links.DEVICES));
        }
        return token;
    }

    /** Notes now and then that a session is in use: its person sees when each was last. */
    @Transactional
    @RetryOnConflict
    public void stillHere(SignedInAccount who) {
        var session = who.session();
        if (session != null && who.due(clock.instant(), NOTED_EVERY)) {
            open.used(session);
        }
    }

    /** Ends the session of somebody who signs out; the pages that are open of it are all in one browser, and told there. */
    @Transactional
    @RetryOnConflict
    public void end(SignedInAccount who) {
        var session = who.session();
        if (session != null) {
            open.end(session);
        }
    }

    /** Asks the database, in one statement, whether this session still holds, and brings its principal up to date. */
    @Transactional(readOnly = true)
    public Standing check(SignedInAccount who) {
        var id = who.actor().id().value();
        var standing = open.standing(id, who.session()).orElse(null);
        if (standing == null
                || standing.closed()
                || standing.epoch() != who.epoch()
                || (who.session() != null && !standing.open())) {
            return Standing.ENDED;
        }
        if (standing.version() == who.version()) {
            return Standing.SAME;
        }
        accounts.findById(id).ifPresent(account -> who.become(account.principal()));
        return Standing.CHANGED;
    }

    /** Remembers the browser of somebody who has just signed in. */
    @Transactional
    @RetryOnConflict
    public RememberMe remember(SignedInAccount who) {
        var token = Secrets.next();
        var series = Uuid7.next(clock);
        remembered.save(
                new Remembered(series, who.actor().id().value(), Secrets.hash(token), who.epoch(), clock.instant()));
        accounts.flush();
        open.browser(who.session()).ifPresent(browser -> browsers.remembered(series, browser));
        return new RememberMe(series, token);
    }

    /**
     * Lets a remembered browser in and replaces its secret. An old secret that comes again means that two have it, and
     * one of them stole it: all the account's remembered browsers are forgotten, its sessions end, and the person is told.
     */
    @Transactional
    @RetryOnConflict
    public Recalled recall(RememberMe presented) {
        // A series is named when its person signs in, and its name says when that was.
        if (Uuid7.madeAt(presented.series()).plus(REMEMBERED_AT_MOST).isBefore(clock.instant())) {
            remembered.forget(presented.series());
            return new Recalled.Forgotten();
        }
        var hash = Secrets.hash(presented.token());
        var next = new RememberMe(presented.series(), Secrets.next());
        // Before anything is read: of two tabs at once the database lets one through and the other one sees that.
        var oldest = clock.instant().minus(REMEMBERED_FOR);
        boolean current =
                remembered.rotate(presented.series(), hash, Secrets.hash(next.token()), clock.instant(), oldest) == 1;
        var row = remembered.findById(presented.series()).orElse(null);
        if (row == null || row.rotatedAt().isBefore(oldest)) {
            return new Recalled.Forgotten();
        }
        var account = accounts.findById(row.account()).orElseThrow();
        if (account.closed() || account.epoch() != row.epoch()) {
            remembered.forget(presented.series());
            return new Recalled.Forgotten();
        }
        if (current) {
            noteSignIn(account.id(), "remembered");
            return new Recalled.Again(account.principal().by(row.getId()), next);
        }
        if (justReplaced(row, hash)) {
            return new Recalled.Meanwhile(account.principal().by(row.getId()));
        }
        stolen(account);
        return new Recalled.Forgotten();
    }

    /**
     * Forgets a browser, when its person signs out. Where its secret is an old one somebody else has used it since, and
     * is not left with what came of it: all the account's remembered browsers are forgotten.
     */
    @Transactional
    @RetryOnConflict
    public void forget(RememberMe presented) {
        var row = remembered.findById(presented.series()).orElse(null);
        if (row == null) {
            return;
        }
        var hash = Secrets.hash(presented.token());
        if (row.is(hash) || justReplaced(row, hash)) {
            remembered.forget(presented.series());
        } else {
            accounts.findById(row.account()).ifPresent(this::stolen);
        }
    }

    /** Whether another tab of this browser has just had this secret replaced. */
    private boolean justReplaced(Remembered row, byte[] hash) {
        return row.was(hash) && row.rotatedAt().plus(TABS_OPEN_WITHIN).isAfter(clock.instant());
    }

    private void stolen(Account account) {
        account.signOutEverywhere();
        remembered.deleteByAccount(account.id().value());
        open.endAll(account.id().value(), null);
        audit.record("account.remembered-twice", "account", account.id().value());
        events.publishEvent(Changed.access(account.id()));
        events.publishEvent(new News(
                Uuid7.next(clock),
                new AccountSaid.RememberedTwice(),
                account.id().value(),
                account.id(),
                null,
                Links.SETTINGS));
    }

    private void noteSignIn(AccountId id, String how) {
        accounts.signedIn(id.value(), clock.instant());
        audit.record("account.signed-in", "account", id.value(), Map.of("how", how));
    }
}
