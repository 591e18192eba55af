package app.waymark.goal.ui;

import app.waymark.goal.Cue;
import app.waymark.goal.GoalContent;
import app.waymark.goal.IfThen;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DateField;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One if-then plan that is being written: the cue, what sort of cue it is and when it comes, and what is done then. */
class IfThenLine extends ListItem implements TypedLines.Line {

    /** What sort of cue, as it is chosen: a time is one without a day, on a day, or every week. */
    private record Choice(
            Cue.Kind kind, boolean dated, @Nullable DayOfWeek weekly) {

        static Choice of(Cue cue) {
            return new Choice(cue.kind(), cue.on() != null, cue.weekly());
        }
    }

    private static final Choice EVENT = new Choice(Cue.Kind.EVENT, false, null);

    private final TextField cue = new TextField(getTranslation("goal.write.if"));
    private final TextField then = new TextField(getTranslation("goal.write.then"));
    private final Select<Choice> kind = new Select<>();
    private final DateField on = new DateField(getTranslation("goal.write.cue.on"));
    private final Paragraph shown = new Paragraph();
    private final Button out = new Button(Glyph.CLOSE.create());
    private UUID id = UUID.randomUUID();

    /**
     * @param typed told whenever something was typed or chosen
     * @param takeOut takes this one out
     */
    IfThenLine(Runnable typed, Consumer<IfThenLine> takeOut) {
        addClassName("goal-if-then");
        getElement().setAttribute("role", "listitem");
        kind.setLabel(getTranslation("goal.write.cue.kind"));
        kind.setItems(choices());
        kind.setItemLabelGenerator(this::called);
        kind.setValue(EVENT);
        kind.addValueChangeListener(event -> {
            say();
            heard(event.isFromClient(), typed);
        });
        on.addValueChangeListener(event -> {
            say();
            heard(event.isFromClient(), typed);
        });
        for (var field : List.of(cue, then)) {
            TextLimit.on(field, GoalContent.MOST_LINE);
            Typing.keep(field).addValueChangeListener(event -> heard(event.isFromClient(), typed));
        }
        shown.addClassName("wm-small");
        out.addClickListener(event -> takeOut.accept(this));
        out.addThemeVariants(ButtonVariant.TERTIARY);
        var when = new Div(kind, on, shown);
        when.addClassName("goal-if-then-when");
        add(cue, then, out, when);
        say();
    }

    void write(IfThen plan) {
        id = plan.id();
        cue.setValue(plan.cue().words());
        then.setValue(plan.then());
        kind.setValue(Choice.of(plan.cue()));
        on.setValue(plan.cue().on());
        say();
    }

    IfThen read() {
        var chosen = Objects.requireNonNullElse(kind.getValue(), EVENT);
        return new IfThen(
                id,
                new Cue(
                        chosen.kind(),
                        TypedText.strip(cue.getValue()),
                        chosen.dated() ? on.getValue() : null,
                        chosen.weekly()),
                TypedText.strip(then.getValue()));
    }

    @Override
    public void number(int number) {
        var name = getTranslation("goal.write.if-then.number", number);
        getElement().setAttribute("aria-label", name);
        cue.setAriaLabel(getTranslation("goal.write.if.of", name));
        then.setAriaLabel(getTranslation("goal.write.then.of", name));
        var remove = getTranslation("goal.editor.remove.of", name);
        out.setAriaLabel(remove);
        out.setTooltipText(remove);
    }

    @Override
    public boolean blank() {
        return TypedText.blank(cue.getValue()) && TypedText.blank(then.getValue());
    }

    @Override
    public boolean ready() {
        return !on.isVisible() || on.ready();
    }

    @Override
    public boolean fits() {
        return TextLimit.fits(cue, then);
    }

    @Override
    public String called() {
        return TypedText.blank(cue.getValue()) ? TypedText.strip(then.getValue()) : TypedText.strip(cue.getValue());
    }

    @Override
    public void focusFirst() {
        cue.focus();
    }

    @Override
    public void focusOut() {
        out.focus();
    }

    private static List<Choice> choices() {
        var all = new ArrayList<Choice>();
        all.add(EVENT);
        all.add(new Choice(Cue.Kind.PLACE, false, null));
        all.add(new Choice(Cue.Kind.TIME, false, null));
        all.add(new Choice(Cue.Kind.TIME, true, null));
        for (var day : DayOfWeek.values()) {
            all.add(new Choice(Cue.Kind.TIME, false, day));
        }
        return all;
    }

    private String called(Choice choice) {
        var weekly = choice.weekly();
        return weekly != null
                ? CueWords.every(this, weekly)
                : getTranslation("goal.write.cue." + choice.kind() + (choice.dated() ? ".dated" : ""));
    }

    /** Which fields there are, and when the plan will be shown again. */
    private void say() {
        var chosen = Objects.requireNonNullElse(kind.getValue(), EVENT);
        on.setVisible(chosen.dated());
        shown.setText(getTranslation(
                chosen.dated()
                        ? "goal.write.shown.dated"
                        : chosen.weekly() != null ? "goal.write.shown.weekly" : "goal.write.shown.once"));
    }

    private static void heard(boolean fromClient, Runnable typed) {
        if (fromClient) {
            typed.run();
        }
    }
}
