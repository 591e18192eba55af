package app.waymark.skill;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Uuid7;
import app.waymark.skill.internal.StandingDesk;
import app.waymark.skill.internal.StandingRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the person acting says they stand: written, shown part by part to one mentor or to nobody, and looked at again.
 * What it said before stays their own. The mentor reads it through {@link SharedStandings}.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Standings {

    /** The kind of thing that threads about one of the entries are about. */
    public static final String THREADS = "standing";

    private final StandingRows rows;
    private final StandingDesk desk;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;
    private final Clock clock;

    Standings(StandingRows rows, StandingDesk desk, MentorshipAccess mentorships, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.mentorships = mentorships;
        this.actor = actor;
        this.clock = clock;
    }

    /** One's own. */
    @Transactional(readOnly = true)
    public OwnStanding mine() {
        var frame = rows.frame(me());
        return new OwnStanding(
                rows.entries(me()), frame.shown(), frame.lookedAt(), frame.asks(), frame.asked() != null);
    }

    /** What became different, the latest first. */
    @Transactional(readOnly = true)
    public List<StandingChanges> changes() {
        return desk.changes(me());
    }

    /** The active mentorships in which one can show it, as their mentee. */
    @Transactional(readOnly = true)
    public List<Mentorship> possible() {
        return mentorships.mineAsMentee();
    }

    /**
     * Writes something new, or what is there anew upon an edition.
     *
     * @param entry what is written anew, or null for something new; of a part of one thing that is refused where it is there
     * @param upon the edition that was being changed, 0 for something new
     * @param example what shows it; parts of one thing have none
     */
    @PerMinute(120)
    public StandingResult write(StandingPart part, @Nullable UUID entry, int upon, String words, String example) {
        var typed = StandingTexts.of(part, words, example);
        var refused = typed.refused();
        if (refused.isPresent()) {
            return refused.get();
        }
        var now = clock.instant();
        rows.locked(me(), now);
        var stood = rows.entries(me());
        var there = stood.stream()
                .filter(one -> entry == null
                        ? one.part() == part && !part.many()
                        : one.id().equals(entry))
                .findFirst();
        if (there.isPresent()) {
            var one = there.get();
            if (typed.says(one)) {
                return new StandingResult.Saved(one.id(), one.edition());
            }
            if (one.edition() != upon || one.part() != part) {
                return new StandingResult.Newer(one.id(), one.words(), one.example(), one.edition());
            }
            desk.keepBefore(me(), stood, now);
            rows.write(one.id(), typed.words(), typed.example(), now);
            desk.written(me(), part, now);
            return new StandingResult.Saved(one.id(), one.edition() + 1);
        }
        if (entry != null) {
            mine(entry);
            return new StandingResult.Gone();
        }
        if (stood.stream().filter(one -> one.part() == part).count() >= part.most()) {
            return new StandingResult.TooMany(part.most());
        }
        desk.keepBefore(me(), stood, now);
        var id = Uuid7.next(clock);
        rows.add(id, me(), part, typed.words(), typed.example(), now);
        desk.written(me(), part, now);
        return new StandingResult.Saved(id, 1);
    }

    /** Takes one thing away; it can be put back. */
    public void remove(UUID entry) {
        var now = clock.instant();
        rows.locked(me(), now);
        var one = mine(entry);
        if (!one.removed()) {
            desk.keepBefore(me(), rows.entries(me()), now);
            rows.remove(entry, now);
            desk.stopped(List.of(entry), one.shown());
            desk.forgetOld(me());
            desk.written(me(), one.entry().part(), now);
        }
    }

    /** Puts back what was taken away. */
    public StandingResult putBack(UUID entry) {
        var now = clock.instant();
        rows.locked(me(), now);
        var one = mine(entry);
        var part = one.entry().part();
        if (one.removed()) {
            var stood = rows.entries(me());
            if (stood.stream().filter(other -> other.part() == part).count() >= part.most()) {
                return new StandingResult.TooMany(part.most());
            }
            desk.keepBefore(me(), stood, now);
            rows.putBack(entry);
            desk.resumed(List.of(entry), one.shown());
            desk.written(me(), part, now);
        }
        return new StandingResult.Saved(entry, one.entry().edition());
    }

    /** Moves one thing up or down among those of its part; nothing happens at either end. */
    public void move(UUID entry, boolean up) {
        var now = clock.instant();
        rows.locked(me(), now);
        var part = mine(entry).entry().part();
        var order = new ArrayList<>(rows.entries(me()).stream()
                .filter(one -> one.part() == part)
                .map(StandingEntry::id)
                .toList());
        int at = order.indexOf(entry);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            for (int place = 0; place < order.size(); place++) {
                rows.place(order.get(place), place + 1);
            }
            desk.changed(me(), part);
        }
    }

    /** Shows these parts, as they are and as they will be, to the mentor of an active mentorship, and to nobody else any more. */
    @PerMinute(60)
    public StandingResult show(Collection<StandingPart> parts, MentorshipId with) {
        var mentorship = mentorships.lockActive(with).filter(one -> one.mentee().equals(me()));
        if (mentorship.isEmpty()) {
            return new StandingResult.NotActive();
        }
        desk.show(me(), parts, new OwnStanding.Shown(with, mentorship.get().mentor()), clock.instant());
        return new StandingResult.Saved(with.value(), 0);
    }

    /** Hides a part from its mentor at once, open pages included. */
    public void keepToOneself(StandingPart part) {
        desk.show(me(), List.of(part), null, clock.instant());
    }

    /** It was looked at again, and that is where one stands today. */
    public void stillHolds() {
        var now = clock.instant();
        rows.locked(me(), now);
        desk.lookedAt(me(), now);
    }

    /** Whether one wants to be asked to look at it again, each half year. */
    public void ask(boolean again) {
        rows.locked(me(), clock.instant());
        desk.ask(me(), again);
    }

    private StandingRows.Owned mine(UUID entry) {
        return rows.owned(entry)
                .filter(one -> one.mentee().equals(me()))
                .orElseThrow(() -> new AccessDeniedException("Nobody says where somebody else stands"));
    }

    private AccountId me() {
        return actor.require().id();
    }
}
