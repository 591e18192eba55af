package app.waymark.goal.ui;

import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.Milestone;
import app.waymark.goal.PlanMove;
import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moves a milestone, or the day on which the goal should be reached: what moves along and what then no longer fits is said
 * before it is done.
 */
class MoveDialog extends Dialog {

    private final transient GoalEditing editing;
    private final transient GoalPage page;
    private final transient @Nullable Milestone milestone;
    private final transient Dates dates;
    private final Runnable done;
    private final DateField day = new DateField(getTranslation("goal.plan.move.to"));
    private final Checkbox along = new Checkbox(getTranslation("goal.plan.move.along"), true);
    private final TextField reason = new TextField(getTranslation("goal.editor.why"));
    private final Div foretold = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final Button move = new Button(getTranslation("goal.plan.move"), event -> move());

    /**
     * Asks for another day.
     *
     * @param milestone which, or null for the goal's own day
     * @param asks what to expect of whoever is asked to look at it then, in sentences
     */
    MoveDialog(
            GoalEditing editing,
            GoalPage page,
            @Nullable Milestone milestone,
            List<String> asks,
            Dates dates,
            Runnable done) {
        this.editing = editing;
        this.page = page;
        this.milestone = milestone;
        this.dates = dates;
        this.done = done;
        setHeaderTitle(
                milestone == null
                        ? getTranslation("goal.plan.move.target")
                        : getTranslation("goal.plan.move.of", milestone.title()));
        addClassName("goal-dialog");
        day.setValue(from());
        day.needed(getTranslation("goal.reading.day"));
        day.addValueChangeListener(event -> foretell());
        along.setVisible(from() != null);
        along.addValueChangeListener(event -> foretell());
        foretold.getElement().setAttribute("role", "status");
        foretold.addClassName("goal-foretold");
        reason.setVisible(page.sharing() != null);
        reason.setWidthFull();
        TextLimit.on(reason, GoalEdit.MOST_WHY);
        var asked = new Paragraph(String.join(" ", asks));
        asked.addClassName("wm-small");
        asked.setVisible(!asks.isEmpty());
        var body = new Div(day, along, foretold, reason, asked, notice);
        body.addClassName("goal-form");
        add(body);
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setEnabled(false);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()), move);
    }

    private @Nullable LocalDate from() {
        return milestone == null ? page.content().targetOn() : milestone.dueOn();
    }

    private @Nullable PlanMove planned() {
        var to = day.getValue();
        if (to == null || to.equals(from())) {
            return null;
        }
        boolean others = along.isVisible() && along.getValue();
        return milestone == null
                ? PlanMove.target(page.content(), to, others, page.progress()::done, dates.today())
                : PlanMove.milestone(page.content(), milestone.id(), to, others, page.progress()::done, dates.today());
    }

    private void foretell() {
        foretold.removeAll();
        var planned = planned();
        move.setEnabled(planned != null);
        if (planned == null) {
            return;
        }
        if (!planned.along().isEmpty()) {
            list(
                    getTranslation("goal.plan.move.moves", planned.along().size()),
                    planned.along().stream()
                            .map(one -> getTranslation(
                                    "goal.plan.move.one",
                                    one.name(),
                                    dates.shortDay(one.from()),
                                    dates.shortDay(one.to())))
                            .toList());
        }
        if (planned.misfits().isEmpty()) {
            foretold.add(new Paragraph(getTranslation("goal.plan.move.fits")));
        } else {
            list(
                    getTranslation("goal.plan.move.misfits"),
                    planned.misfits().stream()
                            .map(one -> getTranslation(
                                    "goal.plan.misfit." + one.reason(),
                                    one.name(),
                                    dates.shortDay(one.on()),
                                    one.other()))
                            .toList());
        }
        var load = PlanLoadWords.of(this, planned.after(), page, dates);
        if (!load.isEmpty()) {
            foretold.add(new Paragraph(load));
        }
    }

    private void list(String heading, List<String> lines) {
        var list = new UnorderedList();
        list.addClassName("wm-points");
        lines.forEach(line -> list.add(new ListItem(line)));
        foretold.add(new H3(heading), list);
    }

    private void move() {
        var planned = planned();
        if (!day.ready() || planned == null || !TextLimit.fits(reason)) {
            return;
        }
        var edit =
                new GoalEdit(planned.after(), Objects.requireNonNullElse(page.privateNotes(), ""), reason.getValue());
        switch (editing.save(page.id(), page.edition(), edit)) {
            case GoalSaveResult.Saved saved -> {
                close();
                done.run();
                Toasts.undo(getTranslation("goal.plan.moved"), () -> {
                    var back = new GoalEdit(
                            page.content(),
                            Objects.requireNonNullElse(page.privateNotes(), ""),
                            getTranslation("goal.plan.moved-back"));
                    if (!(editing.save(page.id(), saved.edition(), back) instanceof GoalSaveResult.Saved)) {
                        Toasts.refuse(getTranslation("goal.plan.moved.meanwhile"));
                    }
                    done.run();
                });
            }
            case GoalSaveResult.Conflict unused -> notice.refuse(getTranslation("goal.plan.moved.meanwhile"));
            case GoalSaveResult.Incomplete incomplete -> {
                var said = new PlanWords(this, dates.locale());
                notice.refuse(said.fault(incomplete.faults().getFirst()));
            }
            case GoalSaveResult.NotYours unused -> notice.refuse(getTranslation("goal.progress.not-yours"));
            case GoalSaveResult.Closed closed -> notice.refuse(getTranslation("goal.closed." + closed.state()));
        }
    }
}
