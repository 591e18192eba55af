package app.waymark.goal.internal;

import app.waymark.goal.AddStepResult;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.learning.LearningGoals;
import app.waymark.shared.Portions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the module of what one learns from make steps in the goals of the person acting, and in nobody else's. */
@Component
class GoalsForLearning implements LearningGoals {

    private final Goals goals;
    private final GoalSteps steps;
    private final GoalDesk desk;
    private final Portions portions;

    GoalsForLearning(Goals goals, GoalSteps steps, GoalDesk desk, Portions portions) {
        this.goals = goals;
        this.steps = steps;
        this.desk = desk;
        this.portions = portions;
    }

    @Override
    public List<OpenGoal> open(int most) {
        return portions.one(goals.mine(most)).stream()
                .filter(one -> one.state().open())
                .map(one -> new OpenGoal(one.id().value(), one.title()))
                .toList();
    }

    @Override
    public Made step(UUID goal, String text, @Nullable LocalDate dueOn, String source) {
        // A mentor may add steps, too, but not what they themselves learn from.
        desk.ownLocked(new GoalId(goal));
        return switch (steps.add(new GoalId(goal), text, dueOn, source)) {
            case AddStepResult.Added(var step) -> new Made.Step(step);
            case AddStepResult.Full(var most) -> new Made.Full(most);
            case AddStepResult unused -> new Made.Closed();
        };
    }
}
