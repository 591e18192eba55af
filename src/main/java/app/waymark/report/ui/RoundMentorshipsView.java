package app.waymark.report.ui;

import app.waymark.meeting.AfterMeeting.How;
import app.waymark.mentorship.MentorshipState;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPair;
import app.waymark.report.RoundPairs;
import app.waymark.report.RoundPairs.Order;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pairs of a round: who with whom, and how it stands. */
@Route("rounds/:round/mentorships")
@PermitAll
class RoundMentorshipsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** What stands around the list. */
    private record Frame(RoundId round, String programme, String name) {}

    private static final String STATE = "state";
    private static final String SORT = "sort";
    private static final Sorted<Order> BY_MENTOR = Sorted.up(Order.MENTOR);

    private final transient RoundPairs pairs;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final Div tabs = new Div();
    private final PageTabs filter = PageTabs.filter(getTranslation("people.filter"));
    private final Part<Frame> frame = new Part<>(this::frame);
    private final WideList<RoundPair> list;
    private RoundId round = new RoundId(new UUID(0, 0));
    private @Nullable MentorshipState state;
    private Sorted<Order> sorted = BY_MENTOR;
    private @Nullable Registration following;
    private String title = "";

    RoundMentorshipsView(RoundPairs pairs, DateFormats formats, LiveUpdates live) {
        this.pairs = pairs;
        this.formats = formats;
        this.live = live;
        list = new WideList<RoundPair>(getTranslation("pairs.tab"), RoundPair::id)
                .parts(getTranslation("pairs.column.mentor"), 2, this::mentor)
                .by(Order.MENTOR)
                .text(getTranslation("pairs.column.mentee"), 2, pair -> name(pair.menteeName()))
                .by(Order.MENTEE)
                .text(getTranslation("pairs.column.since"), 2, this::since)
                .by(Order.SINCE)
                .parts(getTranslation("pairs.column.state"), 2, this::state)
                .by(Order.STATE)
                .text(getTranslation("pairs.column.meetings"), 3, this::meetings)
                .onSort(this::sort)
                .empty(new EmptyState(Glyph.PEOPLE, getTranslation("pairs.empty"), getTranslation("pairs.empty.text")));
        var tools = new Div(filter);
        tools.addClassName("wm-list-tools");
        getContent().add(header, tabs, tools, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = event.getRouteParameters().get("round").map(PeopleView::id).orElseThrow(NotFoundException::new);
        state = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(text -> Arrays.stream(MentorshipState.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(null);
        sorted = Sorted.read(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(SORT)
                        .orElse(""),
                BY_MENTOR);
        list.sorted(sorted);
        refresh();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        var page = read(null, Slice.PAGE);
        frame.show(new Frame(round, page.round().programmeName(), page.round().name()));
        header.sub(getTranslation(
                "pairs.counts",
                page.counts().getOrDefault(MentorshipState.ACTIVE, 0L),
                page.counts().getOrDefault(MentorshipState.PROPOSED, 0L)));
        filter.show(states(page));
        list.show(page.pairs(), (after, size) -> read(after, size).pairs());
    }

    private void frame(Frame of) {
        header.clear();
        header.crumb(of.programme(), Links.ROUNDS);
        header.heading(of.name());
        title = RoundTabs.title(this, of.name(), "pairs.tab");
        tabs.removeAll();
        tabs.add(RoundTabs.of(this, of.round(), RoundTabs.Open.MENTORSHIPS));
    }

    private RoundPairs.Page read(@Nullable Cursor after, int size) {
        return pairs.read(
                round, state == null ? EnumSet.allOf(MentorshipState.class) : EnumSet.of(state), sorted, after, size);
    }

    private void sort(String by) {
        sorted = Sorted.read(by, BY_MENTOR);
        list.sorted(sorted);
        UI.getCurrent().getPage().getHistory().replaceState(null, address(state).substring(1));
        refresh();
    }

    /** The address of the pairs in this state, sorted as they are. */
    private String address(@Nullable MentorshipState of) {
        var query = new ArrayList<String>();
        if (of != null) {
            query.add(STATE + "=" + of.name().toLowerCase(Locale.ROOT));
        }
        if (!sorted.equals(BY_MENTOR)) {
            query.add(SORT + "=" + sorted.inAddress());
        }
        return Links.roundMentorships(round.value()) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String name(String known) {
        return known.isEmpty() ? getTranslation("home.somebody") : known;
    }

    private List<PageTabs.Tab> states(RoundPairs.Page page) {
        var tabs = new ArrayList<PageTabs.Tab>();
        tabs.add(new PageTabs.Tab(getTranslation("pairs.all"), address(null), state == null));
        for (var one : MentorshipState.values()) {
            tabs.add(new PageTabs.Tab(
                    getTranslation("pairs.state." + one, page.counts().getOrDefault(one, 0L)),
                    address(one),
                    one == state));
        }
        return tabs;
    }

    /** The way to the pair's page; what is read out names both, for a mentor has several. */
    private Component mentor(RoundPair pair) {
        var link = new PageLink(Links.mentorship(pair.id().value()), name(pair.mentorName()));
        link.setAriaLabel(getTranslation("pairs.pair", name(pair.mentorName()), name(pair.menteeName())));
        return link;
    }

    private String since(RoundPair pair) {
        return getTranslation("pairs.since." + pair.state(), formats.mine().moment(pair.since()));
    }

    /** How often they met, and how it was for each: what the two were told that coordinators see. */
    private String meetings(RoundPair pair) {
        var met = pair.meetings();
        if (met.held() == 0 && met.missed() == 0) {
            return "";
        }
        var said = new ArrayList<String>();
        var last = met.last();
        said.add(getTranslation(
                "pairs.meetings",
                met.held(),
                last == null
                        ? ""
                        : formats.mine()
                                .day(LocalDate.ofInstant(last, formats.mine().zone()))));
        if (met.missed() > 0) {
            said.add(getTranslation("pairs.meetings.missed", met.missed()));
        }
        felt(pair.mentorName(), met.mentor()).ifPresent(said::add);
        felt(pair.menteeName(), met.mentee()).ifPresent(said::add);
        return String.join(" · ", said);
    }

    private Optional<String> felt(String who, Map<How, Integer> felt) {
        if (felt.isEmpty()) {
            return Optional.empty();
        }
        var words = Arrays.stream(How.values())
                .filter(felt::containsKey)
                .map(how -> getTranslation("pairs.meetings." + how, felt.get(how)))
                .collect(Collectors.joining(", "));
        return Optional.of(getTranslation("pairs.meetings.felt", name(who), words));
    }

    private Component state(RoundPair pair) {
        if (pair.state() == MentorshipState.PROPOSED) {
            var missing = new ArrayList<String>();
            if (!pair.mentorAccepted()) {
                missing.add(name(pair.mentorName()));
            }
            if (!pair.menteeAccepted()) {
                missing.add(name(pair.menteeName()));
            }
            return new Chip(getTranslation("pairs.with", String.join(", ", missing)), Chip.Tone.QUIET);
        }
        return new Chip(
                getTranslation("pairs.chip." + pair.state()),
                pair.state() == MentorshipState.ACTIVE ? Chip.Tone.OK : Chip.Tone.QUIET);
    }
}
