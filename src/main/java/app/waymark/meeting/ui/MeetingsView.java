package app.waymark.meeting.ui;

import app.waymark.meeting.GroupMeetings;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.MeetingSummary;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.SeriesWords;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** My meetings: those that need a time, those that come, those that were. */
@Route("meetings")
@PermitAll
class MeetingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DateFormats formats;
    private final PageLink plan = plan();
    private final MeetingList offered;
    private final GroupList together;
    private final MeetingList coming;
    private final MeetingList past;
    private final EmptyState empty;
    private List<MeetingSummary> waiting = List.of();
    private List<MeetingSummary> booked = List.of();

    MeetingsView(
            Meetings meetings,
            GroupMeetings groups,
            DateFormats formats,
            LiveUpdates liveUpdates,
            CurrentActor currentActor,
            Clock clock) {
        this.formats = formats;
        offered = new MeetingList("meeting.list.offered", "", meetings::offered, this::offered);
        together = new GroupList(groups, formats, clock);
        coming = new MeetingList(
                "meeting.list.coming", getTranslation("meeting.list.coming.none"), meetings::upcoming, this::dated);
        past = new MeetingList("meeting.list.past", "", meetings::past, this::dated);
        empty = new EmptyState(
                        Glyph.MEETING, getTranslation("meeting.list.empty"), getTranslation("meeting.list.empty.more"))
                .action(plan());
        var body = new Div(empty, offered, together, coming, past);
        body.addClassName("wm-meetings");
        var calendar = new PageLink(Links.MEETING_CALENDAR, getTranslation("meeting.list.calendar"));
        var calendars = new PageLink(Links.CALENDARS, getTranslation("meeting.list.calendars"));
        var feed = new PageLink(Links.OWN_FEED, getTranslation("meeting.list.feed"));
        var remind = new PageLink(Links.MEETING_REMINDERS, getTranslation("meeting.list.reminders"));
        getContent()
                .add(
                        new ViewHeader(getTranslation("meeting.list"))
                                .action(calendar, calendars, feed, remind)
                                .primary(plan),
                        body);
        currentActor.find().ifPresent(me -> liveUpdates.follow(this, Changed.person(me.id()), this::live));
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
        waiting = offered.refresh();
        booked = coming.refresh();
        var over = past.refresh();
        boolean none = together.refresh().isEmpty() && waiting.isEmpty() && booked.isEmpty() && over.isEmpty();
        empty.setVisible(none);
        coming.setVisible(!none);
        // Where there is nothing yet, the middle of the page offers it.
        plan.getParent().ifPresent(place -> place.setVisible(!none));
    }

    /** Says what is new by somebody else's doing: times to pick from, a meeting that has a time now, one that is off. */
    private void live() {
        var waitedBefore = ids(waiting);
        var bookedBefore = booked;
        fill();
        var known = ids(bookedBefore);
        var dates = formats.mine();
        waiting.stream()
                .filter(one -> one.myTurn() && !waitedBefore.contains(one.id()))
                .forEach(one -> LiveRegion.say(
                        getTranslation("meeting.live.list.offered", MeetingWords.first(one.other()), one.topic())));
        booked.stream()
                .filter(one -> !known.contains(one.id()))
                .forEach(one ->
                        LiveRegion.say(getTranslation("meeting.live.list.booked", one.topic(), when(dates, one))));
        var now = ids(booked);
        bookedBefore.stream()
                .filter(one -> !now.contains(one.id()) && booked.size() < bookedBefore.size())
                .forEach(one -> LiveRegion.say(getTranslation("meeting.live.list.gone", one.topic())));
    }

    private static Set<Object> ids(List<MeetingSummary> meetings) {
        return meetings.stream().map(MeetingSummary::id).collect(Collectors.toSet());
    }

    private PageLink plan() {
        return PageLink.primaryButton(Links.NEW_MEETING, getTranslation("meeting.plan"))
                .key(Keys.NEW);
    }

    private Row offered(MeetingSummary meeting) {
        var dates = formats.mine();
        var times = String.join(
                " · ",
                meeting.offered().stream()
                        .map(window -> dates.dayAndTime(window.start()))
                        .toList());
        var other = MeetingWords.first(meeting.other());
        var series = meeting.series();
        var row = row(meeting)
                .text(
                        series != null && meeting.window() == null
                                ? getTranslation(
                                        meeting.offeredByMe()
                                                ? "meeting.series.offered.mine"
                                                : "meeting.series.offered.theirs",
                                        other,
                                        getTranslation("meeting.series.dates.number", series.of()),
                                        SeriesWords.rule(this::getTranslation, dates, series.rule()))
                                : getTranslation(
                                        meeting.offeredByMe() ? "meeting.offered.mine" : "meeting.offered.theirs",
                                        other,
                                        times));
        var since = meeting.offeredAt();
        return since == null ? row : row.end(TurnChip.of(meeting.myTurn(), other, dates, since));
    }

    private Row dated(MeetingSummary meeting) {
        var dates = formats.mine();
        var row = row(meeting);
        if (meeting.window() != null) {
            row.text(getTranslation("meeting.with.when", meeting.other().name(), when(dates, meeting))
                    + inSeries(meeting));
        }
        if (meeting.state() == MeetingState.CANCELLED) {
            row.end(new Chip(getTranslation("meeting.state.cancelled")));
        } else if (meeting.state() == MeetingState.MISSED) {
            row.end(new Chip(getTranslation("meeting.state.missed")));
        } else if (meeting.state() == MeetingState.CONFIRMED && meeting.agendaSize() > 0) {
            row.end(new Chip(getTranslation("meeting.agenda.size", meeting.agendaSize())));
        }
        return row;
    }

    private String inSeries(MeetingSummary meeting) {
        var series = meeting.series();
        return series == null || series.number() == 0
                ? ""
                : " · " + getTranslation("meeting.series.place.short", series.number(), series.of());
    }

    private static String when(Dates dates, MeetingSummary meeting) {
        var window = meeting.window();
        return window == null ? "" : MeetingWords.time(dates, window, meeting.other());
    }

    private static Row row(MeetingSummary meeting) {
        return new Row(
                Avatar.of(meeting.other().id(), meeting.other().name()),
                meeting.topic(),
                Links.meeting(meeting.id().value()));
    }
}
