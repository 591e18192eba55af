package app.waymark.report.ui;

import app.waymark.goal.CheckIn;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalState;
import app.waymark.goal.MenteeGoal;
import app.waymark.goal.MenteeGoals;
import app.waymark.goal.Verdict;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.TrendChart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A goal on the mentor's page of a mentee: how it stands, how sure the mentee has been, and the last check-ins. */
class MenteeGoalCard extends ListItem {

    /** What it shows; as long as it is the same day and the same goal it stays as it is. */
    static final class Shown {

        private final MenteeGoal goal;
        private final Dates dates;

        Shown(MenteeGoal goal, Dates dates) {
            this.goal = goal;
            this.dates = dates;
        }

        GoalId id() {
            return goal.id();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown shown
                    && goal.equals(shown.goal)
                    && dates.today().equals(shown.dates.today());
        }

        @Override
        public int hashCode() {
            return Objects.hash(goal, dates.today());
        }
    }

    MenteeGoalCard(Shown shown) {
        var goal = shown.goal;
        var dates = shown.dates;
        addClassName("mentee-goal");
        var link = KeyedList.part(new PageLink(Links.goal(goal.id().value()), goal.title()), "title");
        boolean reached = goal.state() == GoalState.REACHED;
        var line = new ProgressLine(
                link,
                goal.far().filled(),
                100,
                reached ? "" : getTranslation(goal.far().key(), goal.far().arguments()));
        var horizon = getTranslation("home.horizon." + goal.horizon());
        var target = goal.targetOn();
        line.note(target == null ? horizon : getTranslation("mentee.goal.to", horizon, dates.shortDay(target)));
        var chips = new Div(chip(goal, dates));
        chips.addClassName("mentee-chips");
        add(line, chips);
        var sure = goal.checkIns().stream()
                .filter(one -> one.confidence() > 0)
                .map(one -> new TrendChart.Value(one.on(), one.confidence()))
                .toList();
        if (sure.size() > 1) {
            add(new TrendChart(dates, getTranslation("mentee.trend"), sure));
        }
        goal.checkIns().stream().limit(MenteeGoals.READ).forEach(one -> add(said(one, dates)));
    }

    private Chip chip(MenteeGoal goal, Dates dates) {
        var until = goal.pausedUntil();
        return switch (goal.state()) {
            case REACHED -> new Chip(getTranslation("shown.stands.REACHED"), Chip.Tone.OK);
            case DROPPED -> new Chip(getTranslation("shown.stands.LET_GO"));
            case PAUSED ->
                new Chip(
                        until == null
                                ? getTranslation("shown.stands.PAUSED")
                                : getTranslation("home.goal.paused", dates.shortDay(until)));
            case DRAFT, SHARED ->
                new Chip(
                        getTranslation("mentee.verdict." + goal.verdict()),
                        goal.verdict() == Verdict.ACCEPTED ? Chip.Tone.OK : Chip.Tone.QUIET);
        };
    }

    private Paragraph said(CheckIn one, Dates dates) {
        var parts = new ArrayList<String>();
        parts.add(dates.day(one.on()));
        if (one.went() != null) {
            parts.add(getTranslation("mentee.went." + one.went()));
        }
        if (one.confidence() > 0) {
            parts.add(getTranslation("mentee.sure", one.confidence()));
        }
        parts.addAll(one.steps());
        parts.add(one.did());
        parts.add(one.words());
        parts.removeIf(TypedText::blank);
        var line = new Paragraph(String.join(" · ", parts));
        line.addClassName("wm-small");
        return line;
    }
}
