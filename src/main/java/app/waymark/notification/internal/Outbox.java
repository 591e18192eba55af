package app.waymark.notification.internal;

import app.waymark.notification.MailState;
import app.waymark.notification.ReachTimes;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.shared.Uuid7;
import app.waymark.shared.WaymarkClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts letters into the queue, in the transaction of what they tell, and holds back those that something later makes
 * untrue.
 */
@Component
class Outbox {

    /** What the list of all mail is told of. */
    static final String MAIL = "mail";

    /**
     * How many mails may wait because of one person before further ones wait longer, a minute for each so many. Nobody
     * makes as many things happen within a minute with two hands; what brings many people news at once is not counted.
     */
    static final int A_MINUTE = 60;

    /** Who was written to within these days gets what is new together, rather than at once. */
    static final String DEAD = "Not tried: mail to this address came back";

    private static final Duration OFTEN = Duration.ofDays(2);

    private final MailRepository mails;
    private final MailTask task;
    private final Unreachable unreachable;
    private final Sayings sayings;
    private final Links links;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration gathering;
    private final Duration gatheringMore;

    Outbox(
            MailRepository mails,
            MailTask task,
            Unreachable unreachable,
            Sayings sayings,
            Links links,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${waymark.mail.gather}") Duration gathering,
            @Value("${waymark.mail.gather-more}") Duration gatheringMore) {
        this.mails = mails;
        this.task = task;
        this.unreachable = unreachable;
        this.sayings = sayings;
        this.links = links;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
        this.gathering = gathering;
        this.gatheringMore = gatheringMore;
    }

    /**
     * A letter about an event, which reaches its recipient once.
     *
     * @param quiet when its recipient does not want to be disturbed by it, or null where it comes at any hour
     */
    record Dropped(
            UUID event, OutgoingMail letter, @Nullable ReachTimes quiet) {}

    /** Has it sent, unless its event reached its recipient before. */
    void post(Dropped dropped) {
        if (!mails.exists(dropped.event(), dropped.letter().recipient().id().value())) {
            post(List.of(dropped), crowded());
        }
    }

    /** Has all of these sent, none of which anybody has been told yet: what happened to many at once. */
    void postAll(Collection<Dropped> letters) {
        post(letters, Duration.ZERO);
    }

    /**
     * Never sends what was to be said of these events to this person: it is no longer so.
     *
     * @param done whether this person knows, having done what was asked
     */
    void withdraw(Collection<UUID> about, AccountId recipient, boolean done) {
        mails.of(about, recipient.value(), unsent()).forEach(done ? MailEntity::known : MailEntity::withdraw);
        changed();
    }

    /** The same for what is said of these things in mails of this kind. */
    void withdrawAbout(Collection<UUID> things, String kind, boolean done) {
        if (!things.isEmpty()) {
            mails.about(things, kind, unsent()).forEach(done ? MailEntity::known : MailEntity::withdraw);
            changed();
        }
    }

    /** The same for all that is said of these things to this person, or where kinds are named, for what is of these. */
    void withdrawAbout(AccountId recipient, Collection<UUID> things, Collection<String> kinds) {
        if (!things.isEmpty()) {
            mails.about(recipient.value(), things, unsent()).stream()
                    .filter(mail -> kinds.isEmpty() || mail.says(kinds))
                    .forEach(MailEntity::withdraw);
            changed();
        }
    }

    /**
     * Holds back what this makes untrue, and gives what is worth a mail now, to this person: what is new since they were
     * last told. What only takes something back is not, to somebody who never heard of that something.
     */
    Optional<Said> news(Said said, UUID about, AccountId recipient) {
        var kinds = said.outdates();
        if (kinds.isEmpty()) {
            return Optional.of(said);
        }
        Optional<Said> news = Optional.of(said);
        for (var untold : mails.about(recipient.value(), about, kinds, unsent())) {
            var before = untold.said(sayings);
            if (untold.withdraw() && before.isPresent()) {
                news = news.flatMap(now -> now.insteadOf(before.get()));
            }
        }
        changed();
        if (!said.takesBack()) {
            return news;
        }
        mails.flush();
        var heard = mails.heardOf(recipient.value(), about, kinds);
        return heard.isEmpty() || heard.contains(true) ? news : Optional.empty();
    }

    private void changed() {
        events.publishEvent(Changed.every(MAIL));
    }

    /** What can still be held back. The mail of a story of the past is there to be read, all of it. */
    private static Set<MailState> unsent() {
        return WaymarkClock.pretending()
                ? EnumSet.of(MailState.WAITING)
                : EnumSet.of(MailState.WAITING, MailState.KEPT, MailState.FAILED);
    }

    private void post(Collection<Dropped> letters, Duration crowded) {
        var now = clock.instant();
        var often = writtenToOften(letters, now);
        var written = letters.stream()
                .map(one -> mail(one, now, due(one, now, crowded, often)))
                .toList();
        var dead = sends()
                ? unreachable.of(letters.stream()
                        .map(one -> one.letter().recipient().id().value())
                        .collect(Collectors.toSet()))
                : Map.<UUID, String>of();
        // A link to come in by is asked for by somebody who waits for it: it is tried all the same.
        var stopped = written.stream()
                .filter(mail -> !mail.saysNoNews()
                        && mail.toAddress().equals(dead.get(mail.recipient().value())))
                .toList();
        stopped.forEach(mail -> mail.unreachable(DEAD));
        mails.saveAll(written);
        changed();
        if (sends()) {
            task.schedule(
                    written.stream().filter(mail -> !stopped.contains(mail)).toList());
        }
    }

    private Set<UUID> writtenToOften(Collection<Dropped> letters, Instant now) {
        var people = letters.stream()
                .map(Dropped::letter)
                .filter(OutgoingMail::gathers)
                .map(letter -> letter.recipient().id().value())
                .collect(Collectors.toSet());
        return people.isEmpty() ? Set.of() : mails.writtenTo(people, now.minus(OFTEN), now);
    }

    private Instant due(Dropped one, Instant now, Duration crowded, Set<UUID> often) {
        var letter = one.letter();
        var waits = often.contains(letter.recipient().id().value()) ? gatheringMore : gathering;
        var due = now.plus(letter.gathers() ? waits : Duration.ZERO)
                .plus(letter.about() == null ? Duration.ZERO : crowded);
        return one.quiet() == null
                ? due
                : one.quiet().free(due, letter.recipient().zone());
    }

    private MailEntity mail(Dropped one, Instant now, Instant due) {
        return new MailEntity(
                Uuid7.next(clock),
                one.event(),
                causer(),
                one.letter(),
                one.letter().said() == null ? null : sayings.write(one.letter().said()),
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
