package app.waymark.goal.ui;

import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.MarkedText;
import app.waymark.feedback.ui.PassageButton;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Measure;
import app.waymark.goal.Reading;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.MeasureChart;
import app.waymark.uikit.TimelineChart;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A goal to be read: its timeline, words, plan and measures. One component for the mentee, the mentor, and the mentee
 * who looks as the mentor, fed by the one projection that says what each of them sees.
 */
class GoalReading extends Composite<Div> {

    /** What can be done while reading; each is offered only where the page allows it. */
    interface Actions {

        /** Begins a thread on a part, about the passage that is selected or none. */
        void comment(String part, String passage);

        void tick(UUID item, boolean done);

        void addReading(Measure measure);
    }

    private final GoalPage page;
    private final Dates dates;
    private final Actions actions;
    private final Discussed discussed;

    GoalReading(GoalPage page, Discussed discussed, Dates dates, Actions actions) {
        this.page = page;
        this.dates = dates;
        this.actions = actions;
        this.discussed = discussed;
        getContent().addClassName("goal-reading");
        words();
        notes();
        getContent().add(plan());
    }

    /** The picture of the way, or nothing where nothing has a date yet. */
    static List<Component> timeline(GoalPage page, Dates dates) {
        var content = page.content();
        var progress = page.progress();
        var milestones = content.milestones().stream()
                .filter(one -> one.dueOn() != null)
                .map(one -> new TimelineChart.Milestone(
                        one.title(), Objects.requireNonNull(one.dueOn()), progress.done(one.id())))
                .toList();
        var steps = content.allSteps()
                .filter(one -> one.dueOn() != null)
                .map(one -> new TimelineChart.Step(
                        one.text(), Objects.requireNonNull(one.dueOn()), progress.done(one.id())))
                .toList();
        if (milestones.isEmpty() && steps.isEmpty() && content.targetOn() == null) {
            return List.of();
        }
        var start = start(page, dates.zone());
        return List.of(new TimelineChart(dates, content.title(), start, end(page, start), milestones, steps));
    }

    /** The charts of the measures, each with a way to note what it shows now. */
    static List<Component> measures(GoalPage page, Dates dates, Actions actions) {
        var start = start(page, dates.zone());
        var end = end(page, start);
        var sections = new ArrayList<Component>();
        for (var measure : page.content().measures()) {
            var readings = page.progress().of(measure.id());
            var chart = new MeasureChart(
                    dates,
                    measure.name(),
                    measure.unit(),
                    measure.baseline(),
                    measure.target(),
                    start,
                    end,
                    readings.stream()
                            .map(one -> new MeasureChart.Value(one.on(), one.value()))
                            .toList());
            var section = new TitledSection(measure.name(), chart);
            readings.reversed().stream()
                    .map(Reading::note)
                    .filter(note -> !note.isEmpty())
                    .findFirst()
                    .ifPresent(note -> {
                        var said = new Paragraph(note);
                        said.addClassName("wm-small");
                        section.add(said);
                    });
            if (page.editable()) {
                var add = new NativeButton(
                        section.getTranslation("goal.reading.add"), event -> actions.addReading(measure));
                add.addClassNames("goal-quiet-button", "wm-screen");
                add.setAriaLabel(section.getTranslation("goal.reading.add-to", measure.name()));
                section.add(add);
            }
            sections.add(section);
        }
        return sections;
    }

    private void words() {
        var content = page.content();
        part("why", "goal.part.why", content.why());
        for (var part : SmartOrder.of(this)) {
            part(part.key(), "goal.part." + part.key(), content.smart(part));
        }
        if (content.why().isBlank() && content.smart().values().stream().allMatch(String::isBlank)) {
            var nothing = new Paragraph(getTranslation(page.editable() ? "goal.words.none.mine" : "goal.words.none"));
            nothing.addClassName("wm-quiet");
            getContent().add(nothing);
        }
    }

    private void part(String key, String label, String text) {
        if (text.isBlank()) {
            return;
        }
        var heading = new H3(getTranslation(label));
        heading.addClassName("goal-part-name");
        var words = new Div();
        words.addClassName("wm-reading");
        words.add(MarkedText.of(discussed, key, text, page.threads().items()));
        var part = new Div(new Div(heading), words);
        part.addClassName("goal-part");
        if (discussed.talks()) {
            part.add(commentButton(key, getTranslation(label)));
        }
        getContent().add(part);
    }

    private Component commentButton(String part, String about) {
        var button = new PassageButton(event -> actions.comment(part, event.passage()));
        button.addClassNames("goal-comment", "wm-screen");
        button.add(Glyph.THREAD.create());
        var name = getTranslation("goal.comment.on", about);
        button.setAriaLabel(name);
        button.setTitle(name);
        return button;
    }

    private void notes() {
        var notes = page.privateNotes();
        if (notes == null || notes.isBlank()) {
            return;
        }
        var text = new Paragraph(notes);
        text.addClassName("wm-reading");
        var section = new TitledSection(getTranslation("goal.notes"), text);
        section.addClassNames("goal-notes", "wm-screen");
        section.aside(small(getTranslation("goal.notes.mine")));
        getContent().add(section);
    }

    private Component plan() {
        var content = page.content();
        var section = new TitledSection(getTranslation("goal.plan"));
        section.addClassName("goal-plan");
        if (content.allSteps().findAny().isEmpty() && content.milestones().isEmpty()) {
            var nothing = new Paragraph(getTranslation(page.editable() ? "goal.plan.none.mine" : "goal.plan.none"));
            nothing.addClassName("wm-quiet");
            section.add(nothing);
            return section;
        }
        if (!content.steps().isEmpty()) {
            section.add(steps(content.steps(), getTranslation("goal.plan")));
        }
        for (var milestone : content.milestones()) {
            section.add(milestone(milestone));
            if (!milestone.steps().isEmpty()) {
                section.add(steps(milestone.steps(), milestone.title()));
            }
        }
        return section;
    }

    private Component milestone(app.waymark.goal.Milestone milestone) {
        var head = new Div();
        head.addClassName("goal-milestone");
        long done = milestone.steps().stream()
                .filter(step -> page.progress().done(step.id()))
                .count();
        var name = new H3("◆ " + milestone.title());
        var facts = new ArrayList<String>();
        if (milestone.dueOn() != null) {
            facts.add(dates.shortDay(milestone.dueOn()));
        }
        if (!milestone.steps().isEmpty()) {
            facts.add(getTranslation("goal.of", done, milestone.steps().size()));
        }
        boolean reached = page.progress().done(milestone.id());
        if (reached) {
            facts.add(getTranslation("goal.milestone.reached"));
        }
        head.add(name, small(String.join(" · ", facts)));
        if (page.editable()) {
            var button = new NativeButton(
                    getTranslation(reached ? "goal.milestone.undo" : "goal.milestone.reach"),
                    event -> actions.tick(milestone.id(), !reached));
            button.addClassNames("goal-quiet-button", "wm-screen");
            button.setAriaLabel(button.getText() + ": " + milestone.title());
            head.add(button);
        }
        return head;
    }

    private Component steps(List<Step> steps, String name) {
        var list = new StepList(name);
        for (var step : steps) {
            var done = page.progress().done(step.id());
            list.add(
                    step.text(),
                    done,
                    step.dueOn() == null ? "" : dates.shortDay(step.dueOn()),
                    !done && step.dueOn() != null && step.dueOn().isBefore(dates.today()),
                    page.editable() ? checked -> actions.tick(step.id(), checked) : null,
                    discussed.talks() ? commentButton("step:" + step.id(), step.text()) : null);
        }
        return list;
    }

    private static LocalDate start(GoalPage page, ZoneId zone) {
        return LocalDate.ofInstant(page.createdAt(), zone);
    }

    private static LocalDate end(GoalPage page, LocalDate start) {
        var target = page.content().targetOn();
        if (target != null && target.isAfter(start)) {
            return target;
        }
        return Stream.concat(
                        page.content().allSteps().map(Step::dueOn),
                        page.content().milestones().stream().map(one -> one.dueOn()))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .filter(last -> last.isAfter(start))
                .orElse(start.plusMonths(6));
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("wm-small");
        return span;
    }
}
