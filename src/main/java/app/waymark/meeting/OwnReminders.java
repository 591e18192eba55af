package app.waymark.meeting;

import app.waymark.meeting.internal.ReminderRows;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the person acting is reminded of their meetings, by mail and in calendar files. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class OwnReminders {

    private final ReminderRows rows;
    private final CurrentActor actor;

    OwnReminders(ReminderRows rows, CurrentActor actor) {
        this.rows = rows;
        this.actor = actor;
    }

    /** What holds for the person acting. */
    @Transactional(readOnly = true)
    public Reminding mine() {
        return rows.of(actor.require().id());
    }

    /** Has this hold from now on. */
    @PerMinute(60)
    public void choose(Reminding wanted) {
        rows.choose(actor.require().id(), wanted);
    }
}
