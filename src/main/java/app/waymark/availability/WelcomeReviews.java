package app.waymark.availability;

import app.waymark.availability.internal.WelcomeReviewRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many reviews a week the person acting finds welcome. It stops nobody from asking for more: who asks is told before
 * when theirs will probably be read.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class WelcomeReviews {

    /** More than anybody means. */
    public static final int MOST = 50;

    private final WelcomeReviewRows rows;
    private final CurrentActor actor;

    WelcomeReviews(WelcomeReviewRows rows, CurrentActor actor) {
        this.rows = rows;
        this.actor = actor;
    }

    /** How many are welcome to me; 0 for as many as come. */
    @Transactional(readOnly = true)
    public int mine() {
        return rows.of(actor.require().id());
    }

    /** The same, to be read together with something else. */
    @Transactional(readOnly = true)
    public Portion<Integer> toKnow() {
        return rows.toKnow(actor.require().id());
    }

    /**
     * Says how many are welcome to me.
     *
     * @param aWeek 0 for as many as come
     * @throws IllegalArgumentException for less than none and more than {@link #MOST}
     */
    @PerMinute(20)
    public void say(int aWeek) {
        if (aWeek < 0 || aWeek > MOST) {
            throw new IllegalArgumentException("No number that anybody means");
        }
        rows.say(actor.require().id(), aWeek);
    }

    /** The same of somebody else, for services that have decided who may know. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public int of(AccountId person) {
        return rows.of(person);
    }
}
