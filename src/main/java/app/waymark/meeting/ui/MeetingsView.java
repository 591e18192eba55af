package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingState;
import app.waymark.meeting.MeetingSummary;
import app.waymark.meeting.Meetings;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My meetings: those that need a time, those that come, those that were. */
@Route("meetings")
@PermitAll
class MeetingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int COMING = 50;
    private static final int EARLIER = 20;

    private final transient Meetings meetings;
    private final transient DateFormats formats;
    private final PageLink plan = plan();
    private final Div body = new Div();
    private final List<MeetingSummary> past = new ArrayList<>();
    private transient Slice.@Nullable Cursor earlier;

    MeetingsView(Meetings meetings, DateFormats formats, LiveUpdates liveUpdates, CurrentActor currentActor) {
        this.meetings = meetings;
        this.formats = formats;
        body.addClassName("wm-meetings");
        getContent().add(new ViewHeader(getTranslation("meeting.list")).primary(plan), body);
        currentActor.find().ifPresent(me -> liveUpdates.follow(this, Changed.person(me.id()), this::fill));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.list");
    }

    private void fill() {
        past.clear();
        var offered = meetings.offered(COMING);
        var coming = meetings.upcoming(COMING);
        readEarlier(null);
        body.removeAll();
        boolean none = offered.isEmpty() && coming.isEmpty() && past.isEmpty();
        // Where there is nothing yet, the middle of the page offers it.
        plan.getParent().ifPresent(place -> place.setVisible(!none));
        if (none) {
            body.add(new EmptyState(
                            Glyph.MEETING,
                            getTranslation("meeting.list.empty"),
                            getTranslation("meeting.list.empty.more"))
                    .action(plan()));
            return;
        }
        var dates = formats.mine();
        if (!offered.isEmpty()) {
            body.add(section(
                    "meeting.list.offered",
                    offered.stream().map(one -> offered(dates, one)).toList()));
        }
        body.add(
                coming.isEmpty()
                        ? new TitledSection(
                                getTranslation("meeting.list.coming"),
                                quiet(getTranslation("meeting.list.coming.none")))
                        : section(
                                "meeting.list.coming",
                                coming.stream().map(one -> dated(dates, one)).toList()));
        if (!past.isEmpty()) {
            body.add(pastSection(dates));
        }
    }

    private PageLink plan() {
        return PageLink.primaryButton(Links.NEW_MEETING, getTranslation("meeting.plan"))
                .key(Keys.NEW);
    }

    private TitledSection pastSection(Dates dates) {
        var name = getTranslation("meeting.list.past");
        var rows = new RowList(name, past.stream().map(one -> dated(dates, one)).toList());
        var section = new TitledSection(name, rows);
        var more = new Button(getTranslation("meeting.list.earlier"));
        more.setVisible(earlier != null);
        more.addClickListener(event -> {
            readEarlier(earlier);
            rows.show(past.stream().map(one -> dated(dates, one)).toList());
            more.setVisible(earlier != null);
        });
        section.add(new Div(more));
        return section;
    }

    private void readEarlier(Slice.@Nullable Cursor after) {
        var page = meetings.past(after, EARLIER);
        past.addAll(page.items());
        earlier = page.next();
    }

    private TitledSection section(String key, List<Row> rows) {
        var name = getTranslation(key);
        return new TitledSection(name, new RowList(name, rows));
    }

    private Row offered(Dates dates, MeetingSummary meeting) {
        var times = String.join(
                " · ",
                meeting.offered().stream()
                        .map(window -> dates.dayAndTime(window.start()))
                        .toList());
        var other = MeetingWords.first(meeting.other());
        var row = row(meeting)
                .text(getTranslation(
                        meeting.offeredByMe() ? "meeting.offered.mine" : "meeting.offered.theirs", other, times));
        var since = meeting.offeredAt();
        return since == null ? row : row.end(TurnChip.of(meeting.myTurn(), other, dates, since));
    }

    private Row dated(Dates dates, MeetingSummary meeting) {
        var window = meeting.window();
        var row = row(meeting);
        if (window != null) {
            row.text(getTranslation(
                    "meeting.with.when", meeting.other().name(), MeetingWords.time(dates, window, meeting.other())));
        }
        if (meeting.state() == MeetingState.CANCELLED) {
            row.end(new Chip(getTranslation("meeting.state.cancelled")));
        } else if (meeting.state() == MeetingState.CONFIRMED && meeting.agendaSize() > 0) {
            row.end(new Chip(getTranslation("meeting.agenda.size", meeting.agendaSize())));
        }
        return row;
    }

    private static Row row(MeetingSummary meeting) {
        return new Row(
                Avatar.of(meeting.other().id(), meeting.other().name()),
                meeting.topic(),
                Links.meeting(meeting.id().value()));
    }

    private static Div quiet(String text) {
        var line = new Div(text);
        line.addClassName("wm-quiet");
        return line;
    }
}
