package app.waymark.mentorship;

import app.waymark.mentorship.internal.MentorshipEntity;
import app.waymark.mentorship.internal.MentorshipRepository;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.SystemActor;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who may see and do what because of a mentorship, for the services of the modules above. Coordinators watch
 * over pairs but take no part in them: what two people share is not theirs to read.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class MentorshipAccess {

    /** The most open mentorships one person is shown at once. */
    static final int MOST = 100;

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

    /** The active mentorships of the person acting, as mentor or mentee, the latest first. */
    public List<Mentorship> mineActive() {
        var me = actor.require().id();
        return mentorships.ofPerson(me.value(), MentorshipState.ACTIVE, Limit.of(MOST)).stream()
                .map(MentorshipEntity::toMentorship)
                .toList();
    }

    /** The active mentorships in which the person acting is the mentee, the latest first. */
    public List<Mentorship> mineAsMentee() {
        var me = actor.require().id();
        return mineActive().stream().filter(one -> one.mentee().equals(me)).toList();
    }
}
