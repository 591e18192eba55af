package app.waymark.report.ui;

import app.waymark.goal.Horizon;
import app.waymark.program.ProgrammeId;
import app.waymark.report.ProgrammeGoals;
import app.waymark.report.ProgrammeGoals.Order;
import app.waymark.report.ProgrammeGoals.Page;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.PageTabs.Tab;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * The goals that the people of a programme show each other, by horizon: title, whose it is, how it stands. The address
 * holds what they are sorted by ({@code ?by=title}).
 */
@Route("programmes/:programme/goals")
@PermitAll
class ProgrammeGoalsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Sorted<Order> BY_ITSELF = Sorted.up(Order.NAME);

    /** How many goals of each horizon are shown at first, and how many more at a press. */
    private static final int AT_FIRST = 20;

    private final transient ProgrammeGoals goals;
    private final transient LiveUpdates live;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader();
    private final PageTabs order = PageTabs.filter(getTranslation("shown.order"));
    private final Map<Horizon, ProgrammeGoalGroup> groups = new EnumMap<>(Horizon.class);
    private final Map<Horizon, Integer> most = new EnumMap<>(Horizon.class);
    private final Div foot = new Div();
    private transient @Nullable ProgrammeId programme;
    private transient Sorted<Order> sorted = BY_ITSELF;
    private transient List<Registration> following = List.of();
    private int total;

    ProgrammeGoalsView(ProgrammeGoals goals, LiveUpdates live, CurrentActor actor) {
        this.goals = goals;
        this.live = live;
        this.me = actor.require().id();
        header.crumb(getTranslation("shown.crumb"), Links.PARTS);
        getContent().add(header, order);
        for (var horizon : Horizon.values()) {
            var group = new ProgrammeGoalGroup(horizon, me, this::more);
            groups.put(horizon, group);
            getContent().add(group);
        }
        getContent().add(foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters()
                .get("programme")
                .map(ProgrammeGoalsView::id)
                .orElseThrow(NotFoundException::new);
        sorted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("by")
                .map(text -> Sorted.read(text, BY_ITSELF))
                .orElse(BY_ITSELF);
        programme = asked;
        for (var horizon : Horizon.values()) {
            most.put(horizon, AT_FIRST);
        }
        fill(goals.read(asked, sorted, most));
        following.forEach(Registration::remove);
        following = List.of(live.follow(this, Changed.programme(asked.value()), this::again));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shown.title");
    }

    private static ProgrammeId id(String text) {
        try {
            return new ProgrammeId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void more(Horizon horizon) {
        most.merge(horizon, AT_FIRST + Slice.PAGE, Integer::sum);
        fill(goals.read(Objects.requireNonNull(programme), sorted, most));
    }

    /** Somebody shows a goal, or no longer; or the reader, or their round, has come to the end: then nothing is shown. */
    private void again() {
        int before = total;
        try {
            fill(goals.read(Objects.requireNonNull(programme), sorted, most));
        } catch (AccessDeniedException noLonger) {
            nobodysNow();
            return;
        }
        if (total != before) {
            LiveRegion.say(header(total));
        }
    }

    private void fill(Page page) {
        total = page.groups().stream().mapToInt(ProgrammeGoals.Group::total).sum();
        header.heading(header(total));
        header.sub(getTranslation("shown.sub", page.programme().name()));
        var path = Links.programmeGoals(page.programme().id().value());
        order.setVisible(total > 0);
        order.show(Stream.of(Order.values())
                .map(by -> new Tab(
                        getTranslation("shown.by." + by),
                        by == BY_ITSELF.by()
                                ? path
                                : path + "?by=" + Sorted.up(by).inAddress(),
                        by == sorted.by()))
                .toList());
        for (var horizon : Horizon.values()) {
            Objects.requireNonNull(groups.get(horizon))
                    .show(page.groups().stream()
                            .filter(group -> group.horizon() == horizon)
                            .findFirst()
                            .orElse(null));
        }
        foot.removeAll();
        if (total == 0) {
            foot.add(new EmptyState(Glyph.GOAL, getTranslation("shown.none"), getTranslation("shown.none.more"))
                    .action(PageLink.button(Links.GOALS, getTranslation("shown.none.goals"))));
        }
    }

    private String header(int number) {
        return getTranslation("shown.heading", number);
    }

    private void nobodysNow() {
        header.heading(getTranslation("shown.title"));
        header.sub("");
        order.setVisible(false);
        groups.values().forEach(group -> group.show(null));
        foot.removeAll();
        foot.add(new EmptyState(Glyph.PROGRAMME, getTranslation("shown.over"), getTranslation("shown.over.more")));
        LiveRegion.say(getTranslation("shown.over"));
    }
}
