package app.waymark.goal.internal;

import app.waymark.goal.Effort;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalFault;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.GoalProgress;
import app.waymark.goal.IfThen;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.PlanOrder;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.shared.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a goal must be to be saved. */
public final class GoalRules {

    private final List<GoalFault> faults = new ArrayList<>();
    private final HashSet<Object> ids = new HashSet<>();

    private GoalRules() {}

    /** What is wrong with it, in the order of the form; empty where nothing is. */
    public static List<GoalFault> faults(GoalEdit edit) {
        var rules = new GoalRules();
        var content = edit.content();
        rules.words(
                "title",
                content.title(),
                GoalProblem.TITLE_MISSING,
                GoalProblem.TITLE_TOO_LONG,
                GoalContent.MOST_TITLE);
        rules.length("why", content.why(), GoalProblem.TEXT_TOO_LONG, GoalContent.MOST_TEXT);
        for (var part : SmartPart.values()) {
            rules.length(part.key(), content.smart(part), GoalProblem.TEXT_TOO_LONG, GoalContent.MOST_TEXT);
        }
        content.measures().forEach(rules::measure);
        content.allSteps().forEach(rules::step);
        content.milestones().forEach(one -> rules.line("milestone:" + one.id(), one.id(), one.title()));
        rules.length(GoalContent.OBSTACLE, content.obstacle(), GoalProblem.TEXT_TOO_LONG, GoalContent.MOST_TEXT);
        content.ifThens().forEach(rules::ifThen);
        rules.length("notes", edit.privateNotes(), GoalProblem.TEXT_TOO_LONG, GoalContent.MOST_TEXT);
        rules.length("reason", edit.why(), GoalProblem.WHY_TOO_LONG, GoalEdit.MOST_WHY);
        rules.count("plan", (int) content.allSteps().count(), GoalContent.MOST_STEPS);
        rules.count("plan", content.milestones().size(), GoalContent.MOST_GROUPS);
        rules.cycle(content.allSteps().toList());
        rules.count("measures", content.measures().size(), GoalContent.MOST_GROUPS);
        rules.count("if-thens", content.ifThens().size(), GoalContent.MOST_IF_THENS);
        return rules.faults;
    }

    /** Whether a target date that was set, or a target of a measure that stays, is another one now. */
    public static boolean movesTarget(GoalContent before, GoalContent after) {
        if (before.targetOn() != null && !before.targetOn().equals(after.targetOn())) {
            return true;
        }
        return before.measures().stream().anyMatch(was -> after.measures().stream()
                .anyMatch(is -> is.id().equals(was.id())
                        && (!same(was.target(), is.target()) || !same(was.high(), is.high()))));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void step(Step step) {
        var field = "step:" + step.id();
        line(field, step.id(), step.text());
        var effort = step.effort();
        if (effort != null && (effort.minutes() < 1 || effort.minutes() > Effort.MOST_MINUTES)) {
            fault(GoalProblem.EFFORT_OUT_OF_RANGE, field);
        }
        var repeat = step.repeat();
        if (repeat != null && !repeat.whole()) {
            fault(GoalProblem.REPEAT_UNCLEAR, field);
        }
    }

    private void cycle(List<Step> steps) {
        var path = PlanOrder.cycle(steps);
        if (!path.isEmpty()) {
            var names = path.stream().map(Step::text).toList();
            faults.add(
                    new GoalFault(GoalProblem.CYCLE, "step:" + path.getFirst().id(), 0, 0, names));
        }
    }

    private void ifThen(IfThen plan) {
        var field = "if-then:" + plan.id();
        unique(plan.id());
        words(field, plan.cue().words(), GoalProblem.IF_THEN_HALF, GoalProblem.LINE_TOO_LONG, GoalContent.MOST_LINE);
        words(field, plan.then(), GoalProblem.IF_THEN_HALF, GoalProblem.LINE_TOO_LONG, GoalContent.MOST_LINE);
    }

    private void measure(Measure measure) {
        var field = "measure:" + measure.id();
        line(field, measure.id(), measure.name());
        length(field, measure.unit(), GoalProblem.LINE_TOO_LONG, GoalContent.MOST_UNIT);
        var numbers = numbers(measure);
        if (!numbers.stream().flatMap(Optional::stream).allMatch(GoalProgress::keeps)) {
            // Also where another one is missing, which a template leaves to whoever begins with it.
            fault(GoalProblem.NUMBER_TOO_LARGE, field);
        } else if (numbers.stream().anyMatch(Optional::isEmpty)) {
            fault(
                    measure.shape() == MeasureShape.RANGE ? GoalProblem.RANGE_MISSING : GoalProblem.NUMBER_MISSING,
                    field);
        } else {
            course(measure, field);
        }
    }

    private static List<Optional<BigDecimal>> numbers(Measure measure) {
        var all = new ArrayList<>(
                List.of(Optional.ofNullable(measure.baseline()), Optional.ofNullable(measure.target())));
        if (measure.shape() == MeasureShape.RANGE) {
            all.add(Optional.ofNullable(measure.high()));
        }
        return all;
    }

    /** Whether there is a way to go: every number is there. */
    private void course(Measure measure, String field) {
        var baseline = Objects.requireNonNull(measure.baseline());
        var target = Objects.requireNonNull(measure.target());
        switch (measure.shape()) {
            case LAST, YES_NO -> {
                if (baseline.compareTo(target) == 0) {
                    fault(GoalProblem.MEASURE_STANDS_STILL, field);
                }
            }
            case COUNT -> {
                if (target.compareTo(baseline) <= 0) {
                    fault(GoalProblem.COUNT_FALLS, field);
                }
            }
            case RANGE -> {
                if (Objects.requireNonNull(measure.high()).compareTo(target) <= 0) {
                    fault(GoalProblem.RANGE_TURNED, field);
                }
            }
        }
    }

    /** A name of a part, which has an id of its own within the goal. */
    private void line(String field, Object id, String text) {
        unique(id);
        words(field, text, GoalProblem.LINE_MISSING, GoalProblem.LINE_TOO_LONG, GoalContent.MOST_LINE);
    }

    private void unique(Object id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("Two parts of a goal have one id");
        }
    }

    private void words(String field, String text, GoalProblem missing, GoalProblem tooLong, int most) {
        if (TypedText.blank(text)) {
            fault(missing, field);
        }
        length(field, text, tooLong, most);
    }

    private void length(String field, String text, GoalProblem tooLong, int most) {
        if (text.length() > most) {
            faults.add(new GoalFault(tooLong, field, text.length(), most));
        }
    }

    private void count(String field, int there, int most) {
        if (there > most) {
            faults.add(new GoalFault(GoalProblem.TOO_MANY, field, there, most));
        }
    }

    private void fault(GoalProblem problem, String field) {
        faults.add(new GoalFault(problem, field, 0, 0));
    }
}
