package app.waymark.notification.internal;

import app.waymark.notification.MailState;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.Uuid7;
import app.waymark.shared.WaymarkClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts letters into the queue, in the transaction of what they tell, and holds back those that something later makes
 * untrue.
 */
@Component
class Outbox {

    /**
     * How many mails may wait because of one person before further ones wait longer, a minute for each so many. Nobody
     * makes as many things happen within a minute with two hands; what brings many people news at once is not counted.
     */
    static final int A_MINUTE = 60;

    private final MailRepository mails;
    private final MailTask task;
    private final Links links;
    private final CurrentActor actor;
    private final Clock clock;
    private final Duration gathering;

    Outbox(
            MailRepository mails,
            MailTask task,
            Links links,
            CurrentActor actor,
            Clock clock,
            @Value("${waymark.mail.gather}") Duration gathering) {
        this.mails = mails;
        this.task = task;
        this.links = links;
        this.actor = actor;
        this.clock = clock;
        this.gathering = gathering;
    }

    /** A letter about an event, which reaches its recipient once. */
    record Dropped(UUID event, Letter letter) {}

    /** Has it sent, unless this event reached this person before. */
    void post(UUID event, Letter letter) {
        if (!mails.exists(event, letter.recipient().id().value())) {
            post(List.of(new Dropped(event, letter)), crowded());
        }
    }

    /** Has all of these sent, none of which anybody has been told yet: what happened to many at once. */
    void postAll(Collection<Dropped> letters) {
        post(letters, Duration.ZERO);
    }

    /** Never sends what is waiting of these events to this person: it is no longer so. */
    void withdraw(Collection<UUID> events, AccountId recipient) {
        mails.waitingOf(events, recipient.value()).forEach(MailEntity::withdraw);
    }

    /**
     * Holds back what this makes untrue, and says whether it is itself worth a mail: what only takes something back is
     * not, to somebody who was never mailed of that something.
     */
    boolean outdate(Said said, UUID about, AccountId recipient) {
        var kinds = said.outdates();
        if (kinds.isEmpty()) {
            return true;
        }
        mails.waiting(recipient.value(), about, kinds).forEach(MailEntity::withdraw);
        if (!said.takesBack()) {
            return true;
        }
        mails.flush();
        var states = mails.statesOf(recipient.value(), about, kinds);
        return !states.contains(MailState.WITHDRAWN) || states.stream().anyMatch(state -> state != MailState.WITHDRAWN);
    }

    private void post(Collection<Dropped> letters, Duration crowded) {
        var now = clock.instant();
        var written = letters.stream()
                .map(one -> mail(one, now, due(one.letter(), now, crowded)))
                .toList();
        mails.saveAll(written);
        if (sends()) {
            task.schedule(written);
        }
    }

    private Instant due(Letter letter, Instant now, Duration crowded) {
        return now.plus(letter.gathers() ? gathering : Duration.ZERO)
                .plus(letter.about() == null ? Duration.ZERO : crowded);
    }

    private MailEntity mail(Dropped one, Instant now, Instant due) {
        return new MailEntity(
                Uuid7.next(clock),
                one.event(),
                causer(),
                one.letter(),
                URI.create(links.absolute(Links.HOME)).getHost(),
                sends() ? MailState.WAITING : MailState.KEPT,
                now,
                due);
    }

    private Duration crowded() {
        var causer = causer();
        return causer == null ? Duration.ZERO : Duration.ofMinutes(mails.waitingBecauseOf(causer.value()) / A_MINUTE);
    }

    private @Nullable AccountId causer() {
        return actor.find().map(me -> me.id()).orElse(null);
    }

    /** A story of the past is not news: the demo's mail is kept to be looked at and goes nowhere. */
    private boolean sends() {
        return task.delivers() && !WaymarkClock.pretending();
    }
}
