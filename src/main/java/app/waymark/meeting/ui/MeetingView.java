package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.Card;
import app.waymark.uikit.Chip;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One meeting: its time or the times to pick from, what to talk about, what was said, what follows. */
@Route("meetings/:meeting")
@PermitAll
class MeetingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Meetings meetings;
    private final transient Bookings bookings;
    private final transient DateFormats formats;
    private final transient CurrentActor currentActor;
    private final transient LiveUpdates liveUpdates;
    private final transient Drafts drafts;
    private final transient Clock clock;

    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Div when = new Div();
    private final AgendaSection agenda;
    private final NotesSection sharedNotes;
    private final NotesSection ownNotes;
    private final FollowUpSection followUps;

    private @Nullable MeetingId id;
    private @Nullable Registration following;
    private String title = "";

    MeetingView(
            Meetings meetings,
            Bookings bookings,
            Minutes minutes,
            DateFormats formats,
            CurrentActor currentActor,
            LiveUpdates liveUpdates,
            Drafts drafts,
            Clock clock) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.formats = formats;
        this.currentActor = currentActor;
        this.liveUpdates = liveUpdates;
        this.drafts = drafts;
        this.clock = clock;
        agenda = new AgendaSection(minutes, this::refresh);
        sharedNotes = new NotesSection("meeting.notes", "meeting.notes.none", minutes::saveShared);
        ownNotes = new NotesSection("meeting.notes.own", "meeting.notes.own.none", minutes::saveOwn);
        followUps = new FollowUpSection(minutes, this::refresh);
        when.addClassName("wm-meeting-when");
        var reading = new Div(agenda, sharedNotes, followUps);
        var side = new Div(when, ownNotes);
        reading.addClassName("wm-meeting-main");
        side.addClassName("wm-meeting-side");
        var sides = new Div(reading, side);
        sides.addClassName("wm-meeting");
        getContent().add(header, notice, sides);
    }

    /** The meeting that a route's parameter names; an address that names none is not found. */
    static MeetingId id(BeforeEnterEvent event) {
        try {
            return new MeetingId(
                    UUID.fromString(event.getRouteParameters().get("meeting").orElseThrow(NotFoundException::new)));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entered = id(event);
        if (!entered.equals(id)) {
            if (following != null) {
                following.remove();
            }
            id = entered;
            following = liveUpdates.follow(this, Changed.meeting(entered.value()), this::refresh);
            notice.clear();
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        if (id != null) {
            show(meetings.get(id));
        }
    }

    private void show(MeetingDetails meeting) {
        var dates = formats.mine();
        var me = currentActor.require();
        title = meeting.topic();
        head(meeting, dates);
        when.removeAll();
        var window = meeting.window();
        if (window != null) {
            when.add(whenCard(meeting, window, dates));
        }
        if (!meeting.offers().isEmpty()) {
            when.add(new OffersPanel(meeting, dates, bookings, drafts, notice, this::refresh));
        }
        var reason = meeting.reason();
        if (reason != null) {
            when.add(new Paragraph(getTranslation("meeting.reason.given", reason)));
        }
        agenda.show(meeting);
        sharedNotes.show(meeting.id(), meeting.sharedNotes(), meeting.archived(), dates, meeting.other());
        ownNotes.show(meeting.id(), meeting.ownNotes(), meeting.archived(), dates, meeting.other());
        // Nothing follows from a meeting that has no time yet.
        followUps.setVisible(window != null);
        followUps.show(meeting, me, dates);
    }

    private void head(MeetingDetails meeting, Dates dates) {
        header.clear()
                .crumb(getTranslation("meeting.list"), Links.MEETINGS)
                .heading(meeting.topic())
                .sub(getTranslation("meeting.with", meeting.other().name()));
        var since = meeting.offeredAt();
        if (since != null && meeting.state().open()) {
            header.marks(TurnChip.of(meeting.myTurn(), MeetingWords.first(meeting.other()), dates, since));
        }
        switch (meeting.state()) {
            case DONE -> header.marks(new Chip(getTranslation("meeting.state.done"), Chip.Tone.OK));
            case CANCELLED -> header.marks(new Chip(getTranslation("meeting.state.cancelled")));
            case DECLINED -> header.marks(new Chip(getTranslation("meeting.state.declined")));
            case CONFIRMED, PROPOSED -> {}
        }
        if (meeting.archived()) {
            header.marks(new Chip(getTranslation("meeting.archived")));
        } else {
            actions(meeting);
        }
    }

    private void actions(MeetingDetails meeting) {
        var window = meeting.window();
        if (!meeting.state().open()) {
            header.primary(PageLink.primaryButton(
                    Links.newMeeting(meeting.mentorship().value()), getTranslation("meeting.again")));
            return;
        }
        header.action(new Button(getTranslation("meeting.describe"), event -> new DescribeDialog(
                        meeting, (topic, place) -> told(bookings.describe(meeting.id(), topic, place), "uikit.saved"))
                .open()));
        boolean over = window != null && !window.end().isAfter(clock.instant());
        if (!over) {
            header.action(new Button(getTranslation("meeting.cancel"), event -> ReasonDialog.ask(
                            getTranslation("meeting.cancel"),
                            getTranslation("meeting.cancel.sure", MeetingWords.first(meeting.other())),
                            getTranslation("meeting.cancel.yes"))
                    .ends()
                    .label(getTranslation("meeting.reason"))
                    .helper(getTranslation("meeting.reason.help"))
                    .most(Bookings.LONGEST_REASON)
                    .kept(drafts, Drafts.Place.of("meeting", meeting.id(), "cancel"))
                    .open(reason -> told(bookings.cancel(meeting.id(), reason), "meeting.cancelled"))));
        }
        if (window == null) {
            return;
        }
        if (over) {
            header.primary(new Button(
                    getTranslation("meeting.finish"),
                    event -> told(bookings.finish(meeting.id()), "meeting.finished")));
        } else {
            header.action(PageLink.button(Links.otherTimes(meeting.id().value()), getTranslation("meeting.move")));
        }
    }

    private Card whenCard(MeetingDetails meeting, TimeWindow window, Dates dates) {
        var text = new Div();
        var time = new Span(dates.span(window));
        time.addClassName("wm-meeting-time");
        time.setTitle(dates.exact(window.start()));
        text.add(time);
        var elsewhere = dates.elsewhere(
                window.start(),
                MeetingWords.first(meeting.other()),
                meeting.other().zone());
        if (!elsewhere.isEmpty()) {
            text.add(small(new Span(elsewhere)));
        }
        text.add(small(place(meeting.place())));
        var card = new Card(DateTile.beside(dates, LocalDate.ofInstant(window.start(), dates.zone()), text));
        if (meeting.state() == MeetingState.CONFIRMED) {
            card.add(small(new CalendarLink(meeting, meetings)));
        }
        return card;
    }

    private com.vaadin.flow.component.Component place(String place) {
        if (!MeetingWords.isLink(place)) {
            return new Span(place.isEmpty() ? getTranslation("meeting.place.none") : place);
        }
        var link = new Anchor(place, getTranslation("meeting.join"));
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.getElement().setAttribute("target", "_blank");
        return link;
    }

    private static Div small(com.vaadin.flow.component.Component content) {
        var line = new Div(content);
        line.addClassName("wm-small");
        return line;
    }

    private void told(MeetingResult result, String done) {
        refresh();
        switch (result) {
            case MeetingResult.Done() -> notice.say(getTranslation(done));
            case MeetingResult.TooEarly() -> notice.refuse(getTranslation("meeting.early"));
            case MeetingResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
            case MeetingResult.TooLong(int length, int most) ->
                notice.refuse(getTranslation("meeting.too-long", length, most));
            case MeetingResult.Full(int most) -> notice.refuse(getTranslation("meeting.full", most));
        }
    }
}
