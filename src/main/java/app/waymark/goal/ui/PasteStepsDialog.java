package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows what a pasted list was read as before it becomes steps: how many, which have a day or repeat, which lines are too
 * long. The list can be mended there; nothing is taken before that is said.
 */
class PasteStepsDialog extends Dialog {

    /** How much of a line that is too long is repeated. */
    private static final int EXCERPT = 60;

    private final TextArea text = new TextArea(getTranslation("goal.write.paste.text"));
    private final Paragraph summary = new Paragraph();
    private final OrderedList preview = new OrderedList();
    private final InlineMessage notice = new InlineMessage();
    private final Button take = new Button();
    private final int room;
    private final transient Dates dates;
    private final Consumer<List<Step>> taken;
    private final transient KeptText kept;
    private transient List<PastedSteps.Line> lines = List.of();

    /**
     * @param room how many more steps the plan has room for
     * @param kept where the list is kept until it is taken or given up
     * @param taken told of the steps when they are taken
     */
    PasteStepsDialog(String list, int room, Dates dates, Drafts drafts, Drafts.Place kept, Consumer<List<Step>> taken) {
        this.room = room;
        this.dates = dates;
        this.taken = taken;
        setHeaderTitle(getTranslation("goal.write.paste.title"));
        addClassNames("goal-dialog", "goal-paste");
        text.setHelperText(getTranslation("goal.write.paste.help"));
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxRows(8);
        // Pasted, not typed: kept from the beginning.
        drafts.keep(kept, TypedText.strip(list));
        this.kept = KeptText.of(text, drafts).at(kept, "", Optional.of(TypedText.strip(list)));
        text.addValueChangeListener(event -> read());
        summary.getElement().setAttribute("role", "status");
        preview.addClassName("goal-readings");
        var body = new Div(summary, preview, text, notice);
        body.addClassName("goal-form");
        add(body);
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(event -> take());
        Keys.on(take, Keys.SEND);
        var giveUp = new Button(getTranslation("uikit.cancel"), event -> {
            this.kept.discard();
            close();
        });
        getFooter().add(giveUp, take);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                if (lines.isEmpty()) {
                    text.focus();
                } else {
                    take.focus();
                }
            }
        });
        read();
    }

    private void read() {
        notice.clear();
        lines = PastedSteps.read(text.getValue(), DateField::read, dates.today());
        long dated = lines.stream().filter(one -> one.step().dueOn() != null).count();
        long often = lines.stream().filter(one -> one.step().repeat() != null).count();
        long tooLong = lines.stream().filter(PastedSteps.Line::tooLong).count();
        var said = new ArrayList<String>();
        said.add(getTranslation("goal.write.paste.steps", lines.size()));
        if (dated > 0) {
            said.add(getTranslation("goal.write.paste.dated", dated));
        }
        if (often > 0) {
            said.add(getTranslation("goal.write.paste.often", often));
        }
        if (tooLong > 0) {
            said.add(getTranslation("goal.write.paste.too-long", tooLong));
        }
        summary.setText(String.join(" · ", said));
        take.setText(getTranslation("goal.write.paste.take", lines.size()));
        take.setEnabled(!lines.isEmpty());
        preview.removeAll();
        // What is to be mended stands first.
        lines.stream().filter(PastedSteps.Line::tooLong).forEach(one -> preview.add(refused(one)));
        lines.stream().filter(one -> !one.tooLong()).forEach(one -> preview.add(read(one.step())));
        preview.setVisible(!lines.isEmpty());
    }

    private ListItem refused(PastedSteps.Line line) {
        var item = new ListItem(getTranslation(
                "goal.write.paste.bad",
                line.number(),
                Excerpt.of(line.step().text(), EXCERPT),
                line.step().text().length(),
                GoalContent.MOST_LINE));
        item.addClassName("goal-late");
        return item;
    }

    private ListItem read(Step step) {
        var facts = new ArrayList<String>();
        var repeat = step.repeat();
        if (repeat != null) {
            facts.add(new PlanWords(this, getLocale()).repeat(repeat));
        }
        var due = step.dueOn();
        if (due != null) {
            facts.add(
                    getTranslation(repeat == null ? "goal.write.paste.due" : "goal.write.paste.until", dates.day(due)));
        }
        var item = new ListItem(new Span(step.text()));
        if (!facts.isEmpty()) {
            var more = new Span(String.join(" · ", facts));
            more.addClassName("wm-small");
            item.add(more);
        }
        return item;
    }

    private void take() {
        var first = lines.stream().filter(PastedSteps.Line::tooLong).findFirst();
        if (first.isPresent()) {
            notice.refuse(getTranslation("goal.write.paste.mend", first.get().number(), GoalContent.MOST_LINE));
            text.focus();
        } else if (lines.size() > room) {
            notice.refuse(getTranslation("goal.write.paste.room", lines.size(), room, GoalContent.MOST_STEPS));
            text.focus();
        } else {
            kept.sent();
            close();
            taken.accept(lines.stream().map(PastedSteps.Line::step).toList());
        }
    }
}
