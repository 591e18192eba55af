package app.waymark.report.ui;

import app.waymark.goal.GoalSteps;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.goal.StepRecords;
import app.waymark.goal.ThisWeek;
import app.waymark.goal.WeekStep;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to do this week across all goals; one press ticks it. */
class HomeWeek extends TitledSection {

    /** What it reads, and what a press does. */
    @Component
    record Services(GoalSteps steps, StepRecords records) {}

    private final transient Services services;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Div cut = new Div();
    private final KeyedList<WeekStep> rows = KeyedList.rebuilding(list, WeekStep::step, this::row);
    private transient @Nullable Dates dates;
    private boolean any;

    /** @param changed reads the page again */
    HomeWeek(Services services, Runnable changed) {
        super("");
        this.services = services;
        this.changed = changed;
        list.addClassName("home-week");
        heading(getTranslation("week.title"));
        add(list, cut);
    }

    /** Shows what there is to do; nothing for whoever has no goals. */
    void show(List<WeekStep> week, Dates now) {
        dates = now;
        any = !week.isEmpty();
        rows.show(week.stream().limit(ThisWeek.MOST).toList());
        cut.removeAll();
        if (week.size() > ThisWeek.MOST) {
            cut.add(new PageLink(Links.GOALS, getTranslation("week.cut", ThisWeek.MOST)));
        }
    }

    /** Whether there is anything to do. */
    boolean any() {
        return any;
    }

    private ListItem row(WeekStep step) {
        var facts = new Span(facts(step));
        facts.addClassNames("wm-small", "wm-num");
        if (step.overdue(Objects.requireNonNull(dates).today())) {
            facts.addClassName("goal-late");
        }
        var goal = new PageLink(Links.goal(step.goal().value()), step.title());
        var about = new Div(goal, facts);
        about.addClassName("home-week-about");
        if (step.times().isEmpty()) {
            var box = new Checkbox(step.text());
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    tick(step);
                }
            });
            KeyedList.part(box, "tick");
            return new ListItem(box, about);
        }
        var times = new Div();
        times.addClassName("goal-times");
        times.getElement().setAttribute("role", "group").setAttribute("aria-label", step.text());
        step.times().forEach(one -> times.add(time(step, one)));
        return new ListItem(new Span(step.text()), times, about);
    }

    private Checkbox time(WeekStep step, Occurrence one) {
        boolean anyDay = step.times().size() > 1
                && step.times().stream().map(Occurrence::day).distinct().count() == 1;
        var box = new Checkbox(
                anyDay
                        ? getTranslation("week.nth", one.nth())
                        : Objects.requireNonNull(dates).weekday(one.day()),
                step.ticked().contains(one));
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                done(services.records().tickTime(step.goal(), step.step(), one, event.getValue()));
            }
        });
        KeyedList.part(box, "time-" + one.day() + "-" + one.nth());
        return box;
    }

    private void tick(WeekStep step) {
        if (done(services.steps().tick(step.goal(), step.step(), true))) {
            Toasts.undo(getTranslation("week.done", step.text()), () -> {
                services.steps().tick(step.goal(), step.step(), false);
                changed.run();
            });
        }
    }

    private boolean done(ProgressResult result) {
        var did = result instanceof ProgressResult.Done;
        if (!did) {
            Toasts.refuse(getTranslation("week.changed"));
        }
        changed.run();
        return did;
    }

    private String facts(WeekStep step) {
        var now = Objects.requireNonNull(dates);
        var said = new ArrayList<String>();
        var due = step.dueOn();
        if (due != null && step.times().isEmpty()) {
            said.add(getTranslation(step.overdue(now.today()) ? "week.overdue" : "week.due", now.shortDay(due)));
        }
        if (!step.times().isEmpty()) {
            said.add(getTranslation(
                    "week.times", step.ticked().size(), step.times().size()));
        }
        if (step.blockedBy() != null) {
            said.add(getTranslation("week.blocked", step.blockedBy()));
        }
        return String.join(" · ", said);
    }
}
