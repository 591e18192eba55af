package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Measure;
import app.waymark.goal.PlanEdit;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DateField;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks for one thing that is to change in a goal. */
class LookBackDialog extends Dialog {

    private LookBackDialog(
            String key, Supplier<Optional<PlanEdit>> read, Consumer<PlanEdit> done, Component... fields) {
        setHeaderTitle(getTranslation(key));
        addClassName("goal-dialog");
        var body = new Div(fields);
        body.addClassName("goal-form");
        add(body);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()));
        var take = new Button(
                getTranslation("goal.lookback.take"), event -> read.get().ifPresent(edit -> {
                    close();
                    done.accept(edit);
                }));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(take);
        open();
    }

    /** Another day for the goal, a milestone or a step. */
    static void move(List<LookBackEdits.Dated> items, Dates dates, Consumer<PlanEdit> done) {
        var day = new DateField();
        var which = choice("goal.lookback.which", items, LookBackEdits.Dated::words);
        day.setLabel(which.getTranslation("goal.lookback.day"));
        day.notBefore(dates.today(), which.getTranslation("goal.lookback.day.past"))
                .needed(which.getTranslation("goal.lookback.day.needed"));
        which.addValueChangeListener(
                event -> day.setValue(Optional.ofNullable(event.getValue().day())
                        .filter(due -> !due.isBefore(dates.today()))
                        .orElse(null)));
        new LookBackDialog(
                "goal.lookback.move",
                () -> {
                    var chosen = chosen(which);
                    if (!day.ready() || chosen.isEmpty()) {
                        return Optional.empty();
                    }
                    var id = chosen.get().id();
                    return Optional.of(
                            chosen.get().goal()
                                    ? new PlanEdit.MoveGoal(id, day.getValue())
                                    : new PlanEdit.MoveItem(id, day.getValue()));
                },
                done,
                which,
                day);
    }

    /** A step more. */
    static void step(Dates dates, Consumer<PlanEdit> done) {
        var text = new TextField();
        text.setLabel(text.getTranslation("goal.lookback.step"));
        text.setWidthFull();
        text.setAutofocus(true);
        TextLimit.on(text, GoalContent.MOST_LINE);
        var day = new DateField();
        day.setLabel(text.getTranslation("goal.lookback.day.optional"));
        day.notBefore(dates.today(), text.getTranslation("goal.lookback.day.past"));
        new LookBackDialog(
                "goal.lookback.add",
                () -> {
                    if (text.isEmpty() || TypedText.blank(text.getValue())) {
                        text.setErrorMessage(text.getTranslation("goal.lookback.step.needed"));
                        text.setInvalid(true);
                        return Optional.empty();
                    }
                    if (!day.ready() || !TextLimit.fits(text)) {
                        return Optional.empty();
                    }
                    return Optional.of(
                            new PlanEdit.AddStep(UUID.randomUUID(), TypedText.strip(text.getValue()), day.getValue()));
                },
                done,
                text,
                day);
    }

    /** A step less. */
    static void drop(List<Step> steps, Consumer<PlanEdit> done) {
        var which = choice("goal.lookback.which", steps, Step::text);
        new LookBackDialog(
                "goal.lookback.drop", () -> chosen(which).map(step -> new PlanEdit.DropStep(step.id())), done, which);
    }

    /** Another target of a measure. */
    static void target(List<Measure> measures, Consumer<PlanEdit> done) {
        var which = choice("goal.lookback.which", measures, Measure::name);
        var number = new DecimalField(which.getTranslation("goal.editor.measure.target")).needed();
        which.addValueChangeListener(event -> number.setNumber(event.getValue().target()));
        new LookBackDialog(
                "goal.lookback.target",
                () -> {
                    var ready = number.ready();
                    return chosen(which)
                            .filter(one -> ready)
                            .map(one -> new PlanEdit.ChangeTarget(
                                    one.id(), number.number().orElseThrow()));
                },
                done,
                which,
                number);
    }

    private static <T> Select<T> choice(String key, List<T> items, Function<T, String> words) {
        var which = new Select<T>();
        which.setLabel(which.getTranslation(key));
        which.setItems(items);
        which.setItemLabelGenerator(words::apply);
        which.setWidthFull();
        which.setAutofocus(true);
        return which;
    }

    private static <T> Optional<T> chosen(Select<T> which) {
        if (which.isEmpty()) {
            which.setErrorMessage(which.getTranslation("goal.lookback.which.needed"));
            which.setInvalid(true);
        }
        return which.getOptionalValue();
    }
}
