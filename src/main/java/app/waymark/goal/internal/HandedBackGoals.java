package app.waymark.goal.internal;

import app.waymark.feedback.ThreadNotes;
import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.turn.TurnHandedBack;
import app.waymark.turn.TurnLeft;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody says who hands back what was asked of them about a goal stands beside the goal; in the same transaction. */
@Component
class HandedBackGoals {

    private final ThreadNotes notes;
    private final PlanRows plan;

    HandedBackGoals(ThreadNotes notes, PlanRows plan) {
        this.notes = notes;
        this.plan = plan;
    }

    @EventListener
    void on(TurnHandedBack back) {
        var goal =
                switch (back.said()) {
                    case ReviewAsked unused -> Optional.of(back.subject());
                    case ChangesAsked unused -> Optional.of(back.subject());
                    case AcceptanceAsked unused -> plan.goalAsked(back.subject());
                    default -> Optional.<UUID>empty();
                };
        goal.ifPresent(id -> notes.keep(GoalSubjects.TYPE, id, back.by(), back.word()));
    }

    /** Nobody is asked any more whether a step is done. */
    @EventListener
    void on(TurnLeft left) {
        if (left.said() instanceof AcceptanceAsked) {
            plan.withdraw(left.subject());
        }
    }
}
