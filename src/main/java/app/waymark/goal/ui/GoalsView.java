package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentee's goals: those being worked on, or those reached and dropped ({@code ?show=done}). */
@Route("goals")
@PermitAll
class GoalsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NEW = "/goals/new";

    private final transient Goals goals;
    private final transient Turns turns;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader(getTranslation("goal.list.title"));
    private final Nav tabs = new Nav();
    private final UnorderedList list = new UnorderedList();
    private final Div foot = new Div();
    private boolean done;
    private int shown = Slice.PAGE;

    GoalsView(Goals goals, Turns turns, Accounts accounts, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.goals = goals;
        this.turns = turns;
        this.accounts = accounts;
        this.formats = formats;
        this.me = actor.require().id();
        header.primary(
                PageLink.primaryButton(NEW, getTranslation("goal.list.new")).key(Keys.NEW));
        tabs.addClassName("goal-tabs");
        tabs.setAriaLabel(getTranslation("goal.list.tabs"));
        list.addClassName("goal-list");
        list.getElement().setAttribute("role", "list");
        getContent().add(header, tabs, list, foot);
        live.follow(this, Changed.person(me), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        done = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter("done"::equals)
                .isPresent();
        shown = Slice.PAGE;
        tabs.removeAll();
        tabs.add(tab("/goals", "goal.list.open", !done), tab("/goals?show=done", "goal.list.done", done));
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("goal.list.title");
    }

    private Component tab(String path, String key, boolean current) {
        var link = new PageLink(path, getTranslation(key));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void fill() {
        var found = new ArrayList<GoalSummary>();
        Cursor next = null;
        do {
            var page = goals.mine(done, next, Slice.PAGE);
            found.addAll(page.items());
            next = page.next();
        } while (next != null && found.size() < shown);
        foot.removeAll();
        list.removeAll();
        if (found.isEmpty()) {
            foot.add(empty());
            return;
        }
        show(found);
        if (next != null) {
            foot.add(new Button(getTranslation("goal.list.more"), event -> {
                shown += Slice.PAGE;
                fill();
            }));
        }
    }

    private void show(List<GoalSummary> found) {
        var open = turns.on(
                found.stream().limit(Slice.MOST).map(goal -> goal.id().value()).toList());
        var names = Names.of(
                accounts,
                found.stream().map(GoalSummary::mentor).filter(Objects::nonNull).toList(),
                getTranslation("goal.somebody"));
        var dates = formats.mine();
        found.forEach(goal -> list.add(item(goal, open, names, dates)));
    }

    private ListItem item(GoalSummary goal, Map<UUID, Waiting> open, Names names, Dates dates) {
        var link = new PageLink(Links.goal(goal.id().value()), goal.title());
        var line = new ProgressLine(
                link,
                goal.state() == GoalState.REACHED ? 1 : goal.stepsDone(),
                goal.state() == GoalState.REACHED ? 1 : goal.steps(),
                getTranslation("goal.steps", goal.stepsDone(), goal.steps()));
        line.note(note(goal, dates));
        var chips = new Div(chips(goal, open.get(goal.id().value()), names, dates));
        chips.addClassName("goal-chips");
        var item = new ListItem(line, chips);
        item.addClassName("goal-item");
        return item;
    }

    private String note(GoalSummary goal, Dates dates) {
        var parts = new ArrayList<String>();
        parts.add(getTranslation("goal.horizon." + goal.horizon()));
        if (goal.targetOn() != null) {
            parts.add(getTranslation("goal.to", dates.shortDay(goal.targetOn())));
        }
        if (goal.nextStep() != null && goal.state().open()) {
            parts.add(getTranslation("goal.next", goal.nextStep()));
        }
        return String.join(" · ", parts);
    }

    private Component[] chips(GoalSummary goal, @Nullable Waiting turn, Names names, Dates dates) {
        var chips = new ArrayList<Component>();
        chips.add(
                switch (goal.state()) {
                    case DRAFT -> new Chip(getTranslation("goal.state.DRAFT"));
                    case REACHED -> new Chip(getTranslation("goal.state.REACHED"), Chip.Tone.OK);
                    case DROPPED -> new Chip(getTranslation("goal.state.DROPPED"));
                    case SHARED ->
                        goal.verdict() == Verdict.ACCEPTED
                                ? new Chip(getTranslation("goal.verdict.ACCEPTED"), Chip.Tone.OK)
                                : new Chip(getTranslation(
                                        "goal.shared-with", names.first(Objects.requireNonNull(goal.mentor()))));
                });
        if (turn != null && (turn.kind().equals(GoalTurns.REVIEW) || turn.kind().equals(GoalTurns.REVISE))) {
            chips.add(TurnChip.of(turn.holder().equals(me), names.first(turn.holder()), dates, turn.since()));
        }
        return chips.toArray(Component[]::new);
    }

    private Component empty() {
        if (done) {
            return new EmptyState(
                    Glyph.GOAL, getTranslation("goal.list.none-done"), getTranslation("goal.list.none-done.more"));
        }
        return new EmptyState(Glyph.GOAL, getTranslation("goal.list.none"), getTranslation("goal.list.none.more"))
                .action(PageLink.button(NEW, getTranslation("goal.list.first")));
    }
}
