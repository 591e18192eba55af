package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.Meetings;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Proposes other times for a meeting: instead of picking one, or to move it. */
@Route("meetings/:meeting/times")
@PermitAll
class OtherTimesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Bookings bookings;
    private final transient Meetings meetings;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final transient CurrentActor actor;
    private final transient LiveUpdates liveUpdates;
    private final transient Clock clock;
    private final ViewHeader header = new ViewHeader();
    private final Div body = new Div();
    private @Nullable ProposalForm form;
    private @Nullable MeetingDetails shown;
    private @Nullable Registration following;

    OtherTimesView(
            Bookings bookings,
            Meetings meetings,
            Drafts drafts,
            DateFormats formats,
            CurrentActor actor,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.drafts = drafts;
        this.formats = formats;
        this.actor = actor;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var meeting = meetings.get(MeetingView.id(event));
        if (closed(meeting)) {
            event.forwardTo(Links.meeting(meeting.id().value()).substring(1));
            return;
        }
        head(meeting);
        if (shown == null || !shown.id().equals(meeting.id())) {
            begin(meeting);
        }
        shown = meeting;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.others");
    }

    private void head(MeetingDetails meeting) {
        var name = MeetingWords.first(meeting.other());
        var window = meeting.window();
        header.heading(getTranslation("meeting.others"))
                .sub(
                        window == null
                                ? getTranslation("meeting.others.sub", name)
                                : getTranslation(
                                        "meeting.others.sub.booked",
                                        name,
                                        formats.mine().span(window)));
    }

    /** Another meeting than before, if any: here the page is made. */
    private void begin(MeetingDetails meeting) {
        header.clear()
                .crumb(getTranslation("meeting.list"), Links.MEETINGS)
                .crumb(meeting.topic(), Links.meeting(meeting.id().value()));
        form = new ProposalForm(
                formats.mine(),
                meeting.other(),
                meeting.length(),
                clock.instant(),
                span -> meetings.busy(span, meeting.id()),
                new KeptTimes(drafts, Drafts.Place.of("meeting", meeting.id(), "times")),
                (length, starts) -> bookings.offerOthers(meeting.id(), length, starts));
        body.removeAll();
        body.add(form);
        if (following != null) {
            following.remove();
        }
        // Whatever is booked elsewhere comes by this way, too.
        following = liveUpdates.follow(this, Changed.person(actor.require().id()), this::live);
    }

    private void live() {
        var before = shown;
        if (before == null || form == null) {
            return;
        }
        var now = meetings.get(before.id());
        shown = now;
        head(now);
        if (closed(now) && !closed(before)) {
            form.close(getTranslation("meeting.closed"));
        }
        form.readAgain();
        MeetingChanges.between(this, formats.mine(), before, now).forEach(LiveRegion::say);
    }

    private static boolean closed(MeetingDetails meeting) {
        return !meeting.state().open() || meeting.archived();
    }
}
