package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.ObstacleShown;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalSaid.ReviewToAnswer;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** One line of the queue, before its people have names. */
    private record Line(
            String key,
            AccountId who,
            String what,
            String detail,
            String changed,
            String path,
            @Nullable Waiting turn) {}

    /** What the head says. */
    private record Head(Show show, int lines, boolean more, String first, String path) {}

    private final transient Goals goals;
    private final transient Turns turns;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final AccountId me;
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
            MentorshipAccess mentorships,
            Accounts accounts,
            DateFormats formats,
            TurnPart.Services services,
            LiveUpdates live,
            CurrentActor actor) {
        this.goals = goals;
        this.turns = turns;
        this.accounts = accounts;
        this.formats = formats;
        this.me = actor.require().id();
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
        var lines = new ArrayList<Line>();
        Cursor next = null;
        do {
            var page = page(next);
            lines.addAll(page.items());
            next = page.next();
        } while (next != null && lines.size() < shown);
        maps.show(show == Show.ALL);
        var dates = formats.mine();
        var names =
                Names.of(accounts, lines.stream().map(Line::who).distinct().toList(), getTranslation("goal.somebody"));
        var oldest = lines.isEmpty() ? null : lines.getFirst();
        head.show(new Head(
                show,
                lines.size(),
                next != null,
                oldest == null ? "" : names.first(oldest.who()),
                oldest == null ? "" : oldest.path()));
        table.setVisible(!lines.isEmpty());
        var rows = lines.stream().map(line -> row(line, names)).toList();
        table.show(rows, dates);
        nothing.show(rows.isEmpty() ? Optional.of(show) : Optional.empty());
        further.setVisible(next != null);
        known = rows.stream().map(QueueTable.Line::key).collect(Collectors.toSet());
        return rows;
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

    private Slice<Line> page(@Nullable Cursor after) {
        return switch (show) {
            case MINE -> turns.forMe(GoalNavigation.KINDS, after, Slice.PAGE).map(this::line);
            case THEIRS ->
                turns.forOthers(List.of(GoalTurns.REVISE, GoalTurns.ANSWER_REVIEW, Threads.ANSWER), after, Slice.PAGE)
                        .map(this::line);
            case ALL -> goals.sharedWithMe(after, Slice.PAGE).map(this::line);
        };
    }

    private Line line(Waiting turn) {
        var other = turn.holder().equals(me) ? Objects.requireNonNullElse(turn.asker(), me) : turn.holder();
        var key = turn.kind() + " " + turn.subject();
        return switch (turn.said()) {
            case ReviewAsked(var title, var revision, var why, var words, var steps) -> {
                var what =
                        revision == 1 ? getTranslation("goal.reviews.new") : getTranslation("goal.revision", revision);
                yield new Line(
                        key,
                        other,
                        getTranslation("goal.reviews.goal", title),
                        why.isEmpty() ? what : what + " · " + why,
                        revision == 1
                                ? getTranslation("goal.reviews.new-steps", steps)
                                : getTranslation("goal.reviews.changed", words, steps),
                        turn.path(),
                        turn);
            }
            case ChangesAsked(var title, var words, var points) ->
                new Line(
                        key,
                        other,
                        getTranslation("goal.reviews.goal", title),
                        words.isEmpty()
                                ? getTranslation("goal.reviews.remarked", points.size())
                                : getTranslation("goal.reviews.asked", words),
                        "",
                        turn.path(),
                        turn);
            case ReviewToAnswer(var title, var verdict, var words, var points) ->
                new Line(
                        key,
                        other,
                        getTranslation("goal.reviews.goal", title),
                        getTranslation("goal.reviews.remarked", points.size()),
                        "",
                        turn.path(),
                        turn);
            case AnswerAsked(var title, var about, var part, var words) ->
                new Line(
                        key,
                        other,
                        getTranslation(
                                "goal.reviews.thread",
                                about.isEmpty() ? title : getTranslation("feedback.about." + about, title, part)),
                        getTranslation("goal.quoted", words),
                        "",
                        turn.path(),
                        turn);
            case ObstacleShown(var title) ->
                new Line(
                        key,
                        other,
                        getTranslation("goal.reviews.goal", title),
                        getTranslation("goal.reviews.obstacle"),
                        "",
                        turn.path(),
                        turn);
            default -> throw new IllegalStateException("Not in the queue: " + turn.kind());
        };
    }

    private Line line(GoalSummary goal) {
        var details = new ArrayList<String>();
        details.add(getTranslation("goal.horizon." + goal.horizon()));
        if (goal.state() != GoalState.REACHED) {
            details.add(getTranslation(goal.far().key(), goal.far().arguments()));
        }
        return new Line(
                goal.id().toString(),
                goal.mentee(),
                goal.title(),
                String.join(" · ", details),
                goal.state().open()
                        ? getTranslation("goal.verdict." + goal.verdict())
                        : getTranslation("goal.state." + goal.state()),
                Links.goal(goal.id().value()),
                null);
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
        header.sub("");
        if (now.lines() > 0) {
            var start = PageLink.primaryButton(now.path(), getTranslation("goal.reviews.start", now.first()));
            start.key(Keys.NEXT);
            header.primary(start);
        }
    }

    /** The page of who waits, or is waited for, where it is a mentee of the reader's: only a mentor reviews. */
    private static String person(Waiting turn) {
        var mentorship = turn.mentorship();
        return mentorship != null
                        && (turn.said() instanceof ReviewAsked
                                || turn.said() instanceof ChangesAsked
                                || turn.said() instanceof ReviewToAnswer
                                || turn.said() instanceof ObstacleShown)
                ? Links.mentee(mentorship)
                : "";
    }

    private QueueTable.Line row(Line line, Names names) {
        var turn = line.turn();
        return new QueueTable.Line(
                line.key(),
                line.who(),
                names.of(line.who()),
                names.first(line.who()),
                line.what(),
                line.detail(),
                turn == null ? "" : line.changed(),
                turn == null ? line.changed() : "",
                turn,
                turn != null && turn.holder().equals(me),
                turn == null ? "" : person(turn),
                line.path());
    }
}
