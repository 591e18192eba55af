package app.waymark.network;

import app.waymark.account.Contact;
import app.waymark.network.internal.IntroductionDesk;
import app.waymark.network.internal.IntroductionRows;
import app.waymark.network.internal.IntroductionRows.Row;
import app.waymark.shared.AccountId;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.skill.SparedAddresses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody without an account sees and does behind the link that was mailed to them, when a mentor would introduce them.
 * Open to everybody: holding the link is the permission. Opening it changes nothing, since mail scanners open links too.
 */
@Service
@PreAuthorize("permitAll()")
@RetryOnConflict
@Transactional
public class IntroductionLinks {

    /** What a link opens just now. */
    public sealed interface State {

        /** Its person can answer. */
        record Open(String mentor, String mentee, String words, String name, String address, Instant until)
                implements State {}

        /** They said yes, and were given the mentee's address. */
        record Accepted(String mentee, String address) implements State {}

        /** They said yes before. */
        record Spent() implements State {}

        /** They said no, and are not asked again. */
        record Declined() implements State {}

        /** It is over. */
        record Over() implements State {}

        /** There is no such link. */
        record Unknown() implements State {}
    }

    private final IntroductionRows rows;
    private final IntroductionDesk desk;
    private final SparedAddresses spared;
    private final Clock clock;

    IntroductionLinks(IntroductionRows rows, IntroductionDesk desk, SparedAddresses spared, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.spared = spared;
        this.clock = clock;
    }

    /** What this link opens. */
    @Transactional(readOnly = true)
    public State open(String token) {
        var found = rows.behind(token, false);
        if (found.isEmpty()) {
            return new State.Unknown();
        }
        var one = found.get();
        return closed(one).orElseGet(() -> {
            var both = desk.people(List.of(one.mentor(), one.mentee()));
            return new State.Open(
                    name(both, one.mentor()),
                    name(both, one.mentee()),
                    one.words(),
                    one.name(),
                    one.address() == null ? "" : one.address(),
                    one.until());
        });
    }

    /** Says yes: both get each other's address. */
    public State accept(String token) {
        var found = rows.behind(token, true);
        var gone = gone(found);
        if (gone.isPresent()) {
            return gone.get();
        }
        var one = found.orElseThrow();
        var mentee = desk.people(List.of(one.mentee())).get(one.mentee());
        if (mentee == null) {
            return new State.Over();
        }
        SystemActor.run(() -> desk.made(one));
        return new State.Accepted(mentee.name(), mentee.email().value());
    }

    /**
     * Says no, for good: this mentor never has this address written to again.
     *
     * @param anybody whether nobody here is to have it written to again
     */
    public State decline(String token, boolean anybody) {
        var found = rows.behind(token, true);
        var gone = gone(found);
        if (gone.isPresent()) {
            return gone.get();
        }
        var one = found.orElseThrow();
        if (one.address() != null) {
            spared.never(one.address(), anybody ? null : one.mentor());
        }
        SystemActor.run(() -> desk.notMade(one));
        return new State.Declined();
    }

    private Optional<State> gone(Optional<Row> found) {
        return found.isEmpty() ? Optional.of(new State.Unknown()) : closed(found.get());
    }

    /** Who declined and whose time is over reads the same when they come again: that it is over, and nobody writes to them. */
    private Optional<State> closed(Row one) {
        if (one.state() == IntroductionState.MADE) {
            return Optional.of(new State.Spent());
        }
        return one.state() == IntroductionState.ASKED && one.until().isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(new State.Over());
    }

    private static String name(Map<AccountId, Contact> both, AccountId id) {
        return Optional.ofNullable(both.get(id)).map(Contact::name).orElse("");
    }
}
