package app.waymark.report.ui;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipState;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPairs;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.ViewHeader;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pairs of a round: who with whom, and how it stands. */
@Route("rounds/:round/mentorships")
@PermitAll
class RoundMentorshipsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";

    private final transient RoundPairs pairs;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final Div tabs = new Div();
    private final WideList<Pair> list;
    private RoundId round = new RoundId(new UUID(0, 0));
    private @Nullable MentorshipState state;
    private @Nullable Registration following;
    private String title = "";

    RoundMentorshipsView(RoundPairs pairs, DateFormats formats, LiveUpdates live) {
        this.pairs = pairs;
        this.formats = formats;
        this.live = live;
        list = new WideList<Pair>(
                        getTranslation("pairs.tab"), pair -> pair.mentorship().id())
                .parts(getTranslation("pairs.column.pair"), 3, this::names)
                .text(getTranslation("pairs.column.since"), 2, this::since)
                .parts(getTranslation("pairs.column.state"), 2, this::state)
                .empty(new EmptyState(Glyph.PEOPLE, getTranslation("pairs.empty"), getTranslation("pairs.empty.text")));
        getContent().add(header, tabs, list);
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
        header.clear();
        header.crumb(page.round().programmeName(), Links.ROUNDS);
        header.heading(page.round().name());
        title = RoundTabs.title(this, page.round().name(), "pairs.tab");
        header.sub(getTranslation(
                "pairs.counts",
                page.counts().getOrDefault(MentorshipState.ACTIVE, 0L),
                page.counts().getOrDefault(MentorshipState.PROPOSED, 0L)));
        tabs.removeAll();
        tabs.add(RoundTabs.of(this, round, RoundTabs.Open.MENTORSHIPS));
        var tools = new Div(filter(page));
        tools.addClassName("wm-list-tools");
        tabs.add(tools);
        list.show(pairs(page), (after, size) -> pairs(read(after, size)));
    }

    private RoundPairs.Page read(@Nullable Cursor after, int size) {
        return pairs.read(round, state == null ? EnumSet.allOf(MentorshipState.class) : EnumSet.of(state), after, size);
    }

    private Slice<Pair> pairs(RoundPairs.Page page) {
        return page.mentorships().map(one -> new Pair(one, name(page, one.mentor()), name(page, one.mentee())));
    }

    private String name(RoundPairs.Page page, AccountId person) {
        return page.names().getOrDefault(person, getTranslation("home.somebody"));
    }

    private PageTabs filter(RoundPairs.Page page) {
        var filter = PageTabs.filter(getTranslation("people.filter"));
        var path = Links.roundMentorships(round.value());
        filter.tab(getTranslation("pairs.all"), path, state == null);
        for (var one : MentorshipState.values()) {
            filter.tab(
                    getTranslation("pairs.state." + one, page.counts().getOrDefault(one, 0L)),
                    path + "?" + STATE + "=" + one.name().toLowerCase(Locale.ROOT),
                    one == state);
        }
        return filter;
    }

    private Component names(Pair pair) {
        return new PageLink(
                Links.mentorship(pair.mentorship().id().value()),
                getTranslation("pairs.pair", pair.mentor(), pair.mentee()));
    }

    private String since(Pair pair) {
        var one = pair.mentorship();
        Instant since = Objects.requireNonNullElse(
                one.endedAt(), Objects.requireNonNullElse(one.startedAt(), one.proposedAt()));
        return getTranslation("pairs.since." + one.state(), formats.mine().moment(since));
    }

    private Component state(Pair pair) {
        var one = pair.mentorship();
        if (one.state() == MentorshipState.PROPOSED) {
            var missing = new ArrayList<String>();
            if (!one.mentorAccepted()) {
                missing.add(pair.mentor());
            }
            if (!one.menteeAccepted()) {
                missing.add(pair.mentee());
            }
            return new Chip(getTranslation("pairs.with", String.join(", ", missing)), Chip.Tone.QUIET);
        }
        return new Chip(
                getTranslation("pairs.chip." + one.state()),
                one.state() == MentorshipState.ACTIVE ? Chip.Tone.OK : Chip.Tone.QUIET);
    }

    /** A pair with its names. */
    private record Pair(Mentorship mentorship, String mentor, String mentee) {}
}
