package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Measure;
import app.waymark.goal.ProgressResult;
import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

/** Notes what a measure shows. */
class ReadingDialog extends Dialog {

    private final transient GoalSteps steps;
    private final transient GoalId goal;
    private final transient Measure measure;
    private final Runnable done;
    private final BigDecimalField value = new BigDecimalField(getTranslation("goal.reading.value"));
    private final DateField on = new DateField(getTranslation("goal.reading.on"));
    private final TextField note = new TextField(getTranslation("goal.reading.note"));
    private final InlineMessage notice = new InlineMessage();

    ReadingDialog(GoalSteps steps, GoalId goal, Measure measure, Dates dates, Runnable done) {
        this.steps = steps;
        this.goal = goal;
        this.measure = measure;
        this.done = done;
        setHeaderTitle(measure.name());
        addClassName("goal-dialog");
        if (!measure.unit().isEmpty()) {
            value.setHelperText(measure.unit());
        }
        value.setAutofocus(true);
        on.setMax(dates.today());
        on.setValue(dates.today());
        note.setMaxLength(GoalSteps.MOST_NOTE);
        note.setWidthFull();
        var body = new Div(value, on, note, notice);
        body.addClassName("goal-form");
        add(body);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()));
        var save = new Button(getTranslation("goal.reading.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save);
    }

    private void save() {
        if (value.getValue() == null || on.getValue() == null || on.isInvalid()) {
            notice.refuse(getTranslation("goal.reading.incomplete"));
            return;
        }
        switch (steps.addReading(goal, measure.id(), on.getValue(), value.getValue(), note.getValue())) {
            case ProgressResult.Done unused -> {
                close();
                done.run();
            }
            case ProgressResult refused ->
                notice.refuse(ProgressWords.refused(this, refused, "goal.reading.incomplete"));
        }
    }
}
