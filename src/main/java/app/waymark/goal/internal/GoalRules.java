package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.GoalProgress;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a goal must be to be saved. */
public final class GoalRules {

    private GoalRules() {}

    /** What is wrong with it; empty where nothing is. */
    public static Set<GoalProblem> problems(GoalEdit edit) {
        var content = edit.content();
        var problems = EnumSet.noneOf(GoalProblem.class);
        if (content.title().isBlank()) {
            problems.add(GoalProblem.TITLE_MISSING);
        }
        if (content.title().length() > GoalContent.MOST_TITLE) {
            problems.add(GoalProblem.TITLE_TOO_LONG);
        }
        if (Stream.concat(Stream.of(content.why(), edit.privateNotes()), content.smart().values().stream())
                .anyMatch(text -> text.length() > GoalContent.MOST_TEXT)) {
            problems.add(GoalProblem.TEXT_TOO_LONG);
        }
        lines(content).forEach(line -> {
            if (line.isBlank()) {
                problems.add(GoalProblem.LINE_MISSING);
            }
            if (line.length() > GoalContent.MOST_LINE) {
                problems.add(GoalProblem.LINE_TOO_LONG);
            }
        });
        if (content.allSteps().count() > GoalContent.MOST_STEPS
                || content.milestones().size() > GoalContent.MOST_GROUPS
                || content.measures().size() > GoalContent.MOST_GROUPS) {
            problems.add(GoalProblem.TOO_MANY);
        }
        if (content.measures().stream()
                .anyMatch(one -> one.baseline().compareTo(one.target()) == 0
                        || !GoalProgress.keeps(one.baseline())
                        || !GoalProgress.keeps(one.target()))) {
            problems.add(GoalProblem.MEASURE_STANDS_STILL);
        }
        if (edit.why().length() > GoalEdit.MOST_WHY) {
            problems.add(GoalProblem.WHY_TOO_LONG);
        }
        requireDistinctIds(content);
        return problems;
    }

    private static Stream<String> lines(GoalContent content) {
        return Stream.of(
                        content.allSteps().map(Step::text),
                        content.milestones().stream().map(Milestone::title),
                        content.measures().stream().map(measure -> measure.name()))
                .flatMap(lines -> lines);
    }

    private static void requireDistinctIds(GoalContent content) {
        var seen = new HashSet<>();
        Stream.of(
                        content.allSteps().map(Step::id),
                        content.milestones().stream().map(Milestone::id),
                        content.measures().stream().map(measure -> measure.id()))
                .flatMap(ids -> ids)
                .forEach(id -> {
                    if (!seen.add(id)) {
                        throw new IllegalArgumentException("Two parts of a goal have one id");
                    }
                });
    }
}
