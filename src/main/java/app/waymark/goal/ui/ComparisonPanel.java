package app.waymark.goal.ui;

import app.waymark.goal.GoalChanges;
import app.waymark.goal.GoalChanges.PlanChange;
import app.waymark.goal.GoalReviews.Comparison;
import app.waymark.goal.Measure;
import app.waymark.shared.Dates;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.Chip;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What is different between two revisions: the words, the plan, the measures. */
class ComparisonPanel extends Composite<Div> {

    private final Dates dates;

    ComparisonPanel(Comparison comparison, Dates dates) {
        this.dates = dates;
        getContent().addClassName("goal-comparison");
        var changes = comparison.changes();
        if (!comparison.to().why().isEmpty()) {
            var why = new Paragraph(comparison.to().why());
            why.addClassName("feedback-quote");
            getContent().add(why);
        }
        if (changes.none()) {
            getContent().add(new Paragraph(getTranslation("goal.compare.none")));
            return;
        }
        for (var fact : changes.facts()) {
            getContent().add(fact(fact));
        }
        for (var text : changes.texts()) {
            var part = new Div(
                    new H3(getTranslation("goal.part." + text.part())), new ChangedText(text.before(), text.after()));
            part.addClassName("goal-part");
            getContent().add(part);
        }
        if (!changes.plan().isEmpty()) {
            getContent().add(plan(changes));
        }
        if (!changes.measures().isEmpty()) {
            getContent().add(measures(changes));
        }
    }

    private Component fact(GoalChanges.FactChange fact) {
        var heading = new H3(getTranslation(fact.aboutHorizon() ? "goal.horizon" : "goal.target"));
        var before =
                fact.aboutHorizon() ? getTranslation("goal.horizon." + fact.horizonBefore()) : day(fact.targetBefore());
        var after =
                fact.aboutHorizon() ? getTranslation("goal.horizon." + fact.horizonAfter()) : day(fact.targetAfter());
        var part = new Div(heading, new ChangedText(before, after));
        part.addClassName("goal-part");
        return part;
    }

    private Component plan(GoalChanges changes) {
        var list = new UnorderedList();
        list.addClassName("goal-changes");
        for (var change : changes.plan()) {
            var item =
                    new ListItem(new Chip(getTranslation("goal.change." + change.kind()), tone(change)), words(change));
            var more = more(change);
            if (!more.isEmpty()) {
                var small = new Span(more);
                small.addClassName("wm-small");
                item.add(small);
            }
            list.add(item);
        }
        return new TitledSection(getTranslation("goal.plan"), list);
    }

    private static Chip.Tone tone(PlanChange change) {
        return switch (change.kind()) {
            case ADDED -> Chip.Tone.OK;
            case REMOVED -> Chip.Tone.BAD;
            case REWORDED, MOVED -> Chip.Tone.QUIET;
        };
    }

    private static Component words(PlanChange change) {
        var before = java.util.Objects.requireNonNullElse(change.before(), "");
        var after = java.util.Objects.requireNonNullElse(change.after(), "");
        var mark = change.milestone() ? "◆ " : "";
        return switch (change.kind()) {
            case ADDED, MOVED -> new Span(mark + after);
            case REMOVED -> new Span(mark + before);
            case REWORDED -> new ChangedText(mark + before, mark + after);
        };
    }

    private String more(PlanChange change) {
        var said = new ArrayList<String>();
        if (change.kind() == GoalChanges.Kind.MOVED) {
            if (!java.util.Objects.equals(change.dueBefore(), change.dueAfter())) {
                said.add(getTranslation("goal.change.from-to", day(change.dueBefore()), day(change.dueAfter())));
            }
            if (!java.util.Objects.equals(change.underBefore(), change.underAfter())) {
                said.add(getTranslation(
                        "goal.change.under",
                        java.util.Objects.requireNonNullElse(change.underAfter(), getTranslation("goal.plan"))));
            }
        } else if (change.kind() == GoalChanges.Kind.ADDED) {
            if (change.dueAfter() != null) {
                said.add(day(change.dueAfter()));
            }
            if (change.underAfter() != null) {
                said.add(getTranslation("goal.change.under", change.underAfter()));
            }
        }
        return String.join(" · ", said);
    }

    private Component measures(GoalChanges changes) {
        var list = new UnorderedList();
        list.addClassName("goal-changes");
        for (var change : changes.measures()) {
            var kind = change.before() == null ? "ADDED" : change.after() == null ? "REMOVED" : "REWORDED";
            var tone =
                    change.before() == null ? Chip.Tone.OK : change.after() == null ? Chip.Tone.BAD : Chip.Tone.QUIET;
            list.add(new ListItem(
                    new Chip(getTranslation("goal.change." + kind), tone),
                    new ChangedText(said(change.before()), said(change.after()))));
        }
        return new TitledSection(getTranslation("goal.measures"), list);
    }

    private String said(@Nullable Measure measure) {
        return measure == null
                ? ""
                : getTranslation(
                        "goal.measure.said", measure.name(), measure.baseline(), measure.target(), measure.unit());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? getTranslation("goal.no-date") : dates.day(day);
    }
}
