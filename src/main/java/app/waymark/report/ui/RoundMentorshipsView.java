package app.waymark.report.ui;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipState;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPairs;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
    private final Div list = new Div();
    private RoundId round = new RoundId(new UUID(0, 0));
    private @Nullable MentorshipState state;
    private int shown = Slice.PAGE;
    private @Nullable Registration following;

    RoundMentorshipsView(RoundPairs pairs, DateFormats formats, LiveUpdates live) {
        this.pairs = pairs;
        this.formats = formats;
        this.live = live;
        list.addClassName("wm-stack");
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
        shown = Slice.PAGE;
        refresh();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pairs.tab");
    }

    private void refresh() {
        Set<MentorshipState> states = state == null ? EnumSet.allOf(MentorshipState.class) : EnumSet.of(state);
        var page = pairs.read(round, states, null, shown);
        header.clear();
        header.crumb(page.round().programmeName(), Links.ROUNDS);
        header.heading(page.round().name());
        header.sub(getTranslation(
                "pairs.counts",
                page.counts().getOrDefault(MentorshipState.ACTIVE, 0L),
                page.counts().getOrDefault(MentorshipState.PROPOSED, 0L)));
        tabs.removeAll();
        tabs.add(RoundTabs.of(this, round, RoundTabs.Open.MENTORSHIPS));
        var tools = new Div(filter(page));
        tools.addClassName("wm-list-tools");
        tabs.add(tools);
        list.removeAll();
        if (page.mentorships().items().isEmpty()) {
            list.add(new EmptyState(Glyph.PEOPLE, getTranslation("pairs.empty"), getTranslation("pairs.empty.text")));
            return;
        }
        var dates = formats.mine();
        list.add(new RowList(
                getTranslation("pairs.tab"),
                page.mentorships().items().stream()
                        .map(one -> row(one, page, dates))
                        .toList()));
        if (page.mentorships().next() != null && shown < Slice.MOST) {
            list.add(new Button(getTranslation("people.more"), click -> {
                shown = Math.min(shown + Slice.PAGE, Slice.MOST);
                refresh();
            }));
        }
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

    private Row row(Mentorship one, RoundPairs.Page page, Dates dates) {
        var mentor = page.names().getOrDefault(one.mentor(), getTranslation("home.somebody"));
        var mentee = page.names().getOrDefault(one.mentee(), getTranslation("home.somebody"));
        var row = new Row(
                new Avatar(one.mentor(), mentor),
                getTranslation("pairs.pair", mentor, mentee),
                Links.mentorship(one.id().value()));
        Instant since = Objects.requireNonNullElse(
                one.endedAt(), Objects.requireNonNullElse(one.startedAt(), one.proposedAt()));
        row.text(getTranslation("pairs.since." + one.state(), dates.moment(since)));
        if (one.state() == MentorshipState.PROPOSED) {
            var missing = new java.util.ArrayList<String>();
            if (!one.mentorAccepted()) {
                missing.add(mentor);
            }
            if (!one.menteeAccepted()) {
                missing.add(mentee);
            }
            return row.end(new Chip(getTranslation("pairs.with", String.join(", ", missing)), Chip.Tone.QUIET));
        }
        return row.end(new Chip(
                getTranslation("pairs.chip." + one.state()),
                one.state() == MentorshipState.ACTIVE ? Chip.Tone.OK : Chip.Tone.QUIET));
    }
}
