package app.waymark.goal.ui;

import app.waymark.feedback.ui.TalkLink;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Repeat;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.goal.StepRecords;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** One step with what happened with it: its times, what shows what came of it, and what the mentor says of it. */
class StepDialog extends Dialog {

    /** The weeks whose times can be ticked later. */
    private static final int WEEKS = 6;

    /** What it is opened with, wherever a goal is read. */
    @Component
    record Services(StepRecords records, StepAcceptance acceptance, Drafts drafts) {}

    private final transient Services services;
    private final transient GoalId goal;
    private final transient Step step;
    private final InlineMessage notice = new InlineMessage();
    private final Runnable changed;

    /** @param mentor the mentor's name, empty where it is shared with nobody */
    StepDialog(Services services, GoalPage page, Step step, String mentor, Dates dates, Runnable changed) {
        this.services = services;
        this.goal = page.id();
        this.step = step;
        this.changed = changed;
        setHeaderTitle(step.text());
        addClassName("goal-dialog");
        var body = new Div();
        body.addClassName("goal-form");
        var planned = StepMore.of(this, step, page, dates).facts();
        if (!planned.isEmpty()) {
            body.add(new Paragraph(planned));
        }
        var repeat = step.repeat();
        if (repeat != null) {
            body.add(times(repeat, page, dates));
        }
        body.add(new EvidencePart(
                services.records(), services.drafts(), goal, step.id(), page.reader(), page.editable(), changed));
        if (page.shows(HeldPart.EVIDENCE) && page.planned().evidence(step.id()) > 0) {
            talk(page, body);
        }
        var asked = page.planned().acceptance(step.id());
        boolean asks = page.viewpoint() == Viewpoint.OWN && page.state().open() && page.sharing() != null;
        if (asks && (page.mine() || asked.isPresent())) {
            body.add(new AcceptancePart(
                    services.acceptance(),
                    services.drafts(),
                    goal,
                    step.id(),
                    asked,
                    mentor,
                    page.mine(),
                    dates,
                    () -> {
                        close();
                        changed.run();
                    }));
        }
        add(body);
        getFooter().add(new Button(getTranslation("goal.plan.close"), event -> close()));
    }

    /** The way to what is said about what came of it, which stands beside the goal. */
    private void talk(GoalPage page, Div body) {
        var part = GoalTalk.evidence(this, step);
        var entry = TalkLink.Entry.of(this, GoalTalk.of(this, page), part.key(), part.title(), page.threads());
        if (!entry.path().isEmpty()) {
            var talk = new NativeButton(entry.text(), event -> {
                close();
                var there = new Location(entry.path().substring(1));
                UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
            });
            talk.addClassName("goal-quiet-button");
            talk.setAriaLabel(entry.name());
            body.add(talk);
        }
    }

    private TitledSection times(Repeat repeat, GoalPage page, Dates dates) {
        var section = new TitledSection(getTranslation("goal.plan.times-of"), notice);
        var weeks = weeks(repeat, dates.today());
        if (weeks.isEmpty()) {
            section.add(new Paragraph(getTranslation("goal.plan.times-none")));
        }
        for (var week : weeks) {
            var name = new Span(getTranslation(
                    "goal.plan.week",
                    dates.shortDay(Repeat.monday(week.getFirst().day()))));
            name.addClassName("wm-small");
            var row = new Div(name);
            row.addClassName("goal-times");
            row.getElement().setAttribute("role", "group").setAttribute("aria-label", name.getText());
            StepMore.times(week, page.planned().times(step.id()), this, dates)
                    .forEach(time -> row.add(box(time, page)));
            section.add(row);
        }
        return section;
    }

    private Checkbox box(StepMore.Time time, GoalPage page) {
        var box = new Checkbox(time.label(), time.done());
        box.setReadOnly(!page.editable());
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                var result = services.records().tickTime(goal, step.id(), time.one(), event.getValue());
                if (result instanceof app.waymark.goal.ProgressResult.Done) {
                    notice.clear();
                } else {
                    box.setValue(!event.getValue());
                    notice.refuse(ProgressWords.refused(this, result, "goal.progress.gone"));
                }
                changed.run();
            }
        });
        return box;
    }

    /** The times of this week and of the last ones, the latest first. */
    private List<List<Occurrence>> weeks(Repeat repeat, LocalDate today) {
        var weeks = new ArrayList<List<Occurrence>>();
        for (int back = 0; back < WEEKS; back++) {
            var week = repeat.week(today.minusWeeks(back), step.dueOn());
            if (!week.isEmpty()) {
                weeks.add(week);
            }
        }
        return weeks;
    }
}
