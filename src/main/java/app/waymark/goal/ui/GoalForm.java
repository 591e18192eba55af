package app.waymark.goal.ui;

import app.waymark.feedback.ui.Answering;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.HeldPart;
import app.waymark.goal.SmartPart;
import app.waymark.goal.coach.GoalField;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a goal: its words, its measures, its plan, and what could get in the way. */
class GoalForm extends Composite<Div> {

    private static final String WHY = "why";
    private static final String PLAN = "plan";

    private final Runnable typed;
    private final transient Answering answering;
    private final Runnable answered;
    private final TextField title = new TextField(getTranslation("goal.part.title"));
    private final Paragraph coach = small("goal.coach.about");
    private final Map<String, QuestionField> questions = new LinkedHashMap<>();
    private final WhenFields when;
    private final OpenRemarks whole;
    private final Map<String, OpenRemarks> remarks = new LinkedHashMap<>();
    private final IfThenEditor ifThens;
    private final MeasureEditor measures;
    private final PlanEditor plan;
    private final TextArea notes = new TextArea(getTranslation("goal.notes"));
    private final TextField reason = new TextField(getTranslation("goal.editor.why"));
    private final TitledSection obstacleSection;
    private final TitledSection reasonSection;
    private final TitledSection notesSection;
    private transient @Nullable Dates dates;

    /**
     * @param typed told whenever something was typed
     * @param answered told once a question beside a field was answered
     */
    GoalForm(Runnable typed, Answering answering, Drafts drafts, Runnable answered) {
        this.typed = typed;
        this.answering = answering;
        this.answered = answered;
        whole = new OpenRemarks(getTranslation("goal.part.goal"), answering, answered);
        measures = new MeasureEditor(typed);
        plan = new PlanEditor(typed, drafts);
        ifThens = new IfThenEditor(typed);
        when = new WhenFields(typed);
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(getTranslation("goal.editor.title.help"));
        TextLimit.on(title, GoalContent.MOST_TITLE);
        Typing.answered(title).addValueChangeListener(event -> heard(event.isFromClient()));
        title.setWidthFull();
        TextLimit.on(reason, GoalEdit.MOST_WHY);
        Typing.keep(reason).addValueChangeListener(event -> heard(event.isFromClient()));
        reason.setWidthFull();
        TextLimit.on(notes, GoalContent.MOST_TEXT);
        Typing.keep(notes).addValueChangeListener(event -> heard(event.isFromClient()));
        notes.setHelperText(getTranslation("goal.notes.help"));
        notes.setWidthFull();
        notes.setMinRows(2);
        var asked = new Div();
        asked.addClassName("goal-form");
        SmartOrder.of(this).forEach(part -> asked.add(question(part.key())));
        question(SmartPart.TIME_BOUND).below(when);
        var named = new Div(title);
        named.addClassName("goal-answer");
        var beside = new Div(coach);
        beside.addClassName("goal-talk-beside");
        var head = new Div(named, beside);
        head.addClassName("goal-ask");
        var first = new Div(head, question(WHY));
        first.addClassName("goal-form");
        reasonSection = new TitledSection(getTranslation("goal.editor.revision"), reason);
        notesSection = new TitledSection(getTranslation("goal.notes.mine"), notes);
        getContent().addClassName("goal-form-page");
        getContent()
                .add(
                        first,
                        new TitledSection(getTranslation("goal.smart"), small("goal.editor.smart.help"), asked),
                        new TitledSection(
                                getTranslation("goal.measures"), small("goal.editor.measures.help"), measures),
                        new TitledSection(
                                getTranslation("goal.plan"), small("goal.editor.plan.help"), plan, remarks(PLAN)),
                        obstacleSection = new TitledSection(
                                getTranslation("goal.write.obstacle"),
                                question(GoalContent.OBSTACLE),
                                small("goal.write.if-thens.help"),
                                ifThens),
                        notesSection,
                        reasonSection);
    }

    private QuestionField question(String part) {
        return questions.computeIfAbsent(part, key -> {
            var field = new QuestionField(key, typed);
            field.beside(remarks(key));
            return field;
        });
    }

    /** Where a question of the five is answered. */
    QuestionField question(SmartPart part) {
        return question(part.key());
    }

    /** Where the words stand that a finding rests on; null where they stand in no text area. */
    @Nullable
    QuestionField question(GoalField field) {
        return switch (field) {
            case WHY -> question(WHY);
            case SPECIFIC -> question(SmartPart.SPECIFIC);
            case MEASURABLE -> question(SmartPart.MEASURABLE);
            case ACHIEVABLE -> question(SmartPart.ACHIEVABLE);
            case RELEVANT -> question(SmartPart.RELEVANT);
            case TIME_BOUND -> question(SmartPart.TIME_BOUND);
            case TITLE, MEASURES, STEPS, TARGET_ON, CONFIDENCE -> null;
        };
    }

    Collection<QuestionField> questions() {
        return questions.values();
    }

    private OpenRemarks remarks(String part) {
        return remarks.computeIfAbsent(
                part,
                key -> new OpenRemarks(
                        getTranslation(key.equals(PLAN) ? "goal.plan" : "goal.part." + key), answering, answered));
    }

    /** Puts something below everything. */
    void foot(Component last) {
        getContent().add(last);
    }

    /** Shows what is still asked about each part beside its field, and about the whole above. */
    void ask(List<OpenRemarks.Remark> asked) {
        answering.read(asked.stream().map(OpenRemarks.Remark::thread).toList());
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

    /** Which fields there are: private notes and the coach are the mentee's, reasons belong to what is shared. */
    void prepare(boolean mine, boolean shared, Dates now) {
        dates = now;
        plan.dates(now);
        coach.setVisible(mine);
        notesSection.setVisible(mine);
        reasonSection.setVisible(shared);
        reason.setHelperText(getTranslation(mine ? "goal.editor.why.help" : "goal.editor.why.help.mentee"));
    }

    /** Leaves out what the mentor who edits does not see; saving leaves it as it is. */
    void leaveOut(GoalPage page) {
        question(WHY).setVisible(page.shows(HeldPart.WHY));
        obstacleSection.setVisible(page.shows(HeldPart.OBSTACLE));
    }

    /** Says which goal is written, once its words stand here; null for one that is new. */
    void of(@Nullable GoalId goal) {
        plan.of(goal);
    }

    /** Which day it is for whoever writes. */
    void today(LocalDate day) {
        plan.today(day);
    }

    void write(GoalEdit edit) {
        var content = edit.content();
        title.setInvalid(false);
        title.setValue(content.title());
        question(WHY).write(content.why());
        for (var part : SmartPart.values()) {
            question(part).write(content.smart(part));
        }
        when.write(content.horizon(), content.targetOn());
        measures.write(content.measures());
        plan.write(content.steps(), content.milestones());
        question(GoalContent.OBSTACLE).write(content.obstacle());
        ifThens.write(content.ifThens());
        notes.setValue(edit.privateNotes());
        reason.setValue(edit.why());
        follow(content);
    }

    GoalEdit read() {
        var texts = new EnumMap<SmartPart, String>(SmartPart.class);
        for (var part : SmartPart.values()) {
            texts.put(part, question(part).text());
        }
        var content = new GoalContent(
                title.getValue(),
                question(WHY).text(),
                texts,
                when.horizon(),
                when.target(),
                measures.read(),
                plan.steps(),
                plan.milestones(),
                question(GoalContent.OBSTACLE).text(),
                ifThens.read());
        return new GoalEdit(content, notes.getValue(), reason.getValue());
    }

    /** Lets what goes with the words follow them: the examples, and the picture of the date. */
    void follow(GoalContent content) {
        when.show(content, Objects.requireNonNull(dates, "prepared"));
        for (var part : SmartPart.values()) {
            question(part).example(content.horizon());
        }
    }

    /** Says below the plan how much work it is. */
    void load(String said) {
        plan.load(said);
    }

    /** Adds a step at the end of those of no milestone; gives what takes it out again. */
    Runnable addStep(String words) {
        return plan.add(words);
    }

    /** Begins a measure. */
    void addMeasure() {
        measures.begin();
    }

    void pick(@Nullable LocalDate day) {
        when.pick(day);
    }

    /** Goes to what could get in the way. */
    void focusObstacle() {
        question(GoalContent.OBSTACLE).answer().focus();
    }

    /** Tells that something was changed by the page itself, as though it had been typed. */
    void changed() {
        typed.run();
    }

    /** Whether something was typed that is no date or number; the field says which and why. */
    boolean unreadable() {
        // All of them, so that each says what is wrong with it.
        var day = when.ready();
        var lines = plan.ready();
        var numbers = measures.ready();
        var cues = ifThens.ready();
        return !(day && lines && numbers && cues);
    }

    /** Whether no text is too long; those that are say so, and by how much. */
    boolean fits() {
        var answers = questions.values().stream().map(QuestionField::answer);
        return TextLimit.fits(title)
                && TextLimit.fits(Stream.concat(answers, Stream.of(notes)).toArray(TextArea[]::new))
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

    private void heard(boolean fromClient) {
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
