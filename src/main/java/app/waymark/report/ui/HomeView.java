package app.waymark.report.ui;

import app.waymark.goal.GoalSummary;
import app.waymark.meeting.MeetingSummary;
import app.waymark.report.Home;
import app.waymark.report.HomePage;
import app.waymark.report.RoundNumbers;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Sayings;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What waits for me, oldest first, with what I wait for, my next meeting and my goals beside it. */
@Route("")
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Home home;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient Sayings sayings;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final Div main = new Div();
    private final Div side = new Div();
    private int shown = Home.SHOWN;
    private boolean following;

    HomeView(Home home, CurrentActor actor, DateFormats formats, Sayings sayings, LiveUpdates live) {
        this.home = home;
        this.actor = actor;
        this.formats = formats;
        this.sayings = sayings;
        this.live = live;
        main.addClassName("wm-stack");
        side.addClassName("wm-stack");
        var columns = new Div(main, side);
        columns.addClassName("wm-two");
        getContent().add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    private void refresh() {
        var page = home.read(shown);
        var me = actor.require().id();
        var dates = formats.mine();
        header.clear();
        int waiting = page.mine().items().size();
        header.heading(getTranslation(page.mine().next() == null ? "home.waiting" : "home.waiting.more", waiting));
        header.sub(sub(page, dates));
        if (page.mentored() || !page.goals().isEmpty()) {
            var newGoal = PageLink.primaryButton(Links.NEW_GOAL, getTranslation("home.new-goal"));
            newGoal.key(Keys.NEW);
            header.primary(newGoal);
        }
        main.removeAll();
        side.removeAll();
        showWaiting(page, me, dates);
        showRounds(page);
        showSide(page, dates);
    }

    private String sub(HomePage page, Dates dates) {
        if (page.mine().items().isEmpty() && page.meeting().isPresent()) {
            var meeting = page.meeting().get();
            var window = meeting.window();
            if (window != null) {
                return getTranslation("home.sub.meeting", meeting.other().name(), dates.dayAndTime(window.start()));
            }
        }
        return getTranslation("home.sub.others", page.others().items().size());
    }

    private void showWaiting(HomePage page, AccountId me, Dates dates) {
        if (page.mine().items().isEmpty()) {
            // Whoever has rounds to look after sees at once what they need: "all done" would be too much said.
            if (page.coordinated().isEmpty() || page.mentored()) {
                main.add(nothingWaits(page));
            }
        } else {
            main.add(new RowList(
                    getTranslation("home.waiting.list"),
                    page.mine().items().stream()
                            .map(turn -> row(turn, page, me, dates))
                            .toList()));
            if (page.mine().next() != null) {
                main.add(new Button(getTranslation("home.more"), click -> {
                    shown = Math.min(shown + Home.SHOWN, app.waymark.shared.Slice.MOST);
                    refresh();
                }));
            }
        }
        if (!page.others().items().isEmpty()) {
            main.add(new TitledSection(
                    getTranslation("home.others"),
                    new RowList(
                            getTranslation("home.others"),
                            page.others().items().stream()
                                    .map(turn -> row(turn, page, me, dates))
                                    .toList())));
        }
    }

    /** Nothing waits: a newcomer is welcomed and has something to do all the same. */
    private EmptyState nothingWaits(HomePage page) {
        var me = actor.require();
        if (page.alone() && !me.administrator()) {
            return new EmptyState(
                            Glyph.HOME, getTranslation("home.welcome", me.name()), getTranslation("home.nothing.alone"))
                    .action(PageLink.button(Links.PROFILE, getTranslation("home.nothing.profile")));
        }
        return new EmptyState(Glyph.HOME, getTranslation("home.nothing"), nextThing(page));
    }

    private String nextThing(HomePage page) {
        if (page.mentored() && page.goals().isEmpty()) {
            return getTranslation("home.nothing.first-goal");
        }
        return getTranslation("home.nothing.more");
    }

    private Row row(Waiting turn, HomePage page, AccountId me, Dates dates) {
        boolean mine = turn.holder().equals(me);
        var other = Home.otherOf(turn, me);
        var name = page.names().getOrDefault(other, getTranslation("home.somebody"));
        var words = sayings.words(dates, name, turn.said());
        var row = new Row(
                Avatar.of(other, name),
                getTranslation("turn." + turn.kind() + (mine ? ".mine" : ".theirs"), words),
                turn.path());
        row.text(mine ? getTranslation("turn." + turn.kind() + ".detail", words) : whatNext(turn, dates));
        return row.end(TurnChip.of(mine, name, dates, turn.since()));
    }

    /** What happens when nobody acts. */
    private String whatNext(Waiting turn, Dates dates) {
        var nudge = dates.shortDay(LocalDate.ofInstant(turn.nudgeAt(), dates.zone()));
        var escalate = dates.shortDay(LocalDate.ofInstant(turn.escalateAt(), dates.zone()));
        var today = dates.today();
        if (today.isBefore(LocalDate.ofInstant(turn.nudgeAt(), dates.zone()))) {
            return getTranslation("home.next.nudge", nudge, escalate);
        }
        return today.isBefore(LocalDate.ofInstant(turn.escalateAt(), dates.zone()))
                ? getTranslation("home.next.escalate", nudge, escalate)
                : getTranslation("home.next.escalated", escalate);
    }

    private void showSide(HomePage page, Dates dates) {
        page.meeting()
                .ifPresent(meeting ->
                        side.add(new TitledSection(getTranslation("home.meeting"), new Card(meeting(meeting, dates)))));
        if (!page.goals().isEmpty()) {
            var card = new Card();
            page.goals().forEach(goal -> card.add(goal(goal, dates)));
            side.add(new TitledSection(getTranslation("home.goals"), card));
        }
        if (page.mentored()) {
            side.add(new TitledSection(
                    getTranslation("home.mentored"),
                    people(page, page.mentorships().stream().filter(pair -> !pair.mentoring()))));
        }
        if (page.mentees() > 0) {
            side.add(new TitledSection(
                            getTranslation("home.mentoring"),
                            people(page, page.mentorships().stream().filter(HomePage.Pair::mentoring)))
                    .aside(new PageLink(Links.REVIEWS, getTranslation("home.mentees", page.mentees()))));
        }
    }

    /** Those one is matched with, each leading to the mentorship: who they are, what to do together, how to end it. */
    private Div people(HomePage page, Stream<HomePage.Pair> pairs) {
        var list = new Div();
        list.addClassName("home-people");
        pairs.limit(Home.PEOPLE).forEach(pair -> {
            var name = page.names().getOrDefault(pair.other(), getTranslation("home.somebody"));
            var link =
                    new PageLink(Links.mentorship(pair.id().value()), new Avatar(pair.other(), name), new Span(name));
            list.add(link);
        });
        return list;
    }

    private void showRounds(HomePage page) {
        if (page.coordinated().isEmpty()) {
            return;
        }
        var title = getTranslation("home.rounds");
        main.add(new TitledSection(
                        title,
                        new RowList(
                                title,
                                page.coordinated().stream().map(this::round).toList()))
                .aside(new PageLink(Links.ROUNDS, getTranslation("home.rounds.all"))));
    }

    private Row round(RoundNumbers one) {
        var row = new Row(
                Avatar.of(Glyph.PROGRAMME),
                getTranslation("home.round", one.programmeName(), one.name()),
                Links.round(one.round().value()));
        return row.text(
                one.people() == 0
                        ? getTranslation("home.round.nobody")
                        : getTranslation("home.round.numbers", one.unmatched(), one.pairs(), one.proposed()));
    }

    private Div meeting(MeetingSummary meeting, Dates dates) {
        var window = java.util.Objects.requireNonNull(meeting.window(), "a confirmed meeting has its time");
        var title = new PageLink(Links.meeting(meeting.id().value()), dates.span(window));
        var elsewhere = dates.elsewhere(
                window.start(), meeting.other().name(), meeting.other().zone());
        var about = new Span(
                getTranslation("home.meeting.about", meeting.other().name(), meeting.topic(), meeting.agendaSize()));
        about.addClassName("wm-small");
        var there = new Span(elsewhere);
        there.addClassName("wm-small");
        return DateTile.beside(
                dates,
                LocalDate.ofInstant(window.start(), dates.zone()),
                new Div(title),
                new Div(there),
                new Div(about));
    }

    private ProgressLine goal(GoalSummary goal, Dates dates) {
        var line = new ProgressLine(
                new PageLink(Links.goal(goal.id().value()), goal.title()),
                goal.stepsDone(),
                goal.steps(),
                getTranslation("home.goal.steps", goal.stepsDone(), goal.steps()));
        var horizon = getTranslation("home.horizon." + goal.horizon());
        var target = goal.targetOn();
        return line.note(target == null ? horizon : getTranslation("home.goal.note", horizon, dates.shortDay(target)));
    }
}
