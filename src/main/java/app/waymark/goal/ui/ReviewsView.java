package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.Goals;
import app.waymark.goal.ReviewQueue;
import app.waymark.goal.ReviewWeek;
import app.waymark.goal.ui.QueueLines.Line;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.turn.Turns;
import app.waymark.turn.ui.TurnPart;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a mentor's eyes, oldest first; what waits for the mentees ({@code ?show=theirs}); and every goal that
 * is shared with them ({@code ?show=all}).
 */
@Route("reviews")
@PermitAll
class ReviewsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private enum Show {
        MINE,
        THEIRS,
        ALL
    }

    /** What the head says. */
    private record Head(
            Show show,
            int lines,
            boolean more,
            String first,
            String path,
            @Nullable ReviewWeek week) {}

    /** What is shown: the lines, whether there are more, and what the head needs besides. */
    private record Read(
            List<Line> lines,
            boolean more,
            Names names,
            @Nullable ReviewWeek week) {}

    private final transient Goals goals;
    private final transient Turns turns;
    private final transient ReviewQueue queue;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient QueueLines lines;
    private final ViewHeader header = new ViewHeader();
    private final Nav tabs = new Nav();
    private final MapLinks maps;
    private final QueueTable table;
    private final Div foot = new Div();
    private final Button further = new Button(getTranslation("goal.list.more"), event -> more());
    private final Part<Head> head = new Part<>(this::head);
    private final Part<Show> filter = new Part<>(this::tabs);
    private final Part<Optional<Show>> nothing = new Part<>(this::nothing);
    private Set<String> known = Set.of();
    private Show show = Show.MINE;
    private int shown = Slice.PAGE;

    ReviewsView(
            Goals goals,
            Turns turns,
            ReviewQueue queue,
            MentorshipAccess mentorships,
            Accounts accounts,
            DateFormats formats,
            TurnPart.Services services,
            LiveUpdates live,
            CurrentActor actor) {
        this.goals = goals;
        this.turns = turns;
        this.queue = queue;
        this.accounts = accounts;
        this.formats = formats;
        var me = actor.require().id();
        lines = new QueueLines(this, me);
        table = new QueueTable(new QueueTurns(services, this::fill));
        maps = new MapLinks(mentorships, accounts);
        tabs.addClassName("goal-tabs");
        tabs.setAriaLabel(getTranslation("goal.reviews.tabs"));
        getContent().add(header, tabs, maps, table, foot, further);
        live.follow(this, Changed.person(me), this::again);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("");
        show = switch (asked) {
            case "theirs" -> Show.THEIRS;
            case "all" -> Show.ALL;
            default -> Show.MINE;
        };
        shown = Slice.PAGE;
        filter.show(show);
        fill();
    }

    private void tabs(Show open) {
        tabs.removeAll();
        tabs.add(
                tab(Links.REVIEWS, "goal.reviews.mine", Show.MINE),
                tab(Links.REVIEWS + "?show=theirs", "goal.reviews.theirs", Show.THEIRS),
                tab(Links.REVIEWS + "?show=all", "goal.reviews.all", Show.ALL));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("goal.nav.reviews");
    }

    private Component tab(String path, String key, Show which) {
        var link = new PageLink(path, getTranslation(key));
        if (show == which) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private List<QueueTable.Line> fill() {
        var read = read();
        var all = read.lines();
        var names = read.names();
        maps.show(show == Show.ALL);
        var oldest = all.isEmpty() ? null : all.getFirst();
        head.show(new Head(
                show,
                all.size(),
                read.more(),
                oldest == null ? "" : names.first(oldest.who()),
                oldest == null ? "" : oldest.path(),
                read.week()));
        table.setVisible(!all.isEmpty());
        var rows = all.stream().map(line -> lines.row(line, names)).toList();
        table.show(rows, formats.mine());
        nothing.show(rows.isEmpty() ? Optional.of(show) : Optional.empty());
        further.setVisible(read.more());
        known = rows.stream().map(QueueTable.Line::key).collect(Collectors.toSet());
        return rows;
    }

    private Read read() {
        if (show == Show.MINE) {
            var mine = queue.mine(shown);
            return new Read(
                    mine.waiting().items().stream().map(lines::line).toList(),
                    mine.waiting().next() != null,
                    new Names(mine.people(), getTranslation("goal.somebody")),
                    mine.week());
        }
        var found = Slice.first(shown, this::page);
        var who = found.items().stream().map(Line::who).distinct().toList();
        return new Read(
                found.items(), found.next() != null, Names.of(accounts, who, getTranslation("goal.somebody")), null);
    }

    /** Something changed while the page was open: what came since is said. */
    private void again() {
        var before = known;
        fill().stream()
                .filter(line -> show == Show.MINE && !before.contains(line.key()))
                .forEach(line -> LiveRegion.say(getTranslation("goal.reviews.heard", line.what(), line.first())));
    }

    private void more() {
        shown += Slice.PAGE;
        fill();
    }

    private void nothing(Optional<Show> where) {
        foot.removeAll();
        where.map(which -> "goal.reviews.none." + which)
                .ifPresent(key ->
                        foot.add(new EmptyState(Glyph.THREAD, getTranslation(key), getTranslation(key + ".more"))));
    }

    private Slice<Line> page(@Nullable Cursor after, int rows) {
        return show == Show.ALL
                ? goals.sharedWithMe(after, rows).map(lines::line)
                : turns.forOthers(ReviewQueue.THEIRS, after, rows).map(lines::line);
    }

    private void head(Head now) {
        header.clear();
        if (now.show() != Show.MINE) {
            header.heading(getTranslation("goal.reviews." + now.show() + ".title"));
            header.sub(getTranslation("goal.reviews." + now.show() + ".sub"));
            return;
        }
        header.heading(
                now.lines() == 0
                        ? getTranslation("goal.nav.reviews")
                        : now.more()
                                ? getTranslation("goal.reviews.many", now.lines())
                                : getTranslation("goal.reviews.title", now.lines()));
        header.sub(now.week() == null ? "" : week(now.week()));
        if (now.lines() > 0) {
            var start = PageLink.primaryButton(now.path(), getTranslation("goal.reviews.start", now.first()));
            start.key(Keys.NEXT);
            header.primary(start);
        }
    }

    /** How much came this week, beside what is welcome to the reader; nothing where as many are as come. */
    private String week(ReviewWeek week) {
        if (week.welcome() == 0) {
            return "";
        }
        return getTranslation(
                week.came() > week.welcome() ? "goal.reviews.week.over" : "goal.reviews.week",
                week.welcome(),
                week.came());
    }
}
