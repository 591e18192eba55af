package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DateField;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Presses;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step or milestone of a plan that is being written. It knows its number, and every field and button says it. */
class PlanLine extends ListItem {

    /** The plan around the line. */
    interface Plan extends PlanDetails.Around {

        /** Puts the line one place further up (-1) or down (1). */
        void move(PlanLine line, int by);

        /** The same of all that are chosen, where the line is one of them. */
        void carry(PlanLine line, int by);

        /** Puts what is dragged by one line where another is. */
        void drop(PlanLine dragged, PlanLine onto);

        /**
         * The line was chosen, or is so no longer.
         *
         * @param through whether all from the one that was chosen last are meant
         */
        void chose(PlanLine line, boolean through);

        void takeOut(PlanLine line);

        /** Begins a new step below the line. */
        void addBelow(PlanLine line);

        /** Makes steps of a list that was pasted into the line. */
        void paste(PlanLine line, String list);
    }

    private static final String PASTED = "event.clipboardData.getData('text/plain')";

    private static final String KEY = "event.key";

    /** Alt and an arrow, where that does not open something. */
    private static final String CARRIED = "event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')"
            + " && !event.target.closest('vaadin-date-picker, vaadin-select, vaadin-multi-select-combo-box')"
            + " && (event.preventDefault(), true)";

    private final UUID id;
    private final boolean milestone;

    /** The step as it was, of which more is planned than stands in the line. */
    private transient Step step;

    private final Span grip = new Span("⠿");
    private final Checkbox choice = new Checkbox();
    private final TextField text = new TextField();
    private final DateField due = new DateField();
    private final Button more;
    private @Nullable PlanDetails details;
    private final Button up;
    private final Button down;
    private final Button out;
    private String name = "";

    PlanLine(UUID id, boolean milestone, Plan plan) {
        this.id = id;
        this.milestone = milestone;
        this.step = Step.of(id, "", null, null);
        addClassNames("goal-line", "goal-line-planned");
        setClassName("goal-line-milestone", milestone);
        Typing.keep(text);
        TextLimit.on(text, GoalContent.MOST_LINE);
        if (milestone) {
            var mark = new Span("◆");
            mark.addClassName("goal-diamond");
            mark.getElement().setAttribute("aria-hidden", "true");
            text.setPrefixComponent(mark);
        }
        text.addValueChangeListener(event -> heard(event.isFromClient(), plan));
        text.getElement()
                .addEventListener("keydown", event -> plan.addBelow(this))
                .setFilter("event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing");
        // A field of one line would run the lines of a list into one.
        text.getElement()
                .addEventListener(
                        "paste",
                        event -> plan.paste(
                                this, event.getEventData().path(PASTED).asString("")))
                .addEventData(PASTED)
                .setFilter("/\\S\\s*\\n\\s*\\S/.test(" + PASTED + ") && (event.preventDefault(), true)");
        due.setClearButtonVisible(true);
        due.addValueChangeListener(event -> heard(event.isFromClient(), plan));
        up = small("↑", () -> plan.move(this, -1));
        down = small("↓", () -> plan.move(this, 1));
        Presses.counted(up, down);
        out = small("", () -> plan.takeOut(this));
        out.setIcon(Glyph.CLOSE.create());
        more = small("…", () -> unfold(plan));
        more.getElement().setAttribute("aria-expanded", "false");
        var buttons = milestone ? new Div(up, down, out) : new Div(more, up, down, out);
        buttons.addClassName("goal-line-buttons");
        add(lead(plan), text, due, buttons);
        number(1);
    }

    /** By which it is taken: with a pointer at the grip; the choice for several at once. */
    private Div lead(Plan plan) {
        grip.addClassName("goal-grip");
        grip.getElement().setAttribute("aria-hidden", "true");
        grip.setTitle(getTranslation("goal.editor.drag"));
        var source = DragSource.create(grip);
        source.setDragData(this);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragImage(this);
        var target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(event -> event.getDragData()
                .filter(PlanLine.class::isInstance)
                .ifPresent(dragged -> plan.drop((PlanLine) dragged, this)));
        choice.addValueChangeListener(event -> {
            setClassName("goal-line-chosen", event.getValue());
            if (event.isFromClient()) {
                plan.chose(this, false);
            }
        });
        choice.addClickListener(event -> {
            if (event.isShiftKey()) {
                plan.chose(this, true);
            }
        });
        getElement()
                .addEventListener(
                        "keydown",
                        event -> plan.carry(
                                this,
                                event.getEventData().path(KEY).asString("").endsWith("Up") ? -1 : 1))
                .addEventData(KEY)
                .setFilter(CARRIED);
        var lead = new Div(grip, choice);
        lead.addClassName("goal-line-lead");
        return lead;
    }

    PlanLine(Step step, Plan plan) {
        this(step.id(), false, plan);
        this.step = step;
        text.setValue(step.text());
        due.setValue(step.dueOn());
    }

    PlanLine(Milestone one, Plan plan) {
        this(one.id(), true, plan);
        text.setValue(one.title());
        due.setValue(one.dueOn());
    }

    /** Tells the line which step or milestone of the plan it is. */
    void number(int number) {
        name = getTranslation(milestone ? "goal.editor.milestone.number" : "goal.editor.step.number", number);
        text.setAriaLabel(name);
        text.setPlaceholder(name);
        var until = getTranslation("goal.editor.due");
        due.setPlaceholder(until);
        due.setAriaLabel(getTranslation("goal.editor.due.of", name));
        choice.setAriaLabel(getTranslation("goal.editor.choose.of", name));
        call(more, "goal.plan.more.of");
        call(up, "goal.editor.up.of");
        call(down, "goal.editor.down.of");
        call(out, "goal.editor.remove.of");
    }

    /** "Step 3". */
    String name() {
        return name;
    }

    UUID id() {
        return id;
    }

    /** Its words, or its name where it has none. */
    String called() {
        return words().isEmpty() ? name : words();
    }

    boolean chosen() {
        return choice.getValue();
    }

    void choose(boolean yes) {
        choice.setValue(yes);
    }

    boolean isMilestone() {
        return milestone;
    }

    /** Whether nothing was typed into it. */
    boolean blank() {
        return TypedText.blank(text.getValue()) && due.getValue() == null;
    }

    boolean ready() {
        return due.ready() & (details == null || details.ready());
    }

    boolean fits() {
        return TextLimit.fits(text);
    }

    String words() {
        return TypedText.strip(text.getValue());
    }

    Step toStep() {
        var typed = step.withText(words()).withDueOn(due.getValue());
        return details == null ? typed : details.planned(typed);
    }

    Milestone toMilestone(List<Step> steps) {
        return new Milestone(id, words(), due.getValue(), steps);
    }

    /** Shows how the step is planned, or hides that again; what stands there holds either way. */
    private void unfold(Plan plan) {
        if (details == null) {
            details = new PlanDetails(step.withText(words()), plan);
            add(details);
        } else {
            details.setVisible(!details.isVisible());
            details.offer();
        }
        more.getElement().setAttribute("aria-expanded", String.valueOf(details.isVisible()));
    }

    void focusText() {
        text.focus();
    }

    void focusMove(int by) {
        (by < 0 ? up : down).focus();
    }

    void focusOut() {
        out.focus();
    }

    private void call(Button button, String key) {
        var said = getTranslation(key, name);
        button.setAriaLabel(said);
        button.setTooltipText(said);
    }

    private static void heard(boolean fromClient, Plan plan) {
        if (fromClient) {
            plan.typed();
        }
    }

    private static Button small(String sign, Runnable act) {
        var button = new Button(sign, event -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
