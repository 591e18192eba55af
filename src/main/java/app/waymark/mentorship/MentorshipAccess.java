package app.waymark.mentorship;

import app.waymark.mentorship.internal.MentorshipEntity;
import app.waymark.mentorship.internal.MentorshipRepository;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.SystemActor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who may see and do what because of a mentorship, for the services of the modules above. Coordinators watch
 * over pairs but take no part in them: what two people share is not theirs to read.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class MentorshipAccess {

    private final MentorshipRepository mentorships;
    private final CurrentActor actor;

    MentorshipAccess(MentorshipRepository mentorships, CurrentActor actor) {
        this.mentorships = mentorships;
        this.actor = actor;
    }

    /** The mentorship, in whatever state, if the person acting is one of the two (or a job); empty otherwise. */
    public Optional<Mentorship> own(MentorshipId id) {
        return mentorships
                .findById(id.value())
                .map(MentorshipEntity::toMentorship)
                .filter(found -> SystemActor.acts()
                        || actor.find().filter(me -> found.has(me.id())).isPresent());
    }

    /** Those of these that there are and that {@link #own} would give, in one statement. */
    public List<Mentorship> own(Collection<MentorshipId> ids) {
        var me = actor.find();
        return mentorships.findAllById(ids.stream().map(MentorshipId::value).toList()).stream()
                .map(MentorshipEntity::toMentorship)
                .filter(found -> SystemActor.acts()
                        || me.filter(one -> found.has(one.id())).isPresent())
                .toList();
    }

    /**
     * As {@link #own(MentorshipId)}, where it is active, locked so that it does not end before this transaction has: for what is only said or
     * shown in one that goes on. Before anything else is locked; fails as a lost race where it changed since the
     * transaction began.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mentorship> lockActive(MentorshipId id) {
        return own(id).filter(one -> one.state() == MentorshipState.ACTIVE
                && mentorships.lockActive(id.value()).isPresent());
    }

    /**
     * The active mentorships of one person, by the part that person has in them, each the latest first.
     *
     * @param asMentee those in which this person is the mentee
     * @param asMentor those in which this person is the mentor
     */
    public record Mine(Slice<Mentorship> asMentee, Slice<Mentorship> asMentor) {}

    /**
     * The first of the active mentorships of the person acting, in one statement; {@link #mineAs} reads on.
     *
     * @param size how many of either part, {@link Slice#MOST} at most
     */
    public Mine mineActive(int size) {
        var me = actor.require().id();
        int rows = Math.clamp(size, 1, Slice.MOST);
        var found = mentorships.active(me.value(), rows + 1).stream()
                .map(MentorshipEntity::toMentorship)
                .toList();
        return new Mine(
                slice(found.stream().filter(one -> one.mentee().equals(me)).toList(), rows),
                slice(found.stream().filter(one -> one.mentor().equals(me)).toList(), rows));
    }

    /**
     * The active mentorships of the person acting in one part, the latest first, a page at a time.
     *
     * @param mentor whether those are meant in which this person is the mentor; else those as the mentee
     */
    public Slice<Mentorship> mineAs(boolean mentor, @Nullable Cursor after, int size) {
        var me = actor.require().id().value();
        int rows = Math.clamp(size, 1, Slice.MOST);
        var limit = Limit.of(rows + 1);
        List<MentorshipEntity> found;
        if (after == null) {
            found = mentor ? mentorships.activeOfMentor(me, limit) : mentorships.activeOfMentee(me, limit);
        } else {
            found = mentor
                    ? mentorships.activeOfMentor(me, after.at(), after.id(), limit)
                    : mentorships.activeOfMentee(me, after.at(), after.id(), limit);
        }
        return slice(found.stream().map(MentorshipEntity::toMentorship).toList(), rows);
    }

    /** All the active mentorships in which the person acting is the mentee, the latest first, read a page at a time. */
    public List<Mentorship> mineAsMentee() {
        var all = new ArrayList<Mentorship>();
        Cursor next = null;
        do {
            var page = mineAs(false, next, Slice.MOST);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private static Slice<Mentorship> slice(List<Mentorship> oneMore, int rows) {
        return Slice.of(
                oneMore, rows, one -> new Cursor(one.proposedAt(), one.id().value()));
    }
}
