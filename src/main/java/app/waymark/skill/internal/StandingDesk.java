package app.waymark.skill.internal;

import app.waymark.feedback.ThreadErasure;
import app.waymark.feedback.Threads;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingChanges;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingSaid;
import app.waymark.skill.Standings;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What has to happen with every change of where a mentee stands: what it said is kept, and whoever reads it hears of it. */
@Component
public class StandingDesk {

    /** Changes that follow each other within these days are one: what it said before the first of them is kept. */
    static final Duration AT_REST = Duration.ofDays(7);

    private static final int EXCERPT = 80;

    private final StandingRows rows;
    private final Threads threads;
    private final ThreadErasure erasure;
    private final TurnLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandingDesk(
            StandingRows rows,
            Threads threads,
            ThreadErasure erasure,
            TurnLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.threads = threads;
        this.erasure = erasure;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what it says before it is changed, where it has rested for a while. */
    public void keepBefore(AccountId mentee, List<StandingEntry> stood, Instant now) {
        var written = rows.frame(mentee).writtenAt();
        if (!stood.isEmpty() && written != null && !written.plus(AT_REST).isAfter(now)) {
            keep(mentee, stood, now);
        }
    }

    private void keep(AccountId mentee, List<StandingEntry> stood, Instant now) {
        var content = StandingDocument.of(stood);
        var last = rows.kept(mentee);
        if (last.isEmpty() || !last.getFirst().content().changes(content).isEmpty()) {
            rows.keep(mentee, content, now);
        }
    }

    /** What became different, the latest first. */
    public List<StandingChanges> changes(AccountId mentee) {
        var after = StandingDocument.of(rows.entries(mentee));
        var all = new ArrayList<StandingChanges>();
        for (var kept : rows.kept(mentee)) {
            var changes = kept.content().changes(after);
            if (!changes.isEmpty()) {
                all.add(new StandingChanges(kept.at(), changes));
            }
            after = kept.content();
        }
        return all;
    }

    /** Something of a part was written. */
    public void written(AccountId mentee, StandingPart part, Instant now) {
        notAskedAnyMore(mentee);
        rows.written(mentee, now);
        changed(mentee, part);
    }

    /** It was looked at: what it says today is kept to be compared with later. */
    public void lookedAt(AccountId mentee, Instant now) {
        notAskedAnyMore(mentee);
        var stood = rows.entries(mentee);
        if (!stood.isEmpty()) {
            keep(mentee, stood, now);
        }
        rows.lookedAt(mentee, now);
        events.publishEvent(Changed.person(mentee));
    }

    /** Whether they want to be asked. */
    public void ask(AccountId mentee, boolean again) {
        notAskedAnyMore(mentee);
        rows.asks(mentee, again);
        events.publishEvent(Changed.person(mentee));
    }

    /** Half a year went by. */
    public void askToLookAgain(AccountId mentee) {
        var about = Uuid7.next(clock);
        rows.asked(mentee, about);
        ledger.hand(new Ask(
                new StandingSaid.LookAgain(),
                about,
                mentee,
                null,
                Links.SKILL_STANDING,
                null,
                null,
                new Patience(List.of(), null)));
    }

    private void notAskedAnyMore(AccountId mentee) {
        var asked = rows.frame(mentee).asked();
        if (asked != null) {
            ledger.closeAll(asked);
        }
    }

    /** Whoever reads a part reads it again. */
    public void changed(AccountId mentee, StandingPart part) {
        events.publishEvent(Changed.person(mentee));
        var shown = rows.frame(mentee).shown().get(part);
        if (shown != null) {
            events.publishEvent(Changed.person(shown.mentor()));
        }
    }

    /** Shows these parts to this one alone, or with null to nobody. */
    public void show(AccountId mentee, Collection<StandingPart> parts, OwnStanding.@Nullable Shown to, Instant now) {
        var shown = rows.locked(mentee, now).shown();
        var entries = rows.entries(mentee);
        var told = new LinkedHashSet<AccountId>();
        for (var part : parts) {
            var before = shown.get(part);
            if (Objects.equals(before, to)) {
                continue;
            }
            var ids = entries.stream()
                    .filter(one -> one.part() == part)
                    .map(StandingEntry::id)
                    .toList();
            stopped(ids, before);
            rows.show(mentee, part, to);
            resumed(ids, to);
            if (before != null) {
                told.add(before.mentor());
            }
        }
        if (to != null && shown.values().stream().noneMatch(to::equals)) {
            events.publishEvent(new News(
                    Uuid7.next(clock),
                    new StandingSaid.Shown(),
                    about(to.mentorship()),
                    to.mentor(),
                    mentee,
                    Links.skillStanding(to.mentorship().value())));
        }
        shown.values().stream()
                .filter(before -> told.contains(before.mentor()))
                .distinct()
                .filter(before -> rows.frame(mentee).shown().values().stream().noneMatch(before::equals))
                .forEach(before -> events.publishEvent(
                        new NoLongerSo(Set.of(about(before.mentorship())), Set.of(), before.mentor())));
        if (to != null) {
            told.add(to.mentor());
        }
        told.add(mentee);
        told.forEach(one -> events.publishEvent(Changed.person(one)));
    }

    /** What news of it in a mentorship is about. */
    private static UUID about(MentorshipId mentorship) {
        return UUID.nameUUIDFromBytes(("standing:" + mentorship).getBytes(StandardCharsets.UTF_8));
    }

    /** These are shown no longer to whom they were shown: nobody is waited for in their threads. */
    public void stopped(Collection<UUID> entries, OwnStanding.@Nullable Shown to) {
        if (to != null) {
            SystemActor.run(() -> entries.forEach(
                    id -> threads.sharingStopped(id, to.mentorship().value())));
        }
    }

    /** These are shown to this one: whoever was waited for in their threads is so again. */
    public void resumed(Collection<UUID> entries, OwnStanding.@Nullable Shown to) {
        if (to != null) {
            SystemActor.run(() -> entries.forEach(id -> threads.sharingResumed(
                    Standings.THREADS, id, to.mentorship().value())));
        }
    }

    /** Of what was taken away, the last can be put back; what is older goes for good. */
    public void forgetOld(AccountId mentee) {
        var old = rows.removedLongAgo(mentee);
        if (!old.isEmpty()) {
            erasure.erase(Standings.THREADS, old);
            rows.forget(old);
        }
    }

    /** The mentor added a word. */
    public void added(StandingRows.Owned to, boolean first, String words) {
        var shown = Objects.requireNonNull(to.shown(), "a word is added to what is shown");
        if (first) {
            events.publishEvent(new News(
                    Uuid7.next(clock),
                    new StandingSaid.WordAdded(Excerpt.of(to.entry().words(), EXCERPT), words),
                    to.entry().id(),
                    to.mentee(),
                    shown.mentor(),
                    Links.SKILL_STANDING));
        } else if (words.isEmpty()) {
            events.publishEvent(new NoLongerSo(Set.of(to.entry().id()), Set.of("skill.standing-word"), to.mentee()));
        }
        events.publishEvent(Changed.person(to.mentee()));
        events.publishEvent(Changed.person(shown.mentor()));
    }

    /** The mentorship is over: what was shown in it is shown no longer. */
    public void ended(MentorshipId mentorship, AccountId mentor, AccountId mentee, Instant now) {
        var shown = new OwnStanding.Shown(mentorship, mentor);
        var parts = rows.frame(mentee).shown().entrySet().stream()
                .filter(one -> one.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .toList();
        if (!parts.isEmpty()) {
            show(mentee, parts, null, now);
        }
    }
}
