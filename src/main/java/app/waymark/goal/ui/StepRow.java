package app.waymark.goal.ui;

import app.waymark.feedback.ui.PassageButton;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** One step of a plan that is read: what is to be done, until when, to be ticked where the reader may. */
class StepRow extends ListItem implements KeyedList.Shows<StepRow.Line> {

    /**
     * What a step shows.
     *
     * @param due until when, or empty
     * @param ticks whether the reader may tick it
     * @param talks whether a thread can be begun on it
     * @param more how it is planned, and what happened with it
     */
    record Line(
            UUID id,
            String text,
            boolean done,
            String due,
            boolean late,
            boolean ticks,
            boolean talks,
            StepMore.More more) {}

    private final GoalReading.Actions actions;
    private final Checkbox box = new Checkbox();
    private final Span mark = new Span();
    private final Span state = new Span();
    private final Span text = new Span();
    private final Div fixed = new Div(mark, state, text);
    private final Span when = new Span();
    private final PassageButton comment;
    private final NativeButton details = new NativeButton();
    private final StepMore more;
    private transient UUID id;

    StepRow(Line first, GoalReading.Actions actions) {
        this.actions = actions;
        this.id = first.id();
        addClassName("goal-step");
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                this.actions.tick(id, event.getValue());
            }
        });
        state.addClassName("wm-said");
        mark.addClassName("goal-box");
        fixed.addClassName("goal-step-fixed");
        when.addClassNames("wm-small", "wm-num");
        comment = new PassageButton(event -> this.actions.comment("step:" + id, event.passage()));
        comment.addClassNames("goal-comment", "wm-screen");
        comment.add(Glyph.THREAD.create());
        KeyedList.part(box, "tick");
        KeyedList.part(comment, "comment");
        var end = new Div(when, comment);
        end.addClassName("goal-step-end");
        more = new StepMore(id, actions);
        details.addClassNames("goal-quiet-button", "wm-screen");
        details.setText(getTranslation("goal.plan.details"));
        details.addClickListener(event -> this.actions.details(id));
        KeyedList.part(details, "details");
        end.addComponentAtIndex(1, details);
        add(box, fixed, end, more);
    }

    @Override
    public void show(Line line) {
        id = line.id();
        setClassName("goal-step-done", line.done());
        box.setVisible(line.ticks());
        fixed.setVisible(!line.ticks());
        if (line.ticks()) {
            box.setLabel(line.text());
            box.setValue(line.done());
        } else {
            state.setText(getTranslation(line.done() ? "goal.step.done" : "goal.step.open"));
            text.setText(line.text());
            mark.removeAll();
            if (line.done()) {
                mark.add(Glyph.CHECK.create());
            }
        }
        when.setText(line.late() ? getTranslation("goal.step.late", line.due()) : line.due());
        when.setClassName("goal-late", line.late());
        more.show(line.text(), line.more());
        details.setAriaLabel(getTranslation("goal.plan.details.of", line.text()));
        comment.setVisible(line.talks());
        var name = getTranslation("goal.comment.on", line.text());
        comment.setAriaLabel(name);
        comment.setTitle(name);
    }
}
