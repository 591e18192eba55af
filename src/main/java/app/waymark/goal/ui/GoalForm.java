package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalPage;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Horizon;
import app.waymark.goal.SmartPart;
import app.waymark.uikit.DateField;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a goal: its words, its measures, its plan. */
class GoalForm extends Composite<Div> {

    private static final String PLAN = "plan";

    private final TextField title = new TextField(getTranslation("goal.part.title"));
    private final TextArea why = new TextArea(getTranslation("goal.part.why"));
    private final RadioButtonGroup<Horizon> horizon = new RadioButtonGroup<>(getTranslation("goal.horizon"));
    private final DateField target = new DateField(getTranslation("goal.target"));
    private final Map<SmartPart, TextArea> smart = new EnumMap<>(SmartPart.class);
    private final OpenRemarks whole = new OpenRemarks(getTranslation("goal.part.goal"));
    private final Map<String, OpenRemarks> remarks = new LinkedHashMap<>();
    private final TitledSection obstacleSection;
    private final TextArea obstacle = new TextArea(getTranslation("goal.part.obstacle"));
    private final IfThenEditor ifThens;
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
        ifThens = new IfThenEditor(typed);
        prepare(obstacle, getTranslation("goal.part.obstacle.help"), typed);
        title.setRequiredIndicatorVisible(true);
        TextLimit.on(title, GoalContent.MOST_TITLE);
        title.setHelperText(getTranslation("goal.editor.title.help"));
        Typing.keep(title);
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
            questions.add(area, remarks(part.key()));
        }
        prepare(notes, getTranslation("goal.notes.help"), typed);
        TextLimit.on(reason, GoalEdit.MOST_WHY);
        reason.setWidthFull();
        Typing.keep(reason);
        reason.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        title.setWidthFull();
        var row = new Div(horizon, target);
        row.addClassName("goal-form-row");
        var first = new Div(title, why, remarks("why"), row);
        first.addClassName("goal-form");
        reasonSection = new TitledSection(getTranslation("goal.editor.revision"), reason);
        notesSection = new TitledSection(getTranslation("goal.notes.mine"), notes);
        getContent().addClassName("goal-form-page");
        getContent()
                .add(
                        first,
                        new TitledSection(getTranslation("goal.smart"), small("goal.editor.smart.help"), questions),
                        new TitledSection(
                                getTranslation("goal.plan"), small("goal.editor.plan.help"), plan, remarks(PLAN)),
                        new TitledSection(
                                getTranslation("goal.measures"), small("goal.editor.measures.help"), measures),
                        obstacleSection = new TitledSection(
                                getTranslation("goal.write.obstacle"),
                                obstacle,
                                remarks(GoalContent.OBSTACLE),
                                small("goal.write.if-thens.help"),
                                ifThens),
                        notesSection,
                        reasonSection);
    }

    private OpenRemarks remarks(String part) {
        var shown = new OpenRemarks(getTranslation(part.equals(PLAN) ? "goal.plan" : "goal.part." + part));
        remarks.put(part, shown);
        return shown;
    }

    /** Shows what is still asked about each part beside its field, and about the whole above. */
    void ask(List<OpenRemarks.Remark> asked) {
        whole.show(asked.stream().filter(one -> one.part() == null).toList());
        if (whole.isVisible() && whole.getParent().isEmpty()) {
            getContent().addComponentAsFirst(whole);
        }
        remarks.forEach((part, shown) -> shown.show(asked.stream()
                .filter(one -> {
                    var on = one.part();
                    return on != null && (on.equals(part) || (part.equals(PLAN) && on.startsWith("step:")));
                })
                .toList()));
    }

    /** Which fields there are: private notes are the mentee's, reasons belong to what is shared. */
    void prepare(boolean mine, boolean shared) {
        notesSection.setVisible(mine);
        reasonSection.setVisible(shared);
        reason.setHelperText(getTranslation(mine ? "goal.editor.why.help" : "goal.editor.why.help.mentee"));
    }

    /** Leaves out what the mentor who edits does not see; saving leaves it as it is. */
    void leaveOut(GoalPage page) {
        why.setVisible(page.shows(HeldPart.WHY));
        obstacleSection.setVisible(page.shows(HeldPart.OBSTACLE));
    }

    /** Which day it is for whoever writes. */
    void today(LocalDate day) {
        plan.today(day);
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
        obstacle.setValue(content.obstacle());
        ifThens.write(content.ifThens());
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
                plan.milestones(),
                obstacle.getValue(),
                ifThens.read());
        return new GoalEdit(content, notes.getValue(), reason.getValue());
    }

    /** Whether something was typed that is no date or number; the field says which and why. */
    boolean unreadable() {
        // All of them, so that each says what is wrong with it.
        var day = target.ready();
        var lines = plan.ready();
        var numbers = measures.ready();
        var cues = ifThens.ready();
        return !(day && lines && numbers && cues);
    }

    /** Whether no text is too long; those that are say so, and by how much. */
    boolean fits() {
        var texts = new ArrayList<TextArea>();
        texts.add(why);
        SmartOrder.of(this).forEach(part -> texts.add(Objects.requireNonNull(smart.get(part))));
        texts.add(obstacle);
        texts.add(notes);
        return TextLimit.fits(title)
                && TextLimit.fits(texts.toArray(TextArea[]::new))
                && plan.fits()
                && measures.fits()
                && ifThens.fits()
                && TextLimit.fits(reason);
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
        TextLimit.on(area, GoalContent.MOST_TEXT);
        area.setMinRows(2);
        Typing.keep(area);
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
