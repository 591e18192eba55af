package app.waymark.goal.ui;

import app.waymark.shared.Dates;
import app.waymark.uikit.Part;
import app.waymark.uikit.TimelineChart;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way of a goal as one picture; none where nothing in it has a date. */
class GoalTimeline extends Div {

    private final Part<GoalCourse> course = new Part<>(this::draw);
    private transient @Nullable Dates dates;

    GoalTimeline() {
        addClassName("goal-timeline");
    }

    void show(GoalCourse way, Dates when) {
        dates = when;
        course.show(way);
    }

    private void draw(GoalCourse way) {
        removeAll();
        if (way.dated()) {
            add(new TimelineChart(
                    Objects.requireNonNull(dates), way.title(), way.start(), way.end(), way.milestones(), way.steps()));
        }
    }
}
