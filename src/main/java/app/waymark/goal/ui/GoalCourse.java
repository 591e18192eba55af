package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.uikit.TimelineChart;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The way of a goal in time, as its pictures show it.
 *
 * @param title the goal's title
 * @param start when it was begun
 * @param end its target day, or the last day in its plan
 * @param today the day it is
 * @param dated whether anything in the goal has a date
 */
record GoalCourse(
        String title,
        LocalDate start,
        LocalDate end,
        LocalDate today,
        boolean dated,
        List<TimelineChart.Milestone> milestones,
        List<TimelineChart.Step> steps) {

    static GoalCourse of(GoalPage page, Dates dates) {
        var content = page.content();
        var progress = page.progress();
        var milestones = content.milestones().stream()
                .filter(one -> one.dueOn() != null)
                .map(one -> new TimelineChart.Milestone(
                        one.title(), Objects.requireNonNull(one.dueOn()), progress.done(one.id())))
                .toList();
        var steps = content.allSteps()
                .filter(one -> one.dueOn() != null)
                .map(one -> new TimelineChart.Step(
                        one.text(), Objects.requireNonNull(one.dueOn()), progress.done(one.id())))
                .toList();
        var start = LocalDate.ofInstant(page.createdAt(), dates.zone());
        return new GoalCourse(
                content.title(),
                start,
                end(content, start),
                dates.today(),
                !milestones.isEmpty() || !steps.isEmpty() || content.targetOn() != null,
                milestones,
                steps);
    }

    private static LocalDate end(GoalContent content, LocalDate start) {
        var target = content.targetOn();
        if (target != null && target.isAfter(start)) {
            return target;
        }
        return Stream.concat(
                        content.allSteps().map(Step::dueOn),
                        content.milestones().stream().map(one -> one.dueOn()))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .filter(last -> last.isAfter(start))
                .orElse(start.plusMonths(6));
    }
}
