package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
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
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** One line of the queue. */
    private record Line(
            AccountId who,
            String what,
            String detail,
            String changed,
            String path,
            @Nullable Waiting turn) {}

    private final transient Goals goals;
    private final transient Turns turns;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader();
    private final Nav tabs = new Nav();
    private final QueueTable table = new QueueTable();
    private final Div foot = new Div();
    private Show show = Show.MINE;
    private int shown = Slice.PAGE;

    ReviewsView(
            Goals goals, Turns turns, Accounts accounts, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.goals = goals;
        this.turns = turns;
        this.accounts = accounts;
        this.formats = formats;
        this.me = actor.require().id();
        tabs.addClassName("goal-tabs");
        tabs.setAriaLabel(getTranslation("goal.reviews.tabs"));
        getContent().add(header, tabs, table, foot);
        live.follow(this, Changed.person(me), this::fill);
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
        tabs.removeAll();
        tabs.add(
                tab("/reviews", "goal.reviews.mine", Show.MINE),
                tab("/reviews?show=theirs", "goal.reviews.theirs", Show.THEIRS),
                tab("/reviews?show=all", "goal.reviews.all", Show.ALL));
        fill();
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

    private void fill() {
        var lines = new ArrayList<Line>();
        Cursor next = null;
        do {
            var page = page(next);
            lines.addAll(page.items());
            next = page.next();
        } while (next != null && lines.size() < shown);
        var dates = formats.mine();
        var names =
                Names.of(accounts, lines.stream().map(Line::who).distinct().toList(), getTranslation("goal.somebody"));
        head(lines, next != null, names);
        table.setVisible(!lines.isEmpty());
        table.show(lines.stream().map(line -> row(line, names, dates)).toList());
        foot.removeAll();
        if (lines.isEmpty()) {
            var key = "goal.reviews.none." + show;
            foot.add(new EmptyState(Glyph.THREAD, getTranslation(key), getTranslation(key + ".more")));
        } else if (next != null) {
            foot.add(new Button(getTranslation("goal.list.more"), event -> {
                shown += Slice.PAGE;
                fill();
            }));
        }
    }

    private Slice<Line> page(@Nullable Cursor after) {
        return switch (show) {
            case MINE -> turns.forMe(GoalNavigation.KINDS, after, Slice.PAGE).map(this::line);
            case THEIRS ->
                turns.forOthers(List.of(GoalTurns.REVISE, Threads.ANSWER), after, Slice.PAGE)
                        .map(this::line);
            case ALL -> goals.sharedWithMe(after, Slice.PAGE).map(this::line);
        };
    }

    private Line line(Waiting turn) {
        var other = turn.holder().equals(me) ? Objects.requireNonNullElse(turn.asker(), me) : turn.holder();
        return switch (turn.said()) {
            case ReviewAsked(var title, var revision, var why, var words, var steps) -> {
                var what =
                        revision == 1 ? getTranslation("goal.reviews.new") : getTranslation("goal.revision", revision);
                yield new Line(
                        other,
                        getTranslation("goal.reviews.goal", title),
                        why.isEmpty() ? what : what + " · " + why,
                        revision == 1
                                ? getTranslation("goal.reviews.new-steps", steps)
                                : getTranslation("goal.reviews.changed", words, steps),
                        turn.path(),
                        turn);
            }
            case ChangesAsked(var title, var words) ->
                new Line(
                        other,
                        getTranslation("goal.reviews.goal", title),
                        getTranslation("goal.reviews.asked", words),
                        "",
                        turn.path(),
                        turn);
            case AnswerAsked(var title, var words) ->
                new Line(
                        other,
                        getTranslation("goal.reviews.thread", title),
                        getTranslation("goal.quoted", words),
                        "",
                        turn.path(),
                        turn);
            default -> throw new IllegalStateException("Not in the queue: " + turn.kind());
        };
    }

    private Line line(GoalSummary goal) {
        var details = new ArrayList<String>();
        details.add(getTranslation("goal.horizon." + goal.horizon()));
        details.add(getTranslation("goal.steps", goal.stepsDone(), goal.steps()));
        return new Line(
                goal.mentee(),
                goal.title(),
                String.join(" · ", details),
                goal.state().open()
                        ? getTranslation("goal.verdict." + goal.verdict())
                        : getTranslation("goal.state." + goal.state()),
                Links.goal(goal.id().value()),
                null);
    }

    private void head(List<Line> lines, boolean more, Names names) {
        header.clear();
        if (show != Show.MINE) {
            header.heading(getTranslation("goal.reviews." + show + ".title"));
            header.sub(getTranslation("goal.reviews." + show + ".sub"));
            return;
        }
        header.heading(
                lines.isEmpty()
                        ? getTranslation("goal.nav.reviews")
                        : more
                                ? getTranslation("goal.reviews.many", lines.size())
                                : getTranslation("goal.reviews.title", lines.size()));
        header.sub("");
        if (!lines.isEmpty()) {
            var oldest = lines.getFirst();
            header.primary(PageLink.primaryButton(
                    oldest.path(), getTranslation("goal.reviews.start", names.first(oldest.who()))));
        }
    }

    private QueueTable.Line row(Line line, Names names, Dates dates) {
        var name = names.of(line.who());
        var person = new Span(new Avatar(line.who(), name), new Span(name));
        person.addClassName("goal-person");
        var title = new PageLink(line.path(), line.what());
        var detail = new Span(line.detail());
        detail.addClassName("wm-small");
        var turn = line.turn();
        Component chip = turn == null
                ? new Chip(line.changed())
                : TurnChip.of(turn.holder().equals(me), names.first(line.who()), dates, turn.since());
        return new QueueTable.Line(
                person,
                new Div(new Div(title), detail),
                turn == null ? "" : line.changed(),
                chip,
                PageLink.button(line.path(), getTranslation("goal.reviews.open")),
                getTranslation("goal.reviews.open-what", line.what()));
    }
}
