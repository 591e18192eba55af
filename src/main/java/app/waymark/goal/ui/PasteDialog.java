package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalSteps.NewReading;
import app.waymark.goal.Measure;
import app.waymark.goal.ProgressResult;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.PastedRows;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;

/** Takes over readings from a spreadsheet: says what it read of them, names what it cannot read, and keeps all or none. */
class PasteDialog extends Dialog {

    /** How many lines of each kind the preview shows. */
    private static final int SHOWN = 8;

    private final transient GoalSteps steps;
    private final transient GoalId goal;
    private final transient Measure measure;
    private final transient Dates dates;
    private final Runnable done;
    private final TextArea text = new TextArea(getTranslation("goal.paste.text"));
    private final Paragraph summary = new Paragraph();
    private final UnorderedList preview = new UnorderedList();
    private final InlineMessage notice = new InlineMessage();
    private final Button save = new Button(getTranslation("goal.paste.save"));
    private final transient KeptText kept;
    private transient List<PastedRows.Row> rows = List.of();

    PasteDialog(GoalSteps steps, GoalId goal, Measure measure, Dates dates, Drafts drafts, Runnable done) {
        this.steps = steps;
        this.goal = goal;
        this.measure = measure;
        this.dates = dates;
        this.done = done;
        setHeaderTitle(getTranslation("goal.paste.title", measure.name()));
        addClassName("goal-dialog");
        text.setHelperText(getTranslation("goal.paste.help"));
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxRows(10);
        text.setAutofocus(true);
        kept = KeptText.of(text, drafts);
        text.addValueChangeListener(event -> read());
        kept.at(Drafts.Place.of("goal", goal.value(), "paste", measure.id()));
        preview.addClassName("goal-readings");
        preview.getElement().setAttribute("role", "list");
        summary.getElement().setAttribute("role", "status");
        var body = new Div(text, summary, preview, notice);
        body.addClassName("goal-form");
        add(body);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(event -> save());
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()), save);
        read();
    }

    private void read() {
        rows = PastedRows.read(text.getValue(), dates.locale(), dates.today());
        var bad = rows.stream().filter(one -> one.problem() != null).toList();
        var good = rows.stream().filter(one -> one.problem() == null).toList();
        summary.setText(
                rows.isEmpty()
                        ? getTranslation("goal.paste.none")
                        : getTranslation("goal.paste.summary", good.size(), bad.size()));
        preview.removeAll();
        bad.stream().limit(SHOWN).forEach(one -> {
            var item = new ListItem(getTranslation(
                    "goal.paste.bad", one.line(), one.text(), getTranslation("goal.paste.problem." + one.problem())));
            item.addClassName("goal-late");
            preview.add(item);
        });
        good.stream().limit(SHOWN).forEach(one -> preview.add(new ListItem(said(one))));
        if (good.size() > SHOWN) {
            preview.add(new ListItem(getTranslation("goal.paste.more", good.size() - SHOWN)));
        }
        preview.setVisible(!rows.isEmpty());
        save.setEnabled(!rows.isEmpty());
    }

    private String said(PastedRows.Row row) {
        var said = getTranslation(
                "goal.reading.said",
                dates.day(Objects.requireNonNull(row.day())),
                MeasureWords.value(this, measure, Objects.requireNonNull(row.value()), dates.locale()));
        return row.note().isEmpty() ? said : said + " · " + row.note();
    }

    private void save() {
        if (rows.stream().anyMatch(one -> one.problem() != null)) {
            notice.refuse(getTranslation("goal.paste.mend"));
            return;
        }
        var readings = rows.stream()
                .map(one -> new NewReading(
                        Objects.requireNonNull(one.day()), Objects.requireNonNull(one.value()), one.note()))
                .toList();
        switch (steps.addReadings(goal, measure.id(), readings)) {
            case ProgressResult.Noted noted -> {
                kept.sent();
                close();
                done.run();
                Toasts.undo(getTranslation("goal.paste.done", noted.readings().size()), () -> undo(noted));
            }
            case ProgressResult refused ->
                notice.refuse(ProgressWords.refused(this, refused, "goal.reading.incomplete"));
        }
    }

    private void undo(ProgressResult.Noted noted) {
        switch (steps.removeReadings(goal, noted.readings())) {
            case ProgressResult.Done unused -> Toasts.say(getTranslation("goal.paste.undone"));
            case ProgressResult refused ->
                Toasts.refuse(ProgressWords.refused(this, refused, "goal.reading.incomplete"));
        }
        done.run();
    }
}
