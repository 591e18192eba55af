package app.waymark.goal.ui;

import app.waymark.goal.GoalChanges;
import app.waymark.goal.GoalChanges.PlanChange;
import app.waymark.goal.IfThen;
import app.waymark.goal.Measure;
import app.waymark.shared.Dates;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
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
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a goal: the words, the plan, the measures. What stays different stays there. */
class ComparisonPanel extends Composite<Div> {

    /** A part of it: what is different, and how that is shown. */
    private record Piece(String key, Object shows, Supplier<Component> make) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Piece piece && key.equals(piece.key) && shows.equals(piece.shows);
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, shows);
        }
    }

    private final KeyedList<Piece> pieces =
            KeyedList.rebuilding(getContent(), Piece::key, piece -> piece.make().get());
    private transient @Nullable Dates dates;

    ComparisonPanel() {
        getContent().addClassName("goal-comparison");
    }

    /**
     * Shows what is different.
     *
     * @param why why it came to be so, may be empty
     */
    void show(String why, GoalChanges changes, Dates now) {
        dates = now;
        var shown = new ArrayList<Piece>();
        if (!why.isEmpty()) {
            shown.add(new Piece("reason", why, () -> quoted(why)));
        }
        if (changes.none()) {
            shown.add(new Piece("none", true, () -> new Paragraph(getTranslation("goal.compare.none"))));
        }
        for (var fact : changes.facts()) {
            shown.add(new Piece(fact.aboutHorizon() ? "horizon" : "target", fact, () -> fact(fact)));
        }
        for (var text : changes.texts()) {
            shown.add(new Piece("text:" + text.part(), text, () -> text(text)));
        }
        if (!changes.plan().isEmpty()) {
            shown.add(new Piece("plan", changes.plan(), () -> plan(changes)));
        }
        if (!changes.measures().isEmpty()) {
            shown.add(new Piece("measures", changes.measures(), () -> measures(changes)));
        }
        if (!changes.ifThens().isEmpty()) {
            shown.add(new Piece("if-thens", changes.ifThens(), () -> ifThens(changes)));
        }
        pieces.show(shown);
    }

    private static Component quoted(String why) {
        var words = new Paragraph(why);
        words.addClassName("feedback-quote");
        return words;
    }

    private Component text(GoalChanges.TextChange text) {
        var part = new Div(
                new H3(getTranslation("goal.part." + text.part())), new ChangedText(text.before(), text.after()));
        part.addClassName("goal-part");
        return part;
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
            case REWORDED, MOVED, REPLANNED -> Chip.Tone.QUIET;
        };
    }

    private static Component words(PlanChange change) {
        var before = Objects.requireNonNullElse(change.before(), "");
        var after = Objects.requireNonNullElse(change.after(), "");
        var mark = change.milestone() ? "◆ " : "";
        return switch (change.kind()) {
            case ADDED, MOVED, REPLANNED -> new Span(mark + after);
            case REMOVED -> new Span(mark + before);
            case REWORDED -> new ChangedText(mark + before, mark + after);
        };
    }

    private String more(PlanChange change) {
        var said = new ArrayList<String>();
        if (change.kind() == GoalChanges.Kind.MOVED) {
            if (!Objects.equals(change.dueBefore(), change.dueAfter())) {
                said.add(getTranslation("goal.change.from-to", day(change.dueBefore()), day(change.dueAfter())));
            }
            if (!Objects.equals(change.underBefore(), change.underAfter())) {
                said.add(getTranslation(
                        "goal.change.under",
                        Objects.requireNonNullElse(change.underAfter(), getTranslation("goal.plan"))));
            }
        } else if (change.kind() == GoalChanges.Kind.REPLANNED) {
            var planned = planned();
            said.add(getTranslation(
                    "goal.change.from-to",
                    planned.planned(change.plannedBefore()),
                    planned.planned(change.plannedAfter())));
        } else if (change.kind() == GoalChanges.Kind.ADDED) {
            if (change.dueAfter() != null) {
                said.add(day(change.dueAfter()));
            }
            if (!change.plannedAfter().equals(GoalChanges.Planned.NOTHING)) {
                said.add(planned().planned(change.plannedAfter()));
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
            list.add(became(said(change.before()), said(change.after())));
        }
        return new TitledSection(getTranslation("goal.measures"), list);
    }

    private Component ifThens(GoalChanges changes) {
        var list = new UnorderedList();
        list.addClassName("goal-changes");
        for (var change : changes.ifThens()) {
            list.add(became(said(change.before()), said(change.after())));
        }
        return new TitledSection(getTranslation("goal.write.if-thens"), list);
    }

    /** Words before and after; empty where it was not there before, or is not any more. */
    private ListItem became(String before, String after) {
        var kind = before.isEmpty() ? "ADDED" : after.isEmpty() ? "REMOVED" : "REWORDED";
        var tone = before.isEmpty() ? Chip.Tone.OK : after.isEmpty() ? Chip.Tone.BAD : Chip.Tone.QUIET;
        return new ListItem(new Chip(getTranslation("goal.change." + kind), tone), new ChangedText(before, after));
    }

    private String said(@Nullable IfThen plan) {
        return plan == null ? "" : said(this, plan, Objects.requireNonNull(dates));
    }

    /** An if-then plan in a sentence. */
    static String said(Component words, IfThen plan, Dates dates) {
        return words.getTranslation("goal.write.if-then.said", CueWords.of(words, plan.cue(), dates), plan.then());
    }

    private String said(@Nullable Measure measure) {
        return measure == null
                ? ""
                : MeasureWords.said(this, measure, Objects.requireNonNull(dates).locale());
    }

    private PlanWords planned() {
        return new PlanWords(this, Objects.requireNonNull(dates).locale());
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? getTranslation("goal.no-date")
                : Objects.requireNonNull(dates).day(day);
    }
}
