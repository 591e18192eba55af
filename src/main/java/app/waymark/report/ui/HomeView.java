package app.waymark.report.ui;

import app.waymark.availability.Absences;
import app.waymark.availability.ui.AwayLine;
import app.waymark.goal.CheckIns;
import app.waymark.goal.IfThenReminders;
import app.waymark.learning.OwnLearning;
import app.waymark.network.PersonalContacts;
import app.waymark.notification.MailQueue;
import app.waymark.report.Home;
import app.waymark.report.HomePage;
import app.waymark.report.RoundNumbers;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** What waits for me, oldest first, with what I wait for, my next meeting and my goals beside it. */
@Route("")
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Home home;
    private final transient IfThenReminders ifThens;
    private final transient CheckIns checkIns;
    private final transient OwnLearning learning;
    private final transient PersonalContacts contacts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final Part<Boolean> newGoal = new Part<>(this::showNewGoal);
    private final HomeTurns mine;
    private final HomeTurns others;
    private final HomeTurns later;
    private final AwayLine away;
    private final HomeMail mail;
    private final TitledSection laterSection;
    private final HomeWeek week;
    private final TitledSection othersSection;
    private final RowList roundRows = new RowList(getTranslation("home.rounds"), List.of());
    private final KeyedList<RoundNumbers> rounds =
            KeyedList.rebuilding(roundRows, one -> one.round().value(), this::round);
    private final TitledSection roundsSection = new TitledSection(getTranslation("home.rounds"), roundRows)
            .aside(new PageLink(Links.ROUNDS, getTranslation("home.rounds.all")));
    private final KeyedList<HomeBlock> main;
    private final HomeSide side = new HomeSide(this::morePeople);
    private String heading = "";
    private int people = Home.PEOPLE;
    private boolean following;

    HomeView(
            Home home,
            IfThenReminders ifThens,
            HomeWeek.Services week,
            CheckIns checkIns,
            OwnLearning learning,
            PersonalContacts contacts,
            CurrentActor actor,
            DateFormats formats,
            HomeTurns.Services turns,
            Absences absences,
            MailQueue mails,
            LiveUpdates live) {
        this.home = home;
        this.ifThens = ifThens;
        this.checkIns = checkIns;
        this.learning = learning;
        this.contacts = contacts;
        this.actor = actor;
        this.formats = formats;
        this.live = live;
        mine = new HomeTurns(getTranslation("home.waiting.list"), turns, this::refresh);
        others = new HomeTurns(getTranslation("home.others"), turns, this::refresh);
        later = new HomeTurns(getTranslation("turn.later"), turns, this::refresh);
        laterSection = new TitledSection(getTranslation("turn.later"), later);
        away = new AwayLine(absences, this::refresh);
        mail = new HomeMail(mails);
        this.week = new HomeWeek(week, this::refresh);
        othersSection = new TitledSection(getTranslation("home.others"), others);
        var first = new Div();
        first.addClassName("wm-stack");
        main = HomeBlock.list(first);
        var columns = new Div(first, side);
        columns.addClassName("wm-two");
        getContent().add(header, mail, away, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::changed);
            if (actor.require().administrator()) {
                live.follow(this, Changed.every(MailQueue.LATENESS), this::showMail);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
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
        later.show(new Slice<>(page.later(), null), page.names(), me, dates);
        away.show(page.backOn(), dates);
        showMail();
        week.show(page.week(), dates);
        rounds.show(page.coordinated());
        main.show(main(page));
        side.show(page, me, dates);
        ifThens.shown(page.ifThens());
    }

    private void showMail() {
        if (actor.require().administrator()) {
            mail.show(formats.mine());
        }
    }

    private void morePeople() {
        people += Home.MORE_PEOPLE;
        refresh();
    }

    private void showNewGoal(boolean may) {
        header.clear();
        if (may) {
            var button = PageLink.primaryButton(Links.BEGIN_GOAL, getTranslation("home.new-goal"));
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

    private List<HomeBlock> main(HomePage page) {
        var blocks = new ArrayList<HomeBlock>();
        if (!page.checkIns().isEmpty()) {
            blocks.add(new HomeBlock(
                    "check-in", page.checkIns(), () -> new HomeCheckIn(page.checkIns(), checkIns, this::refresh)));
        }
        if (!page.mine().items().isEmpty()) {
            blocks.add(new HomeBlock("mine", true, () -> mine));
        } else if (page.coordinated().isEmpty() || page.mentored()) {
            // Whoever has rounds to look after sees at once what they need: "all done" would be too much said.
            blocks.add(new HomeBlock("nothing", List.of(page.alone(), nextThing(page)), () -> nothingWaits(page)));
        }
        if (!page.expiring().isEmpty()) {
            blocks.add(new HomeBlock(
                    "expiring",
                    page.expiring(),
                    () -> new HomeExpiring(page.expiring(), learning, formats.mine(), this::refresh)));
        }
        if (!page.touch().isEmpty()) {
            blocks.add(new HomeBlock(
                    "touch",
                    page.touch(),
                    () -> new HomeInTouch(page.touch(), contacts, formats.mine(), this::refresh)));
        }
        if (week.any()) {
            blocks.add(new HomeBlock("week", true, () -> week));
        }
        if (!page.later().isEmpty()) {
            blocks.add(new HomeBlock("later", true, () -> laterSection));
        }
        if (!page.others().items().isEmpty()) {
            blocks.add(new HomeBlock("others", true, () -> othersSection));
        }
        if (!page.coordinated().isEmpty()) {
            blocks.add(new HomeBlock("rounds", true, () -> roundsSection));
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
}
