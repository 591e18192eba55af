package app.waymark.account;

import app.waymark.account.internal.Account;
import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.Passwords;
import app.waymark.account.internal.SecondFactors;
import app.waymark.account.internal.SecondFactors.Taken;
import app.waymark.account.internal.Throttle;
import app.waymark.account.internal.Throttle.Attempt;
import app.waymark.audit.Audit;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * That whoever sits at a session is still its person: asked again before what harms most in the wrong hands. It holds for ten
 * minutes, in this one session, and a sign-in with the password counts as one.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class RecentProof {

    /** What came of proving it. */
    public sealed interface Answer {

        /** It is the person. */
        record Proven() implements Answer {}

        /** Not this password, or not this code; which of them is nobody's business. */
        record Wrong() implements Answer {}

        /** Too many attempts; the next one is heard after this time. */
        record TooMany(Duration waitFor) implements Answer {}
    }

    /** How long it holds. */
    public static final Duration HOLDS = Duration.ofMinutes(10);

    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final CurrentActor actor;
    private final Transactions transactions;
    private final Clock clock;

    RecentProof(
            AccountRepository accounts,
            SecondFactors factors,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            CurrentActor actor,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.actor = actor;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether it was proven lately. What is no session of a browser is Waymark's own and needs none. */
    public boolean given() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || !(authentication.getPrincipal() instanceof SignedInAccount me)
                || me.session() == null
                || me.proven().plus(HOLDS).isAfter(clock.instant());
    }

    /** Whether a code is asked for beside the password. */
    public boolean withCode() {
        return factors.since(actor.require().id().value()).isPresent();
    }

    /** Proves it; the code counts where there is a second factor, and is used up. */
    public Answer give(String password, String code) {
        var me = actor.require().id();
        var known = "settings of " + me;
        var tooMany = throttle.count(Attempt.CODE, known);
        if (tooMany.isPresent()) {
            return new Answer.TooMany(tooMany.get());
        }
        try {
            var hash = accounts.findById(me.value()).flatMap(Account::passwordHash);
            if (hash.isEmpty() || !passwords.matchesKnown(password, hash.get())) {
                return new Answer.Wrong();
            }
        } catch (Passwords.Busy busy) {
            return new Answer.TooMany(Duration.ofMinutes(1));
        }
        boolean right = Objects.requireNonNull(transactions.call(() -> {
            var taken = factors.since(me.value()).isEmpty() ? Taken.AUTHENTICATOR : factors.take(me.value(), code);
            if (taken == Taken.NONE) {
                audit.record("account.code-refused", "account", me.value());
            }
            return taken != Taken.NONE;
        }));
        if (!right) {
            return new Answer.Wrong();
        }
        throttle.forgive(Attempt.CODE, known);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount session) {
            session.prove(clock.instant());
        }
        return new Answer.Proven();
    }
}
