package app.waymark.meeting;

import app.waymark.meeting.internal.FeedRows;
import app.waymark.meeting.internal.FeedWriter;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Secrets;
import app.waymark.shared.SystemActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one has in Waymark, in a calendar of one's own: two secret addresses at which calendar programs read it again and
 * again, one with everything that was chosen, and one that says no more than when there is no time. Both work for
 * whoever holds them, until they are replaced or taken back.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
public class CalendarFeeds {

    private final FeedRows rows;
    private final FeedWriter writer;
    private final CurrentActor actor;
    private final Clock clock;

    CalendarFeeds(FeedRows rows, FeedWriter writer, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.actor = actor;
        this.clock = clock;
    }

    /** What can stand in it. */
    public enum Kind {
        MEETINGS,
        STEPS,
        MILESTONES
    }

    /**
     * That there are addresses. What they are is told once, when they are made: only their hashes are kept.
     *
     * @param kinds what stands at the first of them
     * @param madeAt since when
     */
    public record OwnFeed(Set<Kind> kinds, Instant madeAt) {}

    /**
     * The secrets of new addresses.
     *
     * @param calendar of everything that was chosen
     * @param busy of when there is no time, and nothing else
     */
    public record NewFeed(String calendar, String busy) {

        /** Hides both: whoever knows them reads along. */
        @Override
        public String toString() {
            return "NewFeed[hidden]";
        }
    }

    /**
     * What stands at an address.
     *
     * @param version another one as soon as anything in it is different
     * @param calendar as iCalendar (RFC 5545)
     */
    public record Feed(String version, String calendar) {}

    /** One's own addresses; empty where there are none. */
    @Transactional(readOnly = true)
    public Optional<OwnFeed> mine() {
        return rows.of(me());
    }

    /** Makes new addresses, at which this stands; any former ones stop working at once. */
    @PerMinute(10)
    @Transactional
    public NewFeed make(Set<Kind> kinds) {
        var made = new NewFeed(Secrets.next(), Secrets.next());
        rows.put(me(), Secrets.hash(made.calendar()), Secrets.hash(made.busy()), kinds, clock.instant());
        return made;
    }

    /** Has something else stand at the same addresses, where there are any. */
    @Transactional
    public void choose(Set<Kind> kinds) {
        rows.choose(me(), kinds);
    }

    /** Takes the addresses back: what they are asked for from now on is not found. */
    @Transactional
    public void end() {
        rows.end(me());
    }

    /**
     * What stands at this address now; empty where there is none. Open to everybody: holding it is the permission.
     *
     * @param busy whether the address is the one that says no more than when there is no time
     */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Feed> read(String secret, boolean busy) {
        if (!Secrets.plausible(secret)) {
            return Optional.empty();
        }
        return rows.find(Secrets.hash(secret), busy)
                .flatMap(found -> SystemActor.call(() -> busy ? writer.busy(found) : writer.calendar(found)));
    }

    private AccountId me() {
        return actor.require().id();
    }
}
