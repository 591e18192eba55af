package app.waymark.goal.ui;

import app.waymark.goal.GoalPage;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A goal's measures, each with its picture and its readings. */
class MeasureSections extends Div {

    private final KeyedList<MeasureSection.Figures> sections;
    private transient @Nullable Dates dates;

    MeasureSections(GoalReading.Actions actions) {
        addClassName("goal-measures");
        sections = new KeyedList<>(
                this,
                (MeasureSection.Figures one) -> one.measure().id(),
                first -> new MeasureSection(first, Objects.requireNonNull(dates), actions));
    }

    void show(GoalPage page, GoalCourse way, Dates when) {
        dates = when;
        sections.show(page.content().measures().stream()
                .map(one -> new MeasureSection.Figures(one, page.progress().of(one.id()), way, page.editable()))
                .toList());
    }
}
