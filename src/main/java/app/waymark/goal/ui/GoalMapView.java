package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalMap;
import app.waymark.goal.GoalMaps;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Horizon;
import app.waymark.goal.Vision;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.BranchTree;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LineOfTime;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All goals of a mentee as a tree and on one line of time ({@code ?show=tree|time|list}): one's own, or with a mentorship in
 * the address what is shared in it, for its mentor and for the mentee who looks as the mentor.
 */
@Route("goals/map")
@RouteAlias("goals/map/:mentorship")
@PermitAll
class GoalMapView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> FORMS = List.of("", "tree", "time", "list");

    private final transient GoalMaps maps;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader();
    private final Part<Head> head = new Part<>(this::head);
    private final PageTabs tabs = GoalTabs.of(this);
    private final PageTabs forms = PageTabs.filter(getTranslation("goal.map.forms"));
    private final Div seenBy = new Div();
    private final Part<List<Vision.Sharing>> seers = new Part<>(this::seers);
    private final BranchTree tree = new BranchTree(getTranslation("goal.map.title"));
    private final LineOfTime time = new LineOfTime();
    private final Section timeSection =
            new Section(new H2(getTranslation("goal.map.time")), new Paragraph(getTranslation("goal.map.time.more")));
    private final MapList list = new MapList();
    private final MapAsk ask;
    private final Div nothing = new Div();
    private final Part<Optional<Boolean>> none = new Part<>(this::nothing);
    private transient Names names = new Names(Map.of(), "");
    private transient @Nullable MentorshipId mentorship;
    private String form = "";
    private String title = "";

    GoalMapView(
            GoalMaps maps,
            GoalTree places,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.maps = maps;
        this.accounts = accounts;
        this.formats = formats;
        me = actor.require().id();
        ask = new MapAsk(places, this::fill);
        seenBy.addClassNames("map-seen", "wm-screen");
        var bar = new Div(forms, seenBy);
        bar.addClassNames("map-bar", "wm-screen");
        timeSection.add(time, time.legend());
        timeSection.addClassName("map-time");
        getContent().addClassName("goal-map");
        getContent().add(header, tabs, bar, nothing, tree, timeSection, list, ask);
        live.follow(this, Changed.person(me), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mentorship = event.getRouteParameters()
                .get("mentorship")
                .map(GoalMapView::id)
                .orElse(null);
        form = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter(FORMS::contains)
                .orElse("");
        fill();
    }

    private static MentorshipId id(String typed) {
        try {
            return new MentorshipId(UUID.fromString(typed));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void fill() {
        var map = mentorship == null ? maps.mine() : maps.in(mentorship);
        var words = new MapWords(this, formats.mine());
        var sharing = Stream.concat(
                        Optional.ofNullable(map.vision()).map(Vision::sharing).stream(),
                        map.goals().stream().map(GoalMap.Goal::sharing))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var people =
                new LinkedHashSet<>(sharing.stream().map(Vision.Sharing::mentor).toList());
        people.add(map.mentee());
        names = Names.of(accounts, List.copyOf(people), getTranslation("goal.somebody"));
        head.show(head(map, words));
        seers.show(map.mine() ? List.copyOf(sharing) : List.of());
        boolean empty = map.goals().isEmpty() && map.vision() == null;
        none.show(empty ? Optional.of(map.mine()) : Optional.empty());
        forms();
        var forest = new MapForest(map, words, path() + "?show=list");
        var nodes = forest.nodes();
        tree.setVisible(!empty && (form.isEmpty() || form.equals("tree")));
        if (tree.isVisible()) {
            tree.show(columns(), nodes);
        }
        timeSection.setVisible(!map.goals().isEmpty() && (form.isEmpty() || form.equals("time")));
        if (timeSection.isVisible()) {
            time.show(words.dates(), new MapTime(map, forest, nodes, words).rows());
        }
        list.setVisible(!empty && form.equals("list"));
        if (list.isVisible()) {
            list.show(map, forest, words);
        }
        ask.show(map, empty ? null : forest);
    }

    /** What the head of the page says. */
    private record Head(String title, String counted, boolean own, boolean mine) {}

    private Head head(GoalMap map, MapWords words) {
        boolean own = map.mentee().equals(me);
        title = own ? getTranslation("goal.map.title") : getTranslation("goal.map.of", names.first(map.mentee()));
        var shorts = map.goals().stream()
                .filter(goal -> goal.state().open() && goal.horizon() == Horizon.SHORT)
                .toList();
        long late = shorts.stream().filter(words::behind).count();
        var counted = getTranslation(
                map.mine() ? "goal.map.sub" : own ? "goal.map.sub.as-mentor" : "goal.map.sub.mentor",
                map.goals().size());
        var said = shorts.isEmpty()
                ? counted
                : counted + " · " + getTranslation("goal.map.sub.short", shorts.size() - late, shorts.size());
        return new Head(title, said, own, map.mine());
    }

    private void head(Head now) {
        header.clear();
        header.heading(now.title());
        header.sub(now.counted());
        header.crumb(
                getTranslation(now.own() ? "goal.nav.goals" : "goal.nav.reviews"),
                now.own() ? Links.GOALS : Links.REVIEWS);
        var print = new Button(getTranslation("goal.map.print"));
        print.getElement().setAttribute("data-print", true);
        header.action(print);
        if (now.mine()) {
            header.action(PageLink.button(Links.VISION, getTranslation("vision.link")));
            header.primary(PageLink.primaryButton(Links.BEGIN_GOAL, getTranslation("goal.list.new"))
                    .key(Keys.NEW));
        }
        tabs.setVisible(now.mine());
        if (now.mine()) {
            GoalTabs.show(tabs, null);
        }
    }

    private void forms() {
        forms.show(FORMS.stream()
                .map(one -> new PageTabs.Tab(
                        getTranslation("goal.map.form." + one),
                        one.isEmpty() ? path() : path() + "?show=" + one,
                        one.equals(form)))
                .toList());
    }

    private String path() {
        return mentorship == null ? Links.MAP : Links.map(mentorship.value());
    }

    private void seers(List<Vision.Sharing> all) {
        seenBy.removeAll();
        for (var one : all) {
            seenBy.add(new PageLink(
                    Links.map(one.mentorship().value()), getTranslation("goal.map.see-as", names.first(one.mentor()))));
        }
        if (mentorship != null) {
            seenBy.add(new Span(getTranslation("goal.map.only-shared")));
        }
    }

    private List<String> columns() {
        return List.of(
                getTranslation("goal.map.column.vision"),
                getTranslation("goal.horizon.LONG.long"),
                getTranslation("goal.horizon.MEDIUM.long"),
                getTranslation("goal.horizon.SHORT.long"));
    }

    private void nothing(Optional<Boolean> mine) {
        nothing.removeAll();
        mine.ifPresent(own -> nothing.add(
                own
                        ? new EmptyState(
                                        Glyph.GOAL,
                                        getTranslation("goal.map.none"),
                                        getTranslation("goal.map.none.more"))
                                .action(
                                        PageLink.button(Links.VISION, getTranslation("vision.write")),
                                        PageLink.button(Links.BEGIN_GOAL, getTranslation("goal.list.first")))
                        : new EmptyState(
                                Glyph.GOAL,
                                getTranslation("goal.map.none.mentor"),
                                getTranslation("goal.map.none.mentor.more"))));
    }
}
