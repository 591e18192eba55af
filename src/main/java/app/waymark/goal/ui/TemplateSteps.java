package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.TemplateContent;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** The steps of a template, each due some days after somebody begins with it. */
class TemplateSteps extends Composite<Div> {

    private final Runnable typed;
    private final OrderedList lines = new OrderedList();
    private final List<Line> order = new ArrayList<>();
    private final Button add;

    /** @param typed told whenever something was typed */
    TemplateSteps(Runnable typed) {
        this.typed = typed;
        lines.addClassName("goal-lines");
        lines.getElement().setAttribute("role", "list");
        lines.getElement().setAttribute("aria-label", getTranslation("goal.plan"));
        add = new Button(getTranslation("goal.editor.add-step"), Glyph.PLUS.create(), event -> {
            put(order.size(), new Line(new TemplateContent.Line("", null)));
            order.getLast().text.focus();
        });
        getContent().add(lines, add);
    }

    void write(List<TemplateContent.Line> steps) {
        order.clear();
        lines.removeAll();
        steps.forEach(one -> put(order.size(), new Line(one)));
        lines.setVisible(!order.isEmpty());
    }

    List<TemplateContent.Line> read() {
        return order.stream().filter(line -> !line.blank()).map(Line::read).toList();
    }

    /** Whether every number of days can be read; those that cannot say so. */
    boolean ready() {
        return order.stream().filter(line -> !line.days.ready()).count() == 0;
    }

    boolean fits() {
        return order.stream().allMatch(line -> TextLimit.fits(line.text));
    }

    private void put(int at, Line line) {
        order.add(at, line);
        lines.addComponentAtIndex(at, line);
        number();
    }

    private void number() {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).number(i + 1);
        }
        lines.setVisible(!order.isEmpty());
    }

    private void takeOut(Line line) {
        int at = order.indexOf(line);
        order.remove(line);
        lines.remove(line);
        number();
        if (order.isEmpty()) {
            add.focus();
        } else {
            order.get(Math.min(at, order.size() - 1)).out.focus();
        }
        typed.run();
        if (!line.blank()) {
            Toasts.undo(getTranslation("goal.editor.removed", line.text.getValue()), () -> {
                put(Math.min(at, order.size()), line);
                typed.run();
                line.text.focus();
            });
        }
    }

    private final class Line extends ListItem {

        private final TextField text = TextLimit.on(new TextField(), GoalContent.MOST_LINE);
        private final DecimalField days = new DecimalField().whole().between(0, TemplateContent.MOST_DAYS);
        private final Button out = new Button(Glyph.CLOSE.create());

        Line(TemplateContent.Line step) {
            addClassNames("goal-line", "goal-line-template");
            text.setValue(step.text());
            var due = step.days();
            if (due != null) {
                days.setNumber(due.longValue());
            }
            days.setSuffixComponent(new com.vaadin.flow.component.html.Span(getTranslation("goal.template.days")));
            List.of(text, days).forEach(field -> Typing.keep(field).addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    typed.run();
                }
            }));
            out.addClickListener(event -> takeOut(this));
            out.addThemeVariants(ButtonVariant.TERTIARY);
            add(text, days, out);
        }

        void number(int number) {
            var called = getTranslation("goal.template.step", number);
            text.setAriaLabel(called);
            days.setAriaLabel(getTranslation("goal.template.step.days", number));
            out.setAriaLabel(getTranslation("goal.editor.remove.of", called));
        }

        boolean blank() {
            return TypedText.blank(text.getValue());
        }

        TemplateContent.Line read() {
            var due = days.integer();
            return new TemplateContent.Line(TypedText.strip(text.getValue()), due.isPresent() ? due.getAsInt() : null);
        }
    }
}
