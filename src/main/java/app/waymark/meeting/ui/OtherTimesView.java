package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.Meetings;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Proposes other times for a meeting: instead of picking one, or to move it. */
@Route("meetings/:meeting/times")
@PermitAll
class OtherTimesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Bookings bookings;
    private final transient Meetings meetings;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final transient Clock clock;
    private final ViewHeader header = new ViewHeader();
    private final Div body = new Div();

    OtherTimesView(Bookings bookings, Meetings meetings, Drafts drafts, DateFormats formats, Clock clock) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.drafts = drafts;
        this.formats = formats;
        this.clock = clock;
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var meeting = meetings.get(MeetingView.id(event));
        if (!meeting.state().open() || meeting.archived()) {
            event.forwardTo(Links.meeting(meeting.id().value()).substring(1));
            return;
        }
        show(meeting);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.others");
    }

    private void show(MeetingDetails meeting) {
        var dates = formats.mine();
        var other = meeting.other();
        var window = meeting.window();
        header.clear()
                .crumb(getTranslation("meeting.list"), Links.MEETINGS)
                .crumb(meeting.topic(), Links.meeting(meeting.id().value()))
                .heading(getTranslation("meeting.others"))
                .sub(
                        window == null
                                ? getTranslation("meeting.others.sub", MeetingWords.first(other))
                                : getTranslation(
                                        "meeting.others.sub.booked", MeetingWords.first(other), dates.span(window)));
        body.removeAll();
        body.add(new ProposalForm(
                dates,
                other,
                meeting.length(),
                clock.instant(),
                span -> meetings.busy(span, meeting.id()),
                new KeptTimes(drafts, Drafts.Place.of("meeting", meeting.id(), "times")),
                (length, starts) -> bookings.offerOthers(meeting.id(), length, starts)));
    }
}
