package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs who looks back at a goal.
 *
 * @param mentor who will read it, or null where nobody will
 * @param facts what happened since the last time
 * @param dueOn when it was, or is, to be looked back; null where nobody wants to
 * @param rhythm how often
 * @param last the last one, or null where this is the first
 * @param edits what was begun to be changed and is not finished
 */
public record LookBackPage(
        GoalId goal,
        GoalState state,
        @Nullable AccountId mentor,
        GoalContent content,
        GoalProgress progress,
        LookBackFacts facts,
        @Nullable LocalDate dueOn,
        Rhythm rhythm,
        @Nullable Retrospective last,
        List<PlanEdit> edits) {}
