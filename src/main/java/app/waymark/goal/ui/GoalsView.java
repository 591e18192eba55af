package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.OpenThreads;
import app.waymark.feedback.Threads;
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
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mentee's goals: those being worked on, those reached and let go ({@code ?show=done}), or those of them that were put
 * away ({@code ?show=archived}).
 */
@Route("goals")
@PermitAll
class GoalsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NEW = Links.NEW_GOAL;
    private static final String ARCHIVED = "archived";

    /** What one goal of the list shows. */
    private record Item(
            GoalSummary goal,
            String mentor,
            @Nullable Waiting turn,
            @Nullable OpenThreads threads,
            String note) {

        /** Whether the reader is waited for, on the goal or in a thread about it. */
        private boolean waitsFor(AccountId reader) {
            return (turn != null && turn.holder().equals(reader)) || (threads != null && threads.mine() != null);
        }
    }

    private final transient Goals goals;
    private final transient Turns turns;
    private final transient Threads threads;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader(getTranslation("goal.list.title"));
    private final Nav tabs = new Nav();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Item> items =
            KeyedList.rebuilding(list, item -> item.goal().id(), this::item);
    private final Div foot = new Div();
    private final Button further = new Button(getTranslation("goal.list.more"), event -> more());
    private final Part<String> filter = new Part<>(this::tabs);
    private final Part<Optional<Boolean>> nothing = new Part<>(this::nothing);
    private Set<UUID> waiting = Set.of();
    private @Nullable Dates dates;
    private boolean done;
    private boolean archived;
    private int shown = Slice.PAGE;

    GoalsView(
            Goals goals,
            Turns turns,
            Threads threads,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.goals = goals;
        this.turns = turns;
        this.threads = threads;
        this.accounts = accounts;
        this.formats = formats;
        this.me = actor.require().id();
        header.primary(
                PageLink.primaryButton(NEW, getTranslation("goal.list.new")).key(Keys.NEW));
        tabs.addClassName("goal-tabs");
        tabs.setAriaLabel(getTranslation("goal.list.tabs"));
        list.addClassName("goal-list");
        list.getElement().setAttribute("role", "list");
        getContent().add(header, tabs, list, foot, further);
        live.follow(this, Changed.person(me), this::again);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var show = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("");
        archived = show.equals(ARCHIVED);
        done = archived || show.equals("done");
        shown = archived ? Slice.MOST : Slice.PAGE;
        filter.show(show);
        waiting = ids(fill());
    }

    private void tabs(String show) {
        tabs.removeAll();
        tabs.add(
                tab(Links.GOALS, "goal.list.open", !done),
                tab(Links.GOALS + "?show=done", "goal.list.done", done && !archived));
        if (done) {
            tabs.add(tab(Links.GOALS + "?show=" + ARCHIVED, "goal.over.archived", archived));
            tabs.add(new PageLink(Links.YEARBOOK, getTranslation("goal.over.yearbook")));
        }
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

    private List<GoalSummary> fill() {
        var found = new ArrayList<GoalSummary>();
        Cursor next = null;
        do {
            var page = archived ? new Slice<>(goals.archived(shown), null) : goals.mine(done, next, Slice.PAGE);
            found.addAll(page.items());
            next = page.next();
        } while (next != null && found.size() < shown);
        var open = turns(found);
        var talked = talked(found);
        var names = Names.of(
                accounts,
                found.stream().map(GoalSummary::mentor).filter(Objects::nonNull).toList(),
                getTranslation("goal.somebody"));
        var now = formats.mine();
        dates = now;
        var rows = found.stream()
                .map(goal -> item(
                        goal, open.get(goal.id().value()), talked.get(goal.id().value()), names, now))
                .toList();
        items.show(rows);
        list.setVisible(!found.isEmpty());
        nothing.show(found.isEmpty() ? Optional.of(done) : Optional.empty());
        further.setVisible(next != null);
        return rows.stream().filter(row -> row.waitsFor(me)).map(Item::goal).toList();
    }

    /** Something changed while the page was open: what has come to be the reader's move is said. */
    private void again() {
        var before = waiting;
        var now = fill();
        now.stream()
                .filter(goal -> !before.contains(goal.id().value()))
                .forEach(goal -> LiveRegion.say(getTranslation("goal.list.heard", goal.title())));
        waiting = ids(now);
    }

    private static Set<UUID> ids(List<GoalSummary> found) {
        return found.stream().map(goal -> goal.id().value()).collect(Collectors.toSet());
    }

    private void more() {
        shown += Slice.PAGE;
        fill();
    }

    private void nothing(Optional<Boolean> closed) {
        foot.removeAll();
        closed.ifPresent(which -> foot.add(empty()));
    }

    /** The open turns on all of these, asked for as many at a time as are answered. */
    private Map<UUID, Waiting> turns(List<GoalSummary> found) {
        var open = new HashMap<UUID, Waiting>();
        var ids = found.stream().map(goal -> goal.id().value()).toList();
        for (int from = 0; from < ids.size(); from += Slice.MOST) {
            open.putAll(turns.on(ids.subList(from, Math.min(ids.size(), from + Slice.MOST))));
        }
        return open;
    }

    private Map<UUID, OpenThreads> talked(List<GoalSummary> found) {
        var open = new HashMap<UUID, OpenThreads>();
        var ids = found.stream().map(goal -> goal.id().value()).toList();
        for (int from = 0; from < ids.size(); from += Slice.MOST) {
            open.putAll(threads.open(Goals.THREADS, ids.subList(from, Math.min(ids.size(), from + Slice.MOST))));
        }
        return open;
    }

    private Item item(GoalSummary goal, @Nullable Waiting turn, @Nullable OpenThreads talk, Names names, Dates now) {
        var mentor = goal.mentor();
        return new Item(goal, mentor == null ? "" : names.first(mentor), turn, talk, note(goal, now));
    }

    private ListItem item(Item shows) {
        var goal = shows.goal();
        var link = KeyedList.part(new PageLink(Links.goal(goal.id().value()), goal.title()), "title");
        var reached = goal.state() == GoalState.REACHED;
        var line = new ProgressLine(
                link,
                reached ? 1 : goal.stepsDone(),
                reached ? 1 : goal.steps(),
                reached ? "" : getTranslation("goal.steps", goal.stepsDone(), goal.steps()));
        line.note(shows.note());
        var chips = new Div(chips(shows));
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
        if (goal.pausedUntil() != null) {
            parts.add(getTranslation("goal.over.paused.until", dates.shortDay(goal.pausedUntil())));
        }
        if (goal.nextStep() != null && goal.state().open()) {
            parts.add(getTranslation("goal.next", goal.nextStep()));
        }
        return String.join(" · ", parts);
    }

    private Component[] chips(Item shows) {
        var goal = shows.goal();
        var turn = shows.turn();
        var chips = new ArrayList<Component>();
        chips.add(
                switch (goal.state()) {
                    case DRAFT -> new Chip(getTranslation("goal.state.DRAFT"));
                    case REACHED -> new Chip(getTranslation("goal.state.REACHED"), Chip.Tone.OK);
                    case PAUSED -> new Chip(getTranslation("goal.over.paused"));
                    case DROPPED -> new Chip(getTranslation("goal.state.DROPPED"));
                    case SHARED ->
                        goal.verdict() == Verdict.ACCEPTED
                                ? new Chip(getTranslation("goal.verdict.ACCEPTED"), Chip.Tone.OK)
                                : new Chip(getTranslation("goal.shared-with", shows.mentor()));
                });
        if (turn != null && (turn.kind().equals(GoalTurns.REVIEW) || turn.kind().equals(GoalTurns.REVISE))) {
            chips.add(
                    TurnChip.of(turn.holder().equals(me), shows.mentor(), Objects.requireNonNull(dates), turn.since()));
        }
        var talk = shows.threads();
        if (talk != null) {
            chips.add(new Chip(getTranslation("goal.list.threads", talk.count())));
            var mine = talk.mine();
            var theirs = talk.theirs();
            if (mine != null && (turn == null || !turn.holder().equals(me))) {
                chips.add(TurnChip.yours(Objects.requireNonNull(dates), mine));
            } else if (mine == null && theirs != null && turn == null) {
                chips.add(TurnChip.with(shows.mentor(), Objects.requireNonNull(dates), theirs));
            }
        }
        return chips.toArray(Component[]::new);
    }

    private Component empty() {
        if (archived) {
            return new EmptyState(
                    Glyph.GOAL, getTranslation("goal.over.archived.none"), getTranslation("goal.over.archived.more"));
        }
        if (done) {
            return new EmptyState(
                    Glyph.GOAL, getTranslation("goal.list.none-done"), getTranslation("goal.list.none-done.more"));
        }
        return new EmptyState(Glyph.GOAL, getTranslation("goal.list.none"), getTranslation("goal.list.none.more"))
                .action(PageLink.button(NEW, getTranslation("goal.list.first")));
    }
}
