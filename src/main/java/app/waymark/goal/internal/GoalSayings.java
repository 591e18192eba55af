package app.waymark.goal.internal;

import app.waymark.goal.GoalMailSaid;
import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.CheckInOffered;
import app.waymark.goal.GoalSaid.GoalAccepted;
import app.waymark.goal.GoalSaid.GoalDropped;
import app.waymark.goal.GoalSaid.GoalEdited;
import app.waymark.goal.GoalSaid.GoalPaused;
import app.waymark.goal.GoalSaid.GoalReached;
import app.waymark.goal.GoalSaid.GoalReopened;
import app.waymark.goal.GoalSaid.GoalReturned;
import app.waymark.goal.GoalSaid.GoalReviewed;
import app.waymark.goal.GoalSaid.LookBackAsked;
import app.waymark.goal.GoalSaid.MilestoneNotReached;
import app.waymark.goal.GoalSaid.MilestoneReached;
import app.waymark.goal.GoalSaid.ObstacleShown;
import app.waymark.goal.GoalSaid.PointAnswered;
import app.waymark.goal.GoalSaid.ReviewAnswered;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalSaid.ReviewToAnswer;
import app.waymark.goal.GoalSaid.StepAccepted;
import app.waymark.goal.GoalSaid.StepNotYet;
import app.waymark.goal.GoalSaid.SuggestionDeclined;
import app.waymark.goal.GoalSaid.SuggestionMade;
import app.waymark.goal.GoalSaid.SuggestionTaken;
import app.waymark.goal.GoalSaid.WordsTaken;
import app.waymark.goal.GoalTurns;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What is said of goals. */
@Component
class GoalSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(GoalTurns.REVIEW, ReviewAsked.class, list -> list.keep("title", 0)
                        .number("revision", 1)
                        .keep("why", 2)
                        .number("words", 3)
                        .number("steps", 4)),
                SaidKind.of(
                        GoalTurns.REVISE,
                        ChangesAsked.class,
                        list -> list.keep("title", 0).keep("words", 1),
                        // It had no points yet.
                        format -> format.then(kept -> {
                            ((ObjectNode) kept).putArray("points");
                            return kept;
                        })),
                SaidKind.of(GoalTurns.ANSWER_REVIEW, ReviewToAnswer.class),
                SaidKind.of("goal.review-answered", ReviewAnswered.class),
                SaidKind.of("goal.words-taken", WordsTaken.class),
                SaidKind.of("goal.point-answered", PointAnswered.class),
                SaidKind.of(GoalTurns.OBSTACLE, ObstacleShown.class),
                SaidKind.of(GoalTurns.LOOK_BACK, LookBackAsked.class),
                SaidKind.of("goal.accepted", GoalAccepted.class, list -> list.keep("title", 0)
                        .keep("words", 1)),
                SaidKind.of("goal.reviewed", GoalReviewed.class, list -> list.keep("title", 0)),
                SaidKind.of("goal.edited", GoalEdited.class, list -> list.keep("title", 0)
                        .keep("why", 1)),
                SaidKind.of("goal.milestone", MilestoneReached.class, list -> list.keep("title", 0)
                        .keep("milestone", 1)),
                SaidKind.of("goal.milestone.undone", MilestoneNotReached.class),
                SaidKind.of("goal.reached", GoalReached.class, list -> list.keep("title", 0)
                        .keep("words", 1)),
                SaidKind.of("goal.dropped", GoalDropped.class, list -> list.keep("title", 0)
                        .keep("why", 1)),
                SaidKind.of(GoalTurns.ACCEPT, AcceptanceAsked.class),
                SaidKind.of(GoalTurns.SUGGESTED, SuggestionMade.class),
                SaidKind.of("goal.suggestion-taken", SuggestionTaken.class),
                SaidKind.of("goal.suggestion-declined", SuggestionDeclined.class),
                SaidKind.of("goal.step-accepted", StepAccepted.class),
                SaidKind.of("goal.step-not-yet", StepNotYet.class),
                SaidKind.of("goal.mail-accepted", GoalMailSaid.Accepted.class),
                SaidKind.of("goal.mail-changes", GoalMailSaid.ChangesAsked.class),
                SaidKind.of("goal.mail-step-accepted", GoalMailSaid.StepAccepted.class),
                SaidKind.of("goal.mail-step-not-yet", GoalMailSaid.StepNotYet.class),
                SaidKind.of(CheckInOffered.KIND, CheckInOffered.class),
                SaidKind.of("goal.mail-check-in", GoalMailSaid.CheckedIn.class),
                SaidKind.of("goal.paused", GoalPaused.class),
                SaidKind.of("goal.returned", GoalReturned.class),
                SaidKind.of("goal.reopened", GoalReopened.class));
    }
}
