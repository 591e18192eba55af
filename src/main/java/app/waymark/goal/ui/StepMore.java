package app.waymark.goal.ui;

import app.waymark.goal.Acceptance;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What more there is to a step than its words and its day, below it: how it is planned, and what happened with it. */
class StepMore extends Composite<Div> {

    /**
     * One time of a step that repeats.
     *
     * @param label the day, or which of the week's it is
     */
    record Time(Occurrence one, String label, boolean done) {}

    /** A chip. */
    record Mark(String text, Chip.Tone tone) {}

    /**
     * What is shown.
     *
     * @param facts how it is planned
     * @param times the times of this week, to be ticked; empty where it does not repeat or the reader may not tick
     */
    record More(String facts, List<Mark> marks, List<Time> times) {}

    private final transient GoalReading.Actions actions;
    private final transient UUID step;
    private final Part<More> shown = new Part<>(this::fill);
    private String name = "";

    StepMore(UUID step, GoalReading.Actions actions) {
        this.actions = actions;
        this.step = step;
        getContent().addClassName("goal-step-more");
    }

    /** Shows this of a step of this name; nothing takes no room. */
    void show(String called, More more) {
        name = called;
        setVisible(!more.facts().isEmpty()
                || !more.marks().isEmpty()
                || !more.times().isEmpty());
        shown.show(more);
    }

    private void fill(More more) {
        getContent().removeAll();
        if (!more.times().isEmpty()) {
            getContent().add(times(more.times()));
        }
        if (!more.facts().isEmpty()) {
            var facts = new Span(more.facts());
            facts.addClassName("wm-small");
            getContent().add(facts);
        }
        more.marks().forEach(one -> getContent().add(new Chip(one.text(), one.tone())));
    }

    private Div times(List<Time> week) {
        var times = new Div();
        times.addClassName("goal-times");
        times.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("goal.plan.this-week", name));
        for (var time : week) {
            var box = new Checkbox(time.label(), time.done());
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    actions.tickTime(step, time.one(), event.getValue());
                }
            });
            KeyedList.part(box, "time-" + time.one().day() + "-" + time.one().nth());
            times.add(box);
        }
        return times;
    }

    /** What there is to say of a step on its goal's page. */
    static More of(Component words, Step step, GoalPage page, Dates dates) {
        var said = new PlanWords(words, dates.locale());
        var facts = new ArrayList<String>();
        var repeat = step.repeat();
        var done = page.planned().times(step.id());
        if (repeat != null) {
            facts.add(said.repeat(repeat));
        }
        if (step.effort() != null) {
            facts.add(
                    repeat == null
                            ? said.effort(step.effort())
                            : words.getTranslation("goal.plan.each", said.effort(step.effort())));
        }
        if (!done.isEmpty()) {
            facts.add(words.getTranslation("goal.plan.times-done", done.size()));
        }
        int evidence = page.planned().evidence(step.id());
        if (evidence > 0) {
            facts.add(words.getTranslation("goal.plan.evidence.count", evidence));
        }
        return new More(
                String.join(" · ", facts),
                marks(words, said, step, page),
                repeat == null || !page.editable()
                        ? List.of()
                        : times(repeat.week(dates.today(), step.dueOn()), done, words, dates));
    }

    private static List<Mark> marks(Component words, PlanWords said, Step step, GoalPage page) {
        var marks = new ArrayList<Mark>();
        var open = page.content()
                .allSteps()
                .filter(one ->
                        step.after().contains(one.id()) && !page.progress().done(one.id()))
                .map(Step::text)
                .toList();
        if (!open.isEmpty() && !page.progress().done(step.id())) {
            marks.add(new Mark(words.getTranslation("goal.plan.blocked", said.after(open)), Chip.Tone.QUIET));
        }
        page.planned().acceptance(step.id()).ifPresent(one -> {
            boolean mine = one.state() == Acceptance.State.ASKED && !page.mine();
            marks.add(new Mark(
                    words.getTranslation("goal.plan.acceptance." + one.state() + (mine ? ".mine" : "")),
                    switch (one.state()) {
                        case ACCEPTED -> Chip.Tone.OK;
                        case ASKED -> mine ? Chip.Tone.TURN : Chip.Tone.QUIET;
                        case NOT_YET -> page.mine() ? Chip.Tone.TURN : Chip.Tone.QUIET;
                    }));
        });
        return marks;
    }

    /** The times of a week, each with its day or its number. */
    static List<Time> times(List<Occurrence> week, java.util.Set<Occurrence> done, Component words, Dates dates) {
        boolean anyDay =
                week.size() > 1 && week.stream().map(Occurrence::day).distinct().count() == 1;
        return week.stream()
                .map(one -> new Time(
                        one,
                        anyDay ? words.getTranslation("goal.plan.nth", one.nth()) : dates.weekday(one.day()),
                        done.contains(one)))
                .collect(Collectors.toList());
    }
}
