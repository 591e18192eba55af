package app.waymark.goal.ui;

import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.TalkLink;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.Reading;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.shared.TypedText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal's words and plan, to be read. One component for the mentee, the mentor, and the mentee who looks as the mentor,
 * fed by the one projection that says what each of them sees; shown again, it changes only what is different.
 */
class GoalReading extends Composite<Div> {

    /** What can be done while reading; each is offered only where the page allows it. */
    interface Actions {

        /** Begins a thread on a part, about the passage that is selected or none. */
        void comment(String part, String passage);

        void tick(UUID item, boolean done);

        /** Takes suggested words into the goal. */
        void take(SuggestedChanges.Change change);

        /** Takes others that come of them. */
        void adapt(SuggestedChanges.Change change);

        /** Leaves the goal as it is. */
        void leave(SuggestedChanges.Change change);

        /** Takes back what was suggested. */
        void withdraw(SuggestedChanges.Change change);

        /** The address of a thread beside the goal. */
        String path(ThreadId thread);

        /** Ticks one time of a step that repeats, or takes the tick away. */
        void tickTime(UUID step, Occurrence time, boolean done);

        /** Moves a milestone, or with {@link PlanGroup#LOOSE} the day on which the goal should be reached. */
        void move(UUID milestone);

        /** Opens a step with what happened with it. */
        void details(UUID step);

        void addReading(Measure measure);

        void correct(Measure measure, Reading reading);

        /** Takes over readings from a spreadsheet. */
        void paste(Measure measure);
    }

    private final Paragraph wordless = new Paragraph();
    private final Div words = new Div();
    private final KeyedList<WordsPart.Words> parts;
    private final IfThenList ifThens = new IfThenList();
    private final Paragraph note = new Paragraph();
    private final TitledSection notes = new TitledSection(getTranslation("goal.notes"), note);
    private final Paragraph planless = new Paragraph();
    private final Div plan = new Div();
    private final Paragraph load = new Paragraph();
    private final NativeButton move = new NativeButton(getTranslation("goal.plan.move.target"));
    private final KeyedList<PlanGroup.Group> groups;
    private final SuggestedChanges changes;

    GoalReading(Actions actions) {
        parts = new KeyedList<>(words, WordsPart.Words::key, (WordsPart.Words one) -> new WordsPart(one, actions));
        groups = new KeyedList<>(plan, PlanGroup.Group::id, (PlanGroup.Group one) -> new PlanGroup(one, actions));
        changes = new SuggestedChanges(actions);
        words.addClassName("goal-words");
        plan.addClassName("goal-groups");
        wordless.addClassName("wm-quiet");
        planless.addClassName("wm-quiet");
        load.addClassName("wm-small");
        move.addClassNames("goal-quiet-button", "wm-screen");
        move.addClickListener(event -> actions.move(PlanGroup.LOOSE));
        note.addClassName("wm-reading");
        notes.addClassNames("goal-notes", "wm-screen");
        var mine = new Span(getTranslation("goal.notes.mine"));
        mine.addClassName("wm-small");
        notes.aside(mine);
        var section = new TitledSection(getTranslation("goal.plan"), planless, plan, changes, load).aside(move);
        section.addClassName("goal-plan");
        getContent().addClassName("goal-reading");
        getContent().add(words, wordless, ifThens, notes, section);
    }

    /**
     * Shows the goal as it is now.
     *
     * @param marks what a review adds to it
     * @param told who hears of a milestone that the reader reaches, by their first name; empty where nobody does
     */
    void show(GoalPage page, String told, Discussed discussed, ReviewMarks marks, Dates dates) {
        var said = words(page, discussed, marks);
        changes.show(marks.inPlan(said.stream().map(WordsPart.Words::key).toList()));
        parts.show(said);
        words.setVisible(!said.isEmpty());
        tell(wordless, said.isEmpty(), page.editable() ? "goal.words.none.mine" : "goal.words.none");
        ifThens.show(page.content().ifThens(), dates);
        var own = page.privateNotes();
        notes.setVisible(own != null && !TypedText.blank(own));
        note.setText(own == null ? "" : own);
        var content = page.content();
        var empty =
                content.allSteps().findAny().isEmpty() && content.milestones().isEmpty();
        tell(planless, empty, page.editable() ? "goal.plan.none.mine" : "goal.plan.none");
        plan.setVisible(!empty);
        move.setVisible(!empty && page.editable());
        var work = PlanLoadWords.of(this, content, page, dates);
        load.setVisible(!work.isEmpty());
        load.setText(work);
        groups.show(groups(page, told, discussed, dates));
    }

    /** Brings a step into view, if it is on the plan. */
    void reveal(String step) {
        plan.getChildren()
                .map(PlanGroup.class::cast)
                .flatMap(group -> group.row(step).stream())
                .findFirst()
                .ifPresent(row -> {
                    row.addClassName("goal-step-found");
                    // After the browser's own way to the beginning of a new page.
                    row.getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'center'}))");
                });
    }

    private void tell(Paragraph where, boolean needed, String key) {
        where.setVisible(needed);
        where.setText(needed ? getTranslation(key) : "");
    }

    private List<WordsPart.Words> words(GoalPage page, Discussed discussed, ReviewMarks marks) {
        var content = page.content();
        var said = new ArrayList<WordsPart.Words>();
        said.add(part("why", content.why(), page, discussed, marks));
        SmartOrder.of(this).forEach(part -> said.add(part(part.key(), content.smart(part), page, discussed, marks)));
        said.add(part(GoalContent.OBSTACLE, content.obstacle(), page, discussed, marks));
        said.removeIf(one -> TypedText.blank(one.text()));
        return said;
    }

    private WordsPart.Words part(String key, String text, GoalPage page, Discussed discussed, ReviewMarks marks) {
        var about = page.threads().items().stream()
                .filter(thread -> !thread.resolved() && thread.quote() != null && key.equals(thread.part()))
                .toList();
        return new WordsPart.Words(
                key, getTranslation("goal.part." + key), text, discussed, about, marks.remarks(), marks.in(key));
    }

    private List<PlanGroup.Group> groups(GoalPage page, String told, Discussed discussed, Dates dates) {
        var content = page.content();
        var groups = new ArrayList<PlanGroup.Group>();
        if (!content.steps().isEmpty()) {
            var loose = lines(content.steps(), page, discussed, dates);
            groups.add(new PlanGroup.Group(
                    PlanGroup.LOOSE, getTranslation("goal.plan"), "", false, false, "", TalkLink.Entry.NONE, loose));
        }
        for (var milestone : content.milestones()) {
            var reached = page.progress().done(milestone.id());
            groups.add(new PlanGroup.Group(
                    milestone.id(),
                    milestone.title(),
                    facts(milestone, reached, page, dates),
                    reached,
                    page.editable(),
                    told,
                    TalkLink.Entry.of(this, discussed, "step:" + milestone.id(), milestone.title(), page.threads()),
                    lines(milestone.steps(), page, discussed, dates)));
        }
        return groups;
    }

    private String facts(Milestone milestone, boolean reached, GoalPage page, Dates dates) {
        var facts = new ArrayList<String>();
        var due = milestone.dueOn();
        if (due != null) {
            facts.add(dates.shortDay(due));
        }
        if (!milestone.steps().isEmpty()) {
            long done = milestone.steps().stream()
                    .filter(step -> page.progress().done(step.id()))
                    .count();
            facts.add(getTranslation("goal.of", done, milestone.steps().size()));
        }
        if (reached) {
            facts.add(getTranslation("goal.milestone.reached"));
        }
        return String.join(" · ", facts);
    }

    private List<StepRow.Line> lines(List<Step> steps, GoalPage page, Discussed discussed, Dates dates) {
        return steps.stream()
                .map(step -> line(step, page.progress().done(step.id()), page, discussed, dates))
                .toList();
    }

    private StepRow.Line line(Step step, boolean done, GoalPage page, Discussed discussed, Dates dates) {
        var due = step.dueOn();
        return new StepRow.Line(
                step.id(),
                step.text(),
                done,
                due == null ? "" : dates.shortDay(due),
                page.state().open() && late(done, due, dates),
                page.editable(),
                discussed.talks(),
                StepMore.of(this, step, page, dates));
    }

    private static boolean late(boolean done, @Nullable LocalDate due, Dates dates) {
        return !done && due != null && due.isBefore(dates.today());
    }
}
