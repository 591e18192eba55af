package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.Horizon;
import app.waymark.goal.SmartPart;
import app.waymark.uikit.DateField;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The fields of a goal: its words, its measures, its plan. */
class GoalForm extends Composite<Div> {

    static final int KEEP_AFTER_MILLIS = 800;

    private final TextField title = new TextField(getTranslation("goal.part.title"));
    private final TextArea why = new TextArea(getTranslation("goal.part.why"));
    private final RadioButtonGroup<Horizon> horizon = new RadioButtonGroup<>(getTranslation("goal.horizon"));
    private final DateField target = new DateField(getTranslation("goal.target"));
    private final Map<SmartPart, TextArea> smart = new EnumMap<>(SmartPart.class);
    private final MeasureEditor measures;
    private final PlanEditor plan;
    private final TextArea notes = new TextArea(getTranslation("goal.notes"));
    private final TextField reason = new TextField(getTranslation("goal.editor.why"));
    private final TitledSection reasonSection;
    private final TitledSection notesSection;

    /** @param typed told whenever something was typed */
    GoalForm(Runnable typed) {
        measures = new MeasureEditor(typed);
        plan = new PlanEditor(typed);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(GoalContent.MOST_TITLE);
        title.setHelperText(getTranslation("goal.editor.title.help"));
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(KEEP_AFTER_MILLIS);
        title.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        horizon.setItems(Horizon.values());
        horizon.setItemLabelGenerator(one -> getTranslation("goal.horizon." + one + ".long"));
        horizon.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        target.setClearButtonVisible(true);
        target.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        prepare(why, getTranslation("goal.part.why.help"), typed);
        var questions = new Div();
        questions.addClassName("goal-form");
        for (var part : SmartOrder.of(this)) {
            var area = new TextArea(getTranslation("goal.part." + part.key()));
            prepare(area, getTranslation("goal.part." + part.key() + ".help"), typed);
            smart.put(part, area);
            questions.add(area);
        }
        prepare(notes, getTranslation("goal.notes.help"), typed);
        reason.setMaxLength(GoalEdit.MOST_WHY);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setValueChangeTimeout(KEEP_AFTER_MILLIS);
        reason.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        title.setWidthFull();
        var first = new Div(title, why, new Div(horizon, target));
        first.addClassName("goal-form");
        first.getChildren().skip(2).findFirst().ifPresent(row -> row.addClassName("goal-form-row"));
        reasonSection = new TitledSection(getTranslation("goal.editor.revision"), reason);
        notesSection = new TitledSection(getTranslation("goal.notes.mine"), notes);
        getContent().addClassName("goal-form-page");
        getContent()
                .add(
                        first,
                        new TitledSection(getTranslation("goal.smart"), small("goal.editor.smart.help"), questions),
                        new TitledSection(getTranslation("goal.plan"), small("goal.editor.plan.help"), plan),
                        new TitledSection(
                                getTranslation("goal.measures"), small("goal.editor.measures.help"), measures),
                        notesSection,
                        reasonSection);
    }

    /** Which fields there are: private notes are the mentee's, reasons belong to what is shared. */
    void prepare(boolean mine, boolean shared) {
        notesSection.setVisible(mine);
        reasonSection.setVisible(shared);
        reason.setHelperText(getTranslation(mine ? "goal.editor.why.help" : "goal.editor.why.help.mentee"));
    }

    void write(GoalEdit edit) {
        var content = edit.content();
        title.setInvalid(false);
        title.setValue(content.title());
        why.setValue(content.why());
        horizon.setValue(content.horizon());
        target.setValue(content.targetOn());
        smart.forEach((part, area) -> area.setValue(content.smart(part)));
        measures.write(content.measures());
        plan.write(content.steps(), content.milestones());
        notes.setValue(edit.privateNotes());
        reason.setValue(edit.why());
    }

    GoalEdit read() {
        var texts = new EnumMap<SmartPart, String>(SmartPart.class);
        smart.forEach((part, area) -> texts.put(part, area.getValue()));
        var content = new GoalContent(
                title.getValue(),
                why.getValue(),
                texts,
                Objects.requireNonNullElse(horizon.getValue(), Horizon.SHORT),
                target.getValue(),
                measures.read(),
                plan.steps(),
                plan.milestones());
        return new GoalEdit(content, notes.getValue(), reason.getValue());
    }

    /** Whether something was typed that is no date or number. */
    boolean unreadable() {
        return target.isInvalid() || plan.unreadable() || measures.unreadable();
    }

    void focusTitle() {
        title.focus();
    }

    /** Says at the title that it is missing. */
    void mark(boolean titleMissing) {
        title.setInvalid(titleMissing);
        title.setErrorMessage(getTranslation("goal.problem.TITLE_MISSING"));
        if (titleMissing) {
            title.focus();
        }
    }

    private static void prepare(TextArea area, String help, Runnable typed) {
        area.setWidthFull();
        area.setHelperText(help);
        area.setMaxLength(GoalContent.MOST_TEXT);
        area.setMinRows(2);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(KEEP_AFTER_MILLIS);
        area.addValueChangeListener(event -> heard(event.isFromClient(), typed));
    }

    private static void heard(boolean fromClient, Runnable typed) {
        if (fromClient) {
            typed.run();
        }
    }

    private Paragraph small(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("wm-small");
        return text;
    }
}
