package app.waymark.goal.internal;

import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.GoalAccepted;
import app.waymark.goal.GoalSaid.GoalDropped;
import app.waymark.goal.GoalSaid.GoalEdited;
import app.waymark.goal.GoalSaid.GoalReached;
import app.waymark.goal.GoalSaid.GoalReviewed;
import app.waymark.goal.GoalSaid.MilestoneReached;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalTurns;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of goals. */
@Component
class GoalSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(GoalTurns.REVIEW, ReviewAsked.class, list -> list.text("title", 0)
                        .number("revision", 1)
                        .text("why", 2)
                        .number("words", 3)
                        .number("steps", 4)),
                SaidKind.of(GoalTurns.REVISE, ChangesAsked.class, list -> list.text("title", 0)
                        .text("words", 1)),
                SaidKind.of("goal.accepted", GoalAccepted.class, list -> list.text("title", 0)
                        .text("words", 1)),
                SaidKind.of("goal.reviewed", GoalReviewed.class, list -> list.text("title", 0)),
                SaidKind.of("goal.edited", GoalEdited.class, list -> list.text("title", 0)
                        .text("why", 1)),
                SaidKind.of("goal.milestone", MilestoneReached.class, list -> list.text("title", 0)
                        .text("milestone", 1)),
                SaidKind.of("goal.reached", GoalReached.class, list -> list.text("title", 0)
                        .text("words", 1)),
                SaidKind.of("goal.dropped", GoalDropped.class, list -> list.text("title", 0)
                        .text("why", 1)));
    }
}
