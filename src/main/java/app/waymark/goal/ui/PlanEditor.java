package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.uikit.DateField;
import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan as lines to type in, in their order: a milestone gathers the steps that stand under it. */
class PlanEditor extends Composite<Div> {

    private final Runnable typed;
    private final Div lines = new Div();
    private final List<Line> order = new ArrayList<>();

    PlanEditor(Runnable typed) {
        this.typed = typed;
        lines.addClassName("goal-lines");
        var step = new Button(
                getTranslation("goal.editor.add-step"),
                Glyph.PLUS.create(),
                event -> add(new Line(UUID.randomUUID(), false, null), true));
        var milestone = new Button(
                getTranslation("goal.editor.add-milestone"),
                Glyph.PLUS.create(),
                event -> add(new Line(UUID.randomUUID(), true, null), true));
        var buttons = new Div(step, milestone);
        buttons.addClassName("goal-buttons");
        getContent().add(lines, buttons);
    }

    void write(List<Step> steps, List<Milestone> milestones) {
        order.clear();
        lines.removeAll();
        steps.forEach(step -> add(new Line(step), false));
        for (var milestone : milestones) {
            add(new Line(milestone), false);
            milestone.steps().forEach(step -> add(new Line(step), false));
        }
    }

    /** The steps above the first milestone. */
    List<Step> steps() {
        return order.stream()
                .takeWhile(line -> !line.milestone)
                .filter(line -> !line.blank())
                .map(Line::toStep)
                .toList();
    }

    List<Milestone> milestones() {
        var found = new ArrayList<Milestone>();
        for (int i = 0; i < order.size(); i++) {
            var line = order.get(i);
            // What stands under a milestone whose line was emptied goes to the one above.
            if (line.milestone && (!line.blank() || hasSteps(i))) {
                found.add(new Milestone(
                        line.id,
                        line.text.getValue().strip(),
                        line.due.getValue(),
                        order.subList(i + 1, order.size()).stream()
                                .takeWhile(one -> !one.milestone)
                                .filter(one -> !one.blank())
                                .map(Line::toStep)
                                .toList()));
            }
        }
        return found;
    }

    boolean unreadable() {
        return order.stream().anyMatch(line -> line.due.isInvalid());
    }

    private boolean hasSteps(int milestone) {
        return order.subList(milestone + 1, order.size()).stream()
                .takeWhile(one -> !one.milestone)
                .anyMatch(one -> !one.blank());
    }

    private void add(Line line, boolean focus) {
        order.add(line);
        lines.add(line);
        if (focus) {
            line.text.focus();
        }
    }

    private void move(Line line, int by) {
        int at = order.indexOf(line);
        int to = at + by;
        if (to < 0 || to >= order.size()) {
            return;
        }
        order.remove(at);
        order.add(to, line);
        lines.remove(line);
        lines.addComponentAtIndex(to, line);
        typed.run();
        (by < 0 ? line.up : line.down).focus();
    }

    private void remove(Line line) {
        int at = order.indexOf(line);
        order.remove(line);
        lines.remove(line);
        if (!order.isEmpty()) {
            order.get(Math.min(at, order.size() - 1)).text.focus();
        }
        typed.run();
    }

    /** One step or milestone. */
    private final class Line extends Div {

        private final UUID id;
        private final boolean milestone;
        private final @Nullable String source;
        private final TextField text = new TextField();
        private final DateField due = new DateField();
        private final Button up;
        private final Button down;

        private Line(UUID id, boolean milestone, @Nullable String source) {
            this.id = id;
            this.milestone = milestone;
            this.source = source;
            var kind = getTranslation(milestone ? "goal.editor.milestone" : "goal.editor.step");
            addClassName("goal-line");
            setClassName("goal-line-milestone", milestone);
            text.setAriaLabel(kind);
            text.setPlaceholder(kind);
            text.setMaxLength(GoalContent.MOST_LINE);
            if (milestone) {
                var mark = new Span("◆");
                mark.addClassName("goal-diamond");
                mark.getElement().setAttribute("aria-hidden", "true");
                text.setPrefixComponent(mark);
            }
            text.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    typed.run();
                }
            });
            due.setAriaLabel(getTranslation("goal.editor.due"));
            due.setPlaceholder(getTranslation("goal.editor.due"));
            due.setClearButtonVisible(true);
            due.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    typed.run();
                }
            });
            up = small("↑", "goal.editor.up", () -> move(this, -1));
            down = small("↓", "goal.editor.down", () -> move(this, 1));
            var out = small("", "goal.editor.remove", () -> remove(this));
            out.setIcon(Glyph.CLOSE.create());
            var buttons = new Div(up, down, out);
            buttons.addClassName("goal-line-buttons");
            ((HasComponents) this).add(text, due, buttons);
        }

        private Line(Step step) {
            this(step.id(), false, step.source());
            text.setValue(step.text());
            due.setValue(step.dueOn());
        }

        private Line(Milestone one) {
            this(one.id(), true, null);
            text.setValue(one.title());
            due.setValue(one.dueOn());
        }

        private boolean blank() {
            return text.getValue().isBlank();
        }

        private Step toStep() {
            return new Step(id, text.getValue().strip(), due.getValue(), source);
        }

        private Button small(String sign, String nameKey, Runnable act) {
            var button = new Button(sign, event -> act.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation(nameKey));
            return button;
        }
    }
}
