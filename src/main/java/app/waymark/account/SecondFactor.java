package app.waymark.account;

import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.SecondFactors;
import app.waymark.account.internal.Throttle;
import app.waymark.account.internal.Throttle.Attempt;
import app.waymark.audit.Audit;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Transactions;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own second factor: an authenticator whose codes are asked for beside the password, and codes for when it is lost. */
@Service
@PreAuthorize("isAuthenticated()")
public class SecondFactor {

    /**
     * How it stands.
     *
     * @param since when it was set up, or null where there is none
     * @param codesLeft how many recovery codes are left
     * @param demanded whether its person has to have one
     */
    public record State(@Nullable Instant since, int codesLeft, boolean demanded) {

        /** Whether there is one. */
        public boolean on() {
            return since != null;
        }
    }

    /** What came of a step. */
    public sealed interface Step {

        /**
         * There is a key for the authenticator now; nothing is asked for before its first code has come.
         *
         * @param key as it is typed
         * @param address as it is read from a picture
         */
        record Begun(String key, String address) implements Step {

            /** Hides the key. */
            @Override
            public String toString() {
                return "Begun[]";
            }
        }

        /** Done; these are the recovery codes, shown once. */
        record Codes(List<String> codes) implements Step {

            /** Hides the codes. */
            @Override
            public String toString() {
                return "Codes[]";
            }
        }

        /** It is gone. */
        record Ended() implements Step {}

        /** This was no code of the authenticator at this time. */
        record WrongCode() implements Step {}

        /** Too many attempts; the next one is heard after this time. */
        record TooMany(Duration waitFor) implements Step {}

        /** Whoever sits there has to prove first that they are the person: {@link RecentProof}. */
        record ProofNeeded() implements Step {}

        /** It was otherwise than this step expects; look again. */
        record Otherwise() implements Step {}

        /** The administrators demand one of this person. */
        record Demanded() implements Step {}
    }

    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final RunsProgrammes runs;
    private final RecentProof proof;
    private final Throttle throttle;
    private final Audit audit;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    SecondFactor(
            AccountRepository accounts,
            SecondFactors factors,
            RunsProgrammes runs,
            RecentProof proof,
            Throttle throttle,
            Audit audit,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.runs = runs;
        this.proof = proof;
        this.throttle = throttle;
        this.audit = audit;
        this.actor = actor;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How mine stands. */
    @Transactional(readOnly = true)
    public State state() {
        var me = actor.require();
        return new State(
                factors.since(me.id().value()).orElse(null),
                factors.recoveryCodesLeft(me.id().value()),
                factors.demanded() && (me.administrator() || runs.any(me.id())));
    }

    /** Makes a key for my authenticator. */
    public Step begin() {
        if (!proof.given()) {
            return new Step.ProofNeeded();
        }
        var me = actor.require().id();
        var label = accounts.findById(me.value()).orElseThrow().email().value();
        return Objects.requireNonNull(transactions.call(() -> factors.begin(me.value())
                .<Step>map(key -> new Step.Begun(key, SecondFactors.address(key, label)))
                .orElseGet(Step.Otherwise::new)));
    }

    /** Has codes asked for from the next sign-in on, once the first of them is right. */
    public Step confirm(String code) {
        var me = actor.require().id();
        var known = "first code of " + me;
        var tooMany = throttle.count(Attempt.CODE, known);
        if (tooMany.isPresent()) {
            return new Step.TooMany(tooMany.get());
        }
        return Objects.requireNonNull(transactions.call(() -> {
            if (!factors.begun(me.value())) {
                return new Step.Otherwise();
            }
            if (!factors.confirm(me.value(), code)) {
                return new Step.WrongCode();
            }
            throttle.forgive(Attempt.CODE, known);
            audit.record("account.factor-on", "account", me.value());
            events.publishEvent(Changed.person(me));
            events.publishEvent(said(me, new AccountSaid.FactorOn(clock.instant()), clock));
            session().ifPresent(SignedInAccount::unlimited);
            return new Step.Codes(factors.newRecoveryCodes(me.value()));
        }));
    }

    /** New recovery codes in place of those I have. */
    public Step renewCodes() {
        if (!proof.given()) {
            return new Step.ProofNeeded();
        }
        var me = actor.require().id();
        return Objects.requireNonNull(transactions.call(() -> {
            if (factors.since(me.value()).isEmpty()) {
                return new Step.Otherwise();
            }
            audit.record("account.codes-renewed", "account", me.value());
            events.publishEvent(Changed.person(me));
            return new Step.Codes(factors.newRecoveryCodes(me.value()));
        }));
    }

    /** Has no codes asked for any more. */
    public Step end() {
        if (!proof.given()) {
            return new Step.ProofNeeded();
        }
        if (state().demanded()) {
            return new Step.Demanded();
        }
        var me = actor.require().id();
        return Objects.requireNonNull(transactions.call(() -> {
            if (!factors.end(me.value())) {
                return new Step.Otherwise();
            }
            audit.record("account.factor-off", "account", me.value());
            events.publishEvent(Changed.person(me));
            events.publishEvent(said(me, new AccountSaid.FactorOff(clock.instant()), clock));
            return new Step.Ended();
        }));
    }

    private static Optional<SignedInAccount> session() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount me
                ? Optional.of(me)
                : Optional.empty();
    }

    /** What is said to somebody of their own way in. */
    static News said(AccountId account, AccountSaid what, Clock clock) {
        return new News(Uuid7.next(clock), what, account.value(), account, null, Links.SECOND_FACTOR);
    }
}
