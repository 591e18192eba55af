package app.waymark.skill;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.skill.internal.RatingDesk;
import app.waymark.skill.internal.RatingRows;
import app.waymark.skill.internal.SheetReading;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The skills of a mentee for the mentor who was asked about them, as long as the mentorship runs. What is chosen is kept and
 * seen by nobody until it is sent; what the mentee said of a skill is given out once the mentor's rating of it is sent.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class MentorRatings {

    private final RatingRows rows;
    private final SheetReading reading;
    private final RatingDesk desk;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;

    MentorRatings(
            RatingRows rows, SheetReading reading, RatingDesk desk, MentorshipAccess mentorships, CurrentActor actor) {
        this.rows = rows;
        this.reading = reading;
        this.desk = desk;
        this.mentorships = mentorships;
        this.actor = actor;
    }

    /** What the mentee of a mentorship shares with the person acting, its mentor: the skills that were asked about. */
    @Transactional(readOnly = true)
    public List<SkillSheet> shared(MentorshipId mentorship) {
        var mentee = mentored(mentorship).mentee();
        return reading.shared(mentorship, mentee, SkillFrameworks.MOST, Portion.known(true))
                .sheets();
    }

    /** The mentorship, for its mentor, as long as it runs. */
    @Transactional(readOnly = true)
    public Mentorship of(MentorshipId mentorship) {
        return mentored(mentorship);
    }

    /**
     * Keeps at which level the person acting, who is asked, sees the mentee in a skill; nobody else sees it before it is sent.
     *
     * @param words what there is to say to it, may be empty
     */
    public RateResult rate(UUID ask, UUID skill, int level, String words) {
        if (level < 0 || level > FrameworkContent.TOP) {
            throw new IllegalArgumentException("No level: " + level);
        }
        var said = TypedText.strip(words);
        if (said.length() > Rating.MOST_WORDS) {
            return new RateResult.TooLong(said.length(), Rating.MOST_WORDS);
        }
        var found = asked(ask);
        var beside = found.open() ? rows.theirs(ask, skill) : java.util.Optional.<java.util.Optional<UUID>>empty();
        if (beside.isEmpty()) {
            return new RateResult.Gone();
        }
        var rating = new Rating(me(), level, said, desk.now());
        int version = rows.version(found.sheet());
        beside.get().ifPresentOrElse(id -> rows.change(id, version, rating), () -> {
            var id = desk.nextId();
            rows.add(id, found.sheet(), skill, version, rating);
            rows.theirs(ask, skill, id);
        });
        return new RateResult.Kept();
    }

    /** Sends what was chosen, which may be nothing: both see both from then on. The mentee is told once. */
    public void send(UUID ask) {
        var found = asked(ask);
        if (found.open()) {
            var sheet = rows.lock(found.sheet()).orElseThrow(MentorRatings::denied);
            desk.answered(found, sheet.mentee(), sheet.framework());
        }
    }

    /** An ask of the person acting, in a mentorship that runs and in which the sheet is shared still. */
    private RatingRows.AskFound asked(UUID ask) {
        var found = rows.lockAsk(ask)
                .filter(one -> one.with().mentor().equals(me()))
                .orElseThrow(MentorRatings::denied);
        mentored(found.with().mentorship());
        return found;
    }

    private Mentorship mentored(MentorshipId id) {
        var me = me();
        return mentorships
                .own(id)
                .filter(one -> one.mentor().equals(me) && one.state() == MentorshipState.ACTIVE)
                .orElseThrow(MentorRatings::denied);
    }

    private AccountId me() {
        return actor.require().id();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Not the mentor who is asked");
    }
}
