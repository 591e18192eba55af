package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Milestone;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;

/** A goal in one part of which other words stand; the parts are named as threads name them. */
public final class AmendedGoal {

    private AmendedGoal() {}

    /** What stands in a part; empty where there is no such part, or not any more. */
    public static String text(GoalContent content, String part) {
        return GoalSubjects.texts(content).getOrDefault(part, "");
    }

    /** The goal with this text in a part that it has. */
    public static GoalContent with(GoalContent content, String part, String text) {
        if (part.equals(GoalSubjects.WHY)) {
            return content.withWhy(text);
        }
        if (part.equals(GoalContent.OBSTACLE)) {
            return content.withObstacle(text);
        }
        if (part.startsWith(GoalSubjects.STEP)) {
            var item = UUID.fromString(part.substring(GoalSubjects.STEP.length()));
            return content.withPlan(
                    content.steps().stream()
                            .map(step -> reworded(step, item, text))
                            .toList(),
                    content.milestones().stream()
                            .map(one -> reworded(one, item, text))
                            .toList());
        }
        var smart = Stream.of(SmartPart.values())
                .filter(one -> one.key().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part of a goal: " + part));
        return content.withSmart(smart, text);
    }

    /** The goal with one more step, which has this name, at the end of those that belong to no milestone. */
    public static GoalContent withStep(GoalContent content, UUID step, String text) {
        var steps = new ArrayList<>(content.steps());
        steps.add(Step.of(step, text, null, null));
        return content.withPlan(steps, content.milestones());
    }

    private static Step reworded(Step step, UUID item, String text) {
        return step.id().equals(item) ? step.withText(text) : step;
    }

    private static Milestone reworded(Milestone milestone, UUID item, String text) {
        return new Milestone(
                milestone.id(),
                milestone.id().equals(item) ? text : milestone.title(),
                milestone.dueOn(),
                milestone.steps().stream()
                        .map(step -> reworded(step, item, text))
                        .toList());
    }
}
