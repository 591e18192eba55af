package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalFault;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.GoalProgress;
import app.waymark.goal.Measure;
import app.waymark.goal.SmartPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        content.allSteps().forEach(step -> rules.line("step:" + step.id(), step.id(), step.text()));
        content.milestones().forEach(one -> rules.line("milestone:" + one.id(), one.id(), one.title()));
        rules.length("notes", edit.privateNotes(), GoalProblem.TEXT_TOO_LONG, GoalContent.MOST_TEXT);
        rules.length("reason", edit.why(), GoalProblem.WHY_TOO_LONG, GoalEdit.MOST_WHY);
        rules.count("plan", (int) content.allSteps().count(), GoalContent.MOST_STEPS);
        rules.count("plan", content.milestones().size(), GoalContent.MOST_GROUPS);
        rules.count("measures", content.measures().size(), GoalContent.MOST_GROUPS);
        return rules.faults;
    }

    /** Whether a target date that was set, or a target of a measure that stays, is another one now. */
    public static boolean movesTarget(GoalContent before, GoalContent after) {
        if (before.targetOn() != null && !before.targetOn().equals(after.targetOn())) {
            return true;
        }
        return before.measures().stream().anyMatch(was -> after.measures().stream()
                .anyMatch(is -> is.id().equals(was.id()) && !same(was.target(), is.target())));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void measure(Measure measure) {
        var field = "measure:" + measure.id();
        line(field, measure.id(), measure.name());
        length(field, measure.unit(), GoalProblem.LINE_TOO_LONG, GoalContent.MOST_UNIT);
        var baseline = measure.baseline();
        var target = measure.target();
        if (baseline == null || target == null) {
            fault(GoalProblem.NUMBER_MISSING, field);
        } else if (!kept(baseline) || !kept(target)) {
            fault(GoalProblem.NUMBER_TOO_LARGE, field);
        } else if (baseline.compareTo(target) == 0) {
            fault(GoalProblem.MEASURE_STANDS_STILL, field);
        }
    }

    private static boolean kept(@Nullable BigDecimal number) {
        return number != null && GoalProgress.keeps(number);
    }

    /** A name of a part, which has an id of its own within the goal. */
    private void line(String field, Object id, String text) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("Two parts of a goal have one id");
        }
        words(field, text, GoalProblem.LINE_MISSING, GoalProblem.LINE_TOO_LONG, GoalContent.MOST_LINE);
    }

    private void words(String field, String text, GoalProblem missing, GoalProblem tooLong, int most) {
        if (text.isBlank()) {
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
