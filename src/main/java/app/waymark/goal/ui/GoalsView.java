package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.OpenThreads;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalGroup.Listed;
import app.waymark.goal.GoalGroup.Shown;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.Goals;
import app.waymark.goal.Horizon;
import app.waymark.goal.ui.GoalItems.Item;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
 * A mentee's goals by horizon, those that need them first: those being worked on, and in lists of their own those that are
 * paused, reached and let go, or put away ({@code ?show=paused|done|archived}).
 */
@Route("goals")
@PermitAll
class GoalsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NEW = Links.BEGIN_GOAL;

    /** How many goals of each horizon are shown at first, and how many more at a press. */
    private static final int AT_FIRST = 20;

    private final transient Goals goals;
    private final transient Turns turns;
    private final transient Threads threads;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader(getTranslation("goal.list.title"));
    private final PageTabs tabs = GoalTabs.of(this);
    private final Map<Horizon, GoalItems> groups = new EnumMap<>(Horizon.class);
    private final Map<Horizon, Integer> most = new EnumMap<>(Horizon.class);
    private final Div foot = new Div();
    private final Part<Optional<Shown>> nothing = new Part<>(this::nothing);
    private Set<UUID> waiting = Set.of();
    private Shown shown = Shown.OPEN;

    /** Where what was reached is told, beside the goals that are done. */
    private @Nullable PageLink yearbook;

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
        header.action(PageLink.button(Links.LEARNING, getTranslation("learning.heading")));
        header.primary(
                PageLink.primaryButton(NEW, getTranslation("goal.list.new")).key(Keys.NEW));
        getContent().add(header, tabs);
        for (var horizon : Horizon.values()) {
            var group = new GoalItems(horizon, me, this::more);
            groups.put(horizon, group);
            getContent().add(group);
        }
        getContent().add(foot);
        live.follow(this, Changed.person(me), this::again);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .map(GoalTabs::shown)
                .orElse(Shown.OPEN);
        if (yearbook == null && shown == Shown.DONE) {
            yearbook = PageLink.button(Links.YEARBOOK, getTranslation("recognition.nav"));
            header.action(yearbook);
        }
        if (yearbook != null) {
            yearbook.setVisible(shown == Shown.DONE);
        }
        for (var horizon : Horizon.values()) {
            most.put(horizon, AT_FIRST);
        }
        waiting = ids(fill());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("goal.list.title");
    }

    private List<GoalSummary> fill() {
        var found = goals.groups(shown, most);
        var all = found.stream()
                .flatMap(group -> group.goals().stream())
                .map(Listed::goal)
                .toList();
        var open = turns(all);
        var talked = talked(all);
        var names = Names.of(
                accounts,
                all.stream().map(GoalSummary::mentor).filter(Objects::nonNull).toList(),
                getTranslation("goal.somebody"));
        var now = formats.mine();
        var waits = new ArrayList<GoalSummary>();
        for (var horizon : Horizon.values()) {
            var group = found.stream()
                    .filter(one -> one.horizon() == horizon)
                    .findFirst()
                    .orElse(null);
            var rows = group == null
                    ? List.<Item>of()
                    : group.goals().stream()
                            .map(one -> item(one, open, talked, names, now))
                            .sorted(Comparator.comparing(row -> !row.waitsFor(me)))
                            .toList();
            rows.stream().filter(row -> row.waitsFor(me)).map(Item::goal).forEach(waits::add);
            Objects.requireNonNull(groups.get(horizon)).show(group, rows, now);
        }
        GoalTabs.show(tabs, shown);
        nothing.show(all.isEmpty() ? Optional.of(shown) : Optional.empty());
        return waits;
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

    private void more(Horizon horizon) {
        most.merge(horizon, AT_FIRST + Slice.PAGE, Integer::sum);
        fill();
    }

    private void nothing(Optional<Shown> which) {
        foot.removeAll();
        which.ifPresent(one -> foot.add(empty(one)));
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

    private Item item(Listed listed, Map<UUID, Waiting> open, Map<UUID, OpenThreads> talked, Names names, Dates now) {
        var goal = listed.goal();
        var mentor = goal.mentor();
        var id = goal.id().value();
        return new Item(
                listed, mentor == null ? "" : names.first(mentor), open.get(id), talked.get(id), note(listed, now));
    }

    private String note(Listed listed, Dates dates) {
        var goal = listed.goal();
        var parts = new ArrayList<String>();
        if (goal.targetOn() != null) {
            boolean over = goal.state() == GoalState.REACHED || goal.state() == GoalState.DROPPED;
            parts.add(getTranslation(over ? "goal.list.planned" : "goal.to", dates.shortDay(goal.targetOn())));
        }
        var longer = listed.longer();
        if (longer != null) {
            parts.add(getTranslation("goal.map.under", longer.title()));
        }
        if (goal.pausedUntil() != null) {
            parts.add(getTranslation("goal.list.paused", dates.shortDay(goal.pausedUntil())));
        }
        if (goal.nextStep() != null && goal.state().open()) {
            parts.add(getTranslation("goal.next", goal.nextStep()));
        }
        return String.join(" · ", parts);
    }

    private Component empty(Shown which) {
        var key =
                switch (which) {
                    case OPEN -> "goal.list.none";
                    case PAUSED -> "goal.map.none-paused";
                    case DONE -> "goal.list.none-done";
                    case ARCHIVED -> "goal.over.archived.none";
                };
        var more =
                switch (which) {
                    case OPEN -> "goal.list.none.more";
                    case PAUSED -> "goal.map.none-paused.more";
                    case DONE -> "goal.list.none-done.more";
                    case ARCHIVED -> "goal.over.archived.more";
                };
        var said = new EmptyState(Glyph.GOAL, getTranslation(key), getTranslation(more));
        return which == Shown.OPEN ? said.action(PageLink.button(NEW, getTranslation("goal.list.first"))) : said;
    }
}
