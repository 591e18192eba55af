package app.waymark.notification;

import app.waymark.mentorship.MentorshipAccess;
import app.waymark.notification.internal.DigestRows;
import app.waymark.notification.internal.ReachRows;
import app.waymark.notification.internal.Unreachable;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reaches a person, how and when, as they choose it. Everybody has their own and nobody sees anybody else's. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class OwnReach {

    /** How far back mails are counted. */
    private static final Duration LATELY = Duration.ofDays(28);

    private final ReachRows rows;
    private final DigestRows digests;
    private final Unreachable unreachable;
    private final MentorshipAccess mentorships;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    OwnReach(
            ReachRows rows,
            DigestRows digests,
            Unreachable unreachable,
            MentorshipAccess mentorships,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.digests = digests;
        this.unreachable = unreachable;
        this.mentorships = mentorships;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What I chose. */
    @Transactional(readOnly = true)
    public Reach mine() {
        var me = actor.require().id();
        var stored = rows.of(me, clock.instant().minus(LATELY));
        var people = new LinkedHashMap<AccountId, Map<Topic, ReachChoice>>();
        var mine = mentorships.mineActive(Slice.MOST);
        Stream.of(mine.asMentee(), mine.asMentor())
                .flatMap(some -> some.items().stream())
                .map(one -> one.other(me))
                .forEach(other -> people.put(other, stored.people().getOrDefault(other, Map.of())));
        return new Reach(stored.chosen(), people, stored.times(), stored.refused(), stored.mails());
    }

    /**
     * Chooses how one topic reaches me.
     *
     * @param person of whom alone, somebody I am in a mentorship with; null for all
     * @param before what was shown as chosen, null where nothing was
     * @param after what I choose, null for nothing: then it is as everywhere, or as for whoever chose nothing
     */
    public ReachResult choose(
            Topic topic, @Nullable AccountId person, @Nullable ReachChoice before, @Nullable ReachChoice after) {
        if (topic == Topic.ALWAYS) {
            throw new AccessDeniedException("This cannot be turned off");
        }
        if (after != null && !topic.allows(after) || topic.offered() && person != null) {
            throw new IllegalArgumentException("No page offers this choice");
        }
        var me = actor.require();
        rows.lock(me.id());
        var now = mine();
        if (person != null && !now.people().containsKey(person)) {
            throw new AccessDeniedException("No mentorship with this person");
        }
        if (!Objects.equals(now.said(topic, person), before)) {
            return new ReachResult.Elsewhere(now);
        }
        rows.choose(me.id(), person, topic, after);
        return saved(me, now.times());
    }

    /** Chooses when mail comes to me; {@code before} is what was shown. */
    public ReachResult choose(ReachTimes before, ReachTimes after) {
        if (!after.possible()) {
            return new ReachResult.Impossible();
        }
        var me = actor.require();
        rows.lock(me.id());
        var now = mine();
        if (!now.times().equals(before)) {
            return new ReachResult.Elsewhere(now);
        }
        rows.choose(me.id(), after);
        digests.retime(me.id(), after, me.zone(), clock.instant());
        return saved(me, after);
    }

    /** Has everything be again as for whoever chose nothing; when mail comes stays. */
    public void reset() {
        var me = actor.require();
        rows.lock(me.id());
        rows.reset(me.id());
        saved(me, rows.of(me.id(), clock.instant()).times());
    }

    /** My address works: mail is sent to it again. */
    public void addressWorks() {
        var me = actor.require().id();
        unreachable.works(me);
        events.publishEvent(Changed.person(me));
    }

    private ReachResult saved(Actor me, ReachTimes times) {
        digests.expect(me.id(), times, me.zone(), clock.instant());
        rows.expectOffers(me.id(), times, me.zone(), clock.instant());
        events.publishEvent(Changed.person(me.id()));
        return new ReachResult.Saved();
    }
}
