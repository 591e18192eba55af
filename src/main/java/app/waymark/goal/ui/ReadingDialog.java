package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Reading;
import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Notes what a measure shows, or corrects what was noted. */
class ReadingDialog extends Dialog {

    private final transient GoalSteps steps;
    private final transient GoalId goal;
    private final transient Measure measure;
    private final transient @Nullable Reading noted;
    private final Runnable done;
    private final DecimalField value = new DecimalField(getTranslation("goal.reading.value")).needed();
    private final DateField on = new DateField(getTranslation("goal.reading.on"));
    private final TextField note = new TextField(getTranslation("goal.reading.note"));
    private final InlineMessage notice = new InlineMessage();

    /** @param noted the reading to correct, or null to note another */
    ReadingDialog(GoalSteps steps, GoalId goal, Measure measure, @Nullable Reading noted, Dates dates, Runnable done) {
        this.steps = steps;
        this.goal = goal;
        this.measure = measure;
        this.noted = noted;
        this.done = done;
        setHeaderTitle(measure.name());
        addClassName("goal-dialog");
        if (!measure.unit().isEmpty()) {
            value.setHelperText(measure.unit());
        }
        if (measure.shape() == MeasureShape.YES_NO) {
            value.whole().between(0, 1).setHelperText(getTranslation("goal.reading.yes-no"));
        } else if (measure.shape() == MeasureShape.COUNT) {
            value.setHelperText(
                    getTranslation("goal.reading.adds-up", measure.unit()).strip());
        }
        value.setAutofocus(true);
        on.notAfter(dates.today(), getTranslation("goal.reading.future")).needed(getTranslation("goal.reading.day"));
        on.setValue(dates.today());
        TextLimit.on(note, GoalSteps.MOST_NOTE);
        note.setWidthFull();
        var body = new Div(value, on, note, notice);
        body.addClassName("goal-form");
        add(body);
        if (noted != null) {
            value.setNumber(noted.value());
            on.setValue(noted.on());
            note.setValue(noted.note());
            getFooter().add(new Button(getTranslation("goal.reading.remove"), event -> takeBack(noted)));
        }
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()));
        var save = new Button(
                getTranslation(noted == null ? "goal.reading.save" : "goal.reading.replace"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save);
    }

    private void save() {
        var readable = value.ready();
        if (!on.ready() || !readable || !TextLimit.fits(note)) {
            notice.clear();
            return;
        }
        var number = value.number().orElseThrow();
        told(
                noted == null
                        ? steps.addReading(goal, measure.id(), on.getValue(), number, note.getValue())
                        : steps.correctReading(goal, noted.id(), on.getValue(), number, note.getValue()));
    }

    private void takeBack(Reading gone) {
        var result = steps.removeReading(goal, gone.id());
        told(result);
        if (result instanceof ProgressResult.Done) {
            Toasts.undo(getTranslation("goal.reading.removed"), () -> {
                steps.addReading(goal, gone.measure(), gone.on(), gone.value(), gone.note());
                done.run();
            });
        }
    }

    private void told(ProgressResult result) {
        switch (result) {
            case ProgressResult.Done unused -> {
                close();
                done.run();
            }
            case ProgressResult refused ->
                notice.refuse(ProgressWords.refused(this, refused, "goal.reading.incomplete"));
        }
    }
}
