package app.waymark.report.ui;

import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.IfThenReminders;
import app.waymark.goal.IfThenReminders.Reminder;
import app.waymark.meeting.MeetingSummary;
import app.waymark.report.Home;
import app.waymark.report.HomePage;
import app.waymark.report.RoundNumbers;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What waits for me, oldest first, with what I wait for, my next meeting and my goals beside it. */
@Route("")
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Home home;
    private final transient IfThenReminders ifThens;
    private final transient CheckIns checkIns;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final Part<Boolean> newGoal = new Part<>(this::showNewGoal);
    private final HomeTurns mine;
    private final HomeTurns others;
    private final HomeWeek week;
    private final TitledSection othersSection;
    private final RowList roundRows = new RowList(getTranslation("home.rounds"), List.of());
    private final KeyedList<RoundNumbers> rounds =
            KeyedList.rebuilding(roundRows, one -> one.round().value(), this::round);
    private final TitledSection roundsSection = new TitledSection(getTranslation("home.rounds"), roundRows)
            .aside(new PageLink(Links.ROUNDS, getTranslation("home.rounds.all")));
    private final KeyedList<Block> main;
    private final KeyedList<Block> side;
    private String heading = "";
    private int people = Home.PEOPLE;
    private boolean following;

    HomeView(
            Home home,
            IfThenReminders ifThens,
            HomeWeek.Services week,
            CheckIns checkIns,
            CurrentActor actor,
            DateFormats formats,
            Sayings sayings,
            LiveUpdates live) {
        this.home = home;
        this.ifThens = ifThens;
        this.checkIns = checkIns;
        this.actor = actor;
        this.formats = formats;
        this.live = live;
        mine = new HomeTurns(getTranslation("home.waiting.list"), sayings, this::refresh);
        others = new HomeTurns(getTranslation("home.others"), sayings, this::refresh);
        this.week = new HomeWeek(week, this::refresh);
        othersSection = new TitledSection(getTranslation("home.others"), others);
        var first = new Div();
        var second = new Div();
        first.addClassName("wm-stack");
        second.addClassName("wm-stack");
        main = KeyedList.rebuilding(first, Block::name, block -> block.make().get());
        side = KeyedList.rebuilding(second, Block::name, block -> block.make().get());
        var columns = new Div(first, second);
        columns.addClassName("wm-two");
        getContent().add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::changed);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    /**
     * A part of the page, made anew when it shows something else.
     *
     * @param shows what it shows; one that keeps itself up to date shows always the same
     */
    private record Block(String name, Object shows, Supplier<Component> make) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Block block && name.equals(block.name) && shows.equals(block.shows);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, shows);
        }
    }

    /** Somebody else did something: what waits now is said. */
    private void changed() {
        var before = heading;
        refresh();
        if (!before.equals(heading)) {
            LiveRegion.say(heading);
        }
    }

    private void refresh() {
        var page = home.read(mine.shown(), others.shown(), people);
        var me = actor.require().id();
        var dates = formats.mine();
        int waiting = page.mine().items().size();
        heading = getTranslation(page.mine().next() == null ? "home.waiting" : "home.waiting.more", waiting);
        header.heading(heading);
        header.sub(sub(page, dates));
        newGoal.show(page.mentored() || !page.goals().isEmpty());
        mine.show(page.mine(), page.names(), me, dates);
        others.show(page.others(), page.names(), me, dates);
        if (page.goals().isEmpty()) {
            week.none();
        } else {
            week.refresh(dates);
        }
        rounds.show(page.coordinated());
        main.show(main(page));
        side.show(side(page, dates));
    }

    private void showNewGoal(boolean may) {
        header.clear();
        if (may) {
            var button = PageLink.primaryButton(Links.NEW_GOAL, getTranslation("home.new-goal"));
            button.key(Keys.NEW);
            header.primary(button);
        }
    }

    private String sub(HomePage page, Dates dates) {
        if (page.mine().items().isEmpty() && page.meeting().isPresent()) {
            var meeting = page.meeting().get();
            var window = meeting.window();
            if (window != null) {
                return getTranslation("home.sub.meeting", meeting.other().name(), dates.dayAndTime(window.start()));
            }
        }
        return getTranslation(
                page.others().next() == null ? "home.sub.others" : "home.sub.others.more",
                page.others().items().size());
    }

    private List<Block> main(HomePage page) {
        var blocks = new ArrayList<Block>();
        if (!page.checkIns().isEmpty()) {
            blocks.add(new Block(
                    "check-in", page.checkIns(), () -> new HomeCheckIn(page.checkIns(), checkIns, this::refresh)));
        }
        if (!page.mine().items().isEmpty()) {
            blocks.add(new Block("mine", true, () -> mine));
        } else if (page.coordinated().isEmpty() || page.mentored()) {
            // Whoever has rounds to look after sees at once what they need: "all done" would be too much said.
            blocks.add(new Block("nothing", List.of(page.alone(), nextThing(page)), () -> nothingWaits(page)));
        }
        if (week.any()) {
            blocks.add(new Block("week", true, () -> week));
        }
        if (!page.others().items().isEmpty()) {
            blocks.add(new Block("others", true, () -> othersSection));
        }
        if (!page.coordinated().isEmpty()) {
            blocks.add(new Block("rounds", true, () -> roundsSection));
        }
        return blocks;
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

    private List<Block> side(HomePage page, Dates dates) {
        var blocks = new ArrayList<Block>();
        page.meeting()
                .ifPresent(meeting -> blocks.add(new Block(
                        "meeting",
                        List.of(meeting, dates.today()),
                        () -> new TitledSection(getTranslation("home.meeting"), new Card(meeting(meeting, dates))))));
        if (!page.moments().isEmpty()) {
            var me = actor.require().id();
            blocks.add(new Block(
                    "moments",
                    List.of(page.moments(), dates.today()),
                    () -> new HomeMoments(page.moments(), page.names(), me, dates)));
        }
        // Who has no goal has no plan either.
        var reminders = page.goals().isEmpty() ? List.<Reminder>of() : ifThens.show();
        if (!reminders.isEmpty()) {
            blocks.add(
                    new Block("if-then", List.of(reminders, dates.today()), () -> new HomeIfThens(reminders, dates)));
        }
        if (!page.goals().isEmpty()) {
            blocks.add(new Block("goals", List.of(page.goals(), dates.today()), () -> {
                var card = new Card();
                page.goals().forEach(goal -> card.add(goal(goal, dates)));
                return new TitledSection(getTranslation("home.goals"), card);
            }));
        }
        if (page.mentored()) {
            var pairs = people(page, page.mentors());
            blocks.add(new Block("mentored", pairs, () -> section("home.mentored", pairs)));
        }
        if (!page.mentees().items().isEmpty()) {
            var pairs = people(page, page.mentees());
            blocks.add(new Block("mentoring", pairs, () -> section("home.mentoring", pairs)
                    .aside(new PageLink(
                            Links.REVIEWS,
                            pairs.goesOn()
                                    ? getTranslation("home.reviews")
                                    : getTranslation(
                                            "home.mentees", pairs.people().size())))));
        }
        return blocks;
    }

    /** One somebody is matched with. */
    private record Person(HomePage.Pair pair, String name) {}

    /** Those somebody is matched with, and whether there are more. */
    private record People(List<Person> people, boolean goesOn) {}

    private People people(HomePage page, Slice<HomePage.Pair> pairs) {
        return new People(
                pairs.items().stream()
                        .map(pair -> new Person(
                                pair, page.names().getOrDefault(pair.other(), getTranslation("home.somebody"))))
                        .toList(),
                pairs.next() != null);
    }

    private TitledSection section(String title, People shown) {
        var section = new TitledSection(getTranslation(title), people(shown.people()));
        if (shown.goesOn()) {
            section.add(new Button(getTranslation("home.more"), click -> {
                people += Home.MORE_PEOPLE;
                refresh();
            }));
        }
        return section;
    }

    /** Those one is matched with, each leading to the mentorship: who they are, what to do together, how to end it. */
    private static Div people(List<Person> people) {
        var list = new Div();
        list.addClassName("home-people");
        people.forEach(one -> list.add(new PageLink(
                Links.mentorship(one.pair().id().value()),
                new Avatar(one.pair().other(), one.name()),
                new Span(one.name()))));
        return list;
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
        var window = Objects.requireNonNull(meeting.window(), "a confirmed meeting has its time");
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
                goal.far().filled(),
                100,
                getTranslation(goal.far().key(), goal.far().arguments()));
        var until = goal.pausedUntil();
        if (until != null) {
            return line.note(getTranslation("home.goal.paused", dates.shortDay(until)));
        }
        var horizon = getTranslation("home.horizon." + goal.horizon());
        var target = goal.targetOn();
        return line.note(target == null ? horizon : getTranslation("home.goal.note", horizon, dates.shortDay(target)));
    }
}
