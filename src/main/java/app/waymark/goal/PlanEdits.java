package app.waymark.goal;

import app.waymark.shared.TypedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes edits in a goal, one after the other; those whose thing is not there any more are left over. */
public final class PlanEdits {

    private final List<PlanEdit> gone = new ArrayList<>();
    private GoalContent content;

    private PlanEdits(GoalContent content) {
        this.content = content;
    }

    /** The goal with these edits made. */
    public static PlanEdits made(GoalContent before, List<PlanEdit> edits) {
        var made = new PlanEdits(before);
        edits.forEach(edit -> {
            if (!made.make(edit)) {
                made.gone.add(edit);
            }
        });
        return made;
    }

    public GoalContent content() {
        return content;
    }

    /** Those that could not be made. */
    public List<PlanEdit> gone() {
        return List.copyOf(gone);
    }

    private boolean make(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.MoveGoal move -> {
                content = content.withTargetOn(move.to());
                yield true;
            }
            case PlanEdit.MoveItem move ->
                steps(move.about(), step -> Optional.of(moved(step, move.to()))) || milestone(move.about(), move.to());
            case PlanEdit.DropStep drop -> steps(drop.about(), step -> Optional.empty());
            case PlanEdit.AddStep add -> {
                var steps = new ArrayList<>(content.steps());
                steps.add(Step.of(add.about(), TypedText.strip(add.text()), add.dueOn(), null));
                content = content.withPlan(steps, content.milestones());
                yield true;
            }
            case PlanEdit.ChangeTarget change -> target(change.about(), change.to());
        };
    }

    private boolean steps(UUID id, Function<Step, Optional<Step>> change) {
        if (content.allSteps().noneMatch(step -> step.id().equals(id))) {
            return false;
        }
        content = content.withPlan(
                changed(content.steps(), id, change),
                content.milestones().stream()
                        .map(one -> new Milestone(one.id(), one.title(), one.dueOn(), changed(one.steps(), id, change)))
                        .toList());
        return true;
    }

    private static List<Step> changed(List<Step> steps, UUID id, Function<Step, Optional<Step>> change) {
        return steps.stream()
                .flatMap(step -> step.id().equals(id) ? change.apply(step).stream() : java.util.stream.Stream.of(step))
                .toList();
    }

    private boolean milestone(UUID id, LocalDate to) {
        if (content.milestones().stream().noneMatch(one -> one.id().equals(id))) {
            return false;
        }
        content = content.withPlan(
                content.steps(),
                content.milestones().stream()
                        .map(one -> one.id().equals(id) ? new Milestone(id, one.title(), to, one.steps()) : one)
                        .toList());
        return true;
    }

    private boolean target(UUID id, BigDecimal to) {
        if (content.measures().stream().noneMatch(one -> one.id().equals(id))) {
            return false;
        }
        content = content.withMeasures(content.measures().stream()
                .map(one -> one.id().equals(id) ? one.withTarget(to) : one)
                .toList());
        return true;
    }

    private static Step moved(Step step, @Nullable LocalDate to) {
        return step.withDueOn(to);
    }
}
