package app.waymark.meeting.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Posts;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.Conversations;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.Place;
import app.waymark.feedback.ui.Selected;
import app.waymark.feedback.ui.TalkLink;
import app.waymark.meeting.Attendance;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPage;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.SharedMeetings;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ReportLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One meeting: its time or the times to pick from, what to talk about, what was said, what follows. */
@Route("meetings/:meeting")
@PermitAll
class MeetingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Meetings meetings;
    private final transient DateFormats formats;
    private final transient CurrentActor currentActor;
    private final transient LiveUpdates liveUpdates;
    private final transient ReadDrafts drafts;
    private final transient Clock clock;

    private final InlineMessage notice = new InlineMessage();
    private final MeetingHead head;
    private final WhenCard when;
    private final AfterPart after;
    private final OffersPanel offers;
    private final Div repeated = new Div();
    private final transient Supplier<SeriesAnswer> makeAnswer;
    private final transient Supplier<SeriesPart> makeSeries;
    private @Nullable SeriesAnswer answer;
    private @Nullable SeriesPart series;
    private final Paragraph reason = new Paragraph();
    private final GuideSection guide;
    private final AgendaSection agenda;
    private final NotesSection sharedNotes;
    private final NotesSection ownNotes;
    private final FollowUpSection followUps;
    private final Conversations conversations;

    private @Nullable MeetingId id;
    private @Nullable MeetingDetails shown;
    private @Nullable Registration following;
    private transient Place place = Place.of(QueryParameters.empty());
    private String title = "";

    MeetingView(
            Meetings meetings,
            Bookings bookings,
            MeetingSeries meetingSeries,
            Minutes minutes,
            Attendance attendance,
            SharedMeetings shared,
            Threads threads,
            Posts posts,
            Attachments attachments,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            CurrentActor currentActor,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.meetings = meetings;
        this.formats = formats;
        this.currentActor = currentActor;
        this.liveUpdates = liveUpdates;
        this.drafts = new ReadDrafts(drafts);
        this.clock = clock;
        head = new MeetingHead(bookings, drafts, notice, this::refresh);
        when = new WhenCard(meetings);
        after = new AfterPart(attendance, shared, this::refresh);
        offers = new OffersPanel(bookings, drafts, notice, this::refresh);
        makeAnswer = () -> new SeriesAnswer(meetingSeries, bookings, drafts, notice, this::refresh);
        makeSeries = () -> new SeriesPart(meetingSeries, drafts, notice, this::refresh);
        guide = new GuideSection(minutes, this::refresh);
        agenda = new AgendaSection(minutes, this.drafts, this::refresh);
        sharedNotes = new NotesSection("meeting.notes", this.drafts, minutes::saveShared);
        ownNotes = new NotesSection("meeting.notes.own", this.drafts, minutes::saveOwn);
        ownNotes.shares(minutes::shareParagraph, this::refresh);
        followUps = new FollowUpSection(minutes, this.drafts, this::refresh);
        conversations = new Conversations(threads, posts, attachments, accounts, this::refresh);
        var whenAndWhy = new Div(when, after, offers, repeated, reason);
        whenAndWhy.addClassName("wm-meeting-when");
        var reading = new Div(guide, agenda, sharedNotes, followUps);
        var side = new Div(whenAndWhy, ownNotes, conversations);
        reading.addClassName("wm-meeting-main");
        side.addClassName("wm-meeting-side");
        var sides = new Div(reading, side);
        sides.addClassName("wm-meeting");
        getContent().add(head, notice, sides);
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
        place = Place.of(event.getLocation().getQueryParameters());
        if (!entered.equals(id)) {
            if (following != null) {
                following.remove();
            }
            id = entered;
            shown = null;
            following = liveUpdates.follow(this, Changed.meeting(entered.value()), this::live);
            notice.clear();
            sharedNotes.below(new ReportLink(Meetings.REPORTED, entered.value(), getTranslation("meeting.notes")));
            readDrafts(entered);
        }
        refresh();
        conversations.reveal();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void readDrafts(MeetingId of) {
        var places = new ArrayList<Drafts.Place>();
        places.add(AgendaSection.place(of));
        places.add(FollowUpSection.place(of));
        places.addAll(sharedNotes.places(of));
        places.addAll(ownNotes.places(of));
        drafts.read(places);
    }

    private void refresh() {
        if (id != null) {
            show(meetings.page(id, place.thread(), Conversations.SHOWN));
        }
    }

    /** Something changed that was not done here, or was done here and is shown already: then there is no difference. */
    private void live() {
        var before = shown;
        refresh();
        var now = shown;
        if (before != null && now != null) {
            MeetingChanges.between(this, formats.mine(), before, now).forEach(LiveRegion::say);
        }
    }

    private void show(MeetingPage page) {
        var meeting = page.meeting();
        shown = meeting;
        var dates = formats.mine();
        var me = currentActor.require();
        var window = meeting.window();
        boolean over = window != null && !window.end().isAfter(clock.instant());
        title = meeting.topic();
        head.show(meeting, dates, over);
        when.show(meeting, dates, over);
        after.show(meeting, dates, over);
        offers.show(meeting, dates);
        repeated(meeting, dates, over);
        var why = meeting.reason();
        reason.setVisible(why != null);
        reason.setText(why == null ? "" : getTranslation("said.reason.given", why));
        guide.show(meeting);
        agenda.show(meeting, dates);
        sharedNotes.show(meeting.id(), meeting.sharedNotes(), meeting.archived(), dates, meeting.other());
        ownNotes.show(meeting.id(), meeting.ownNotes(), meeting.archived(), dates, meeting.other());
        // Nothing follows from a meeting that has no time yet.
        followUps.setVisible(window != null);
        followUps.show(meeting, me, dates);
        talk(page, me.id(), dates);
    }

    /** Most meetings are of no series: its parts are made where there is one. */
    private void repeated(MeetingDetails meeting, Dates dates, boolean over) {
        repeated.setVisible(meeting.series() != null);
        if (meeting.series() == null) {
            return;
        }
        if (answer == null && meeting.carriesSeries()) {
            answer = makeAnswer.get();
            repeated.add(answer);
        }
        if (series == null && !meeting.carriesSeries()) {
            series = makeSeries.get();
            repeated.add(series);
        }
        if (answer != null) {
            answer.show(meeting, dates);
        }
        if (series != null) {
            series.show(meeting, dates, over);
        }
    }

    private void talk(MeetingPage page, AccountId me, Dates dates) {
        var meeting = page.meeting();
        boolean mentee = meeting.mentee().equals(me);
        var mentor = mentee ? meeting.other().id() : me;
        var discussed = new Discussed(
                Meetings.THREADS,
                meeting.id().value(),
                Links.meeting(meeting.id().value()),
                getTranslation("meeting.talk.whole"),
                List.of(new Discussed.Part(Meetings.NOTES, getTranslation("meeting.notes"), "")),
                me,
                meeting.mentee(),
                meeting.archived() ? null : mentor,
                false);
        var names = new Names(page.people(), getTranslation("meeting.talk.somebody"));
        sharedNotes.talk(TalkLink.Entry.of(
                this,
                discussed,
                Meetings.NOTES,
                getTranslation("meeting.notes"),
                page.talk().threads()));
        conversations.show(discussed, page.talk(), place, Selected.NOTHING, names, dates);
    }
}
