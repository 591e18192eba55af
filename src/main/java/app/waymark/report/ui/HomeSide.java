package app.waymark.report.ui;

import app.waymark.goal.GoalSummary;
import app.waymark.meeting.GroupLine;
import app.waymark.meeting.MeetingSummary;
import app.waymark.report.HomePage;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** What stands beside what waits: the next meeting, what was reached, plans to have in mind, goals and people. */
class HomeSide extends Composite<Div> {

    private final Runnable more;
    private final KeyedList<HomeBlock> blocks;

    /** @param more reads more of the people somebody is matched with */
    HomeSide(Runnable more) {
        this.more = more;
        getContent().addClassName("wm-stack");
        blocks = HomeBlock.list(getContent());
    }

    void show(HomePage page, AccountId me, Dates dates) {
        blocks.show(blocks(page, me, dates));
    }

    private List<HomeBlock> blocks(HomePage page, AccountId me, Dates dates) {
        var reminders = page.ifThens();
        var blocks = new ArrayList<HomeBlock>();
        page.meeting()
                .ifPresent(meeting -> blocks.add(new HomeBlock(
                        "meeting",
                        List.of(meeting, dates.today()),
                        () -> new TitledSection(getTranslation("home.meeting"), new Card(meeting(meeting, dates))))));
        page.together()
                .ifPresent(group -> blocks.add(new HomeBlock(
                        "together",
                        List.of(group, dates.today()),
                        () -> new TitledSection(
                                getTranslation("meeting.group.list"), new Card(together(group, dates))))));
        if (!page.moments().isEmpty()) {
            blocks.add(new HomeBlock(
                    "moments",
                    List.of(page.moments(), dates.today()),
                    () -> new HomeMoments(page.moments(), page.names(), me, dates)));
        }
        if (!reminders.plans().isEmpty()) {
            blocks.add(new HomeBlock(
                    "if-then", List.of(reminders, dates.today()), () -> new HomeIfThens(reminders, dates)));
        }
        if (!page.goals().isEmpty()) {
            blocks.add(new HomeBlock("goals", List.of(page.goals(), dates.today()), () -> {
                var card = new Card();
                page.goals().forEach(goal -> card.add(goal(goal, dates)));
                return new TitledSection(getTranslation("home.goals"), card);
            }));
        }
        if (page.mentored()) {
            var pairs = people(page, page.mentors());
            blocks.add(new HomeBlock("mentored", pairs, () -> section("home.mentored", pairs, Links::mentorship)));
        }
        if (!page.mentees().items().isEmpty()) {
            var pairs = people(page, page.mentees());
            blocks.add(new HomeBlock("mentoring", pairs, () -> section("home.mentoring", pairs, Links::mentee)
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

    private TitledSection section(String title, People shown, Function<UUID, String> page) {
        var section = new TitledSection(getTranslation(title), people(shown.people(), page));
        if (shown.goesOn()) {
            section.add(new Button(getTranslation("home.more"), click -> more.run()));
        }
        return section;
    }

    /** Those one is matched with, each leading to who mentors: who they are; or to who is mentored: what there is to do. */
    private static Div people(List<Person> people, Function<UUID, String> page) {
        var list = new Div();
        list.addClassName("home-people");
        people.forEach(one -> list.add(new PageLink(
                page.apply(one.pair().id().value()),
                new Avatar(one.pair().other(), one.name()),
                new Span(one.name()))));
        return list;
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

    private Div together(GroupLine group, Dates dates) {
        var about = new Span(group.topic());
        about.addClassName("wm-small");
        return DateTile.beside(
                dates,
                LocalDate.ofInstant(group.window().start(), dates.zone()),
                new Div(new PageLink(Links.groupMeeting(group.id().value()), dates.span(group.window()))),
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
