package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.MeetingState;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Chip;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The head of a meeting's page: what it is, whose turn it is, and what can be done with it. */
class MeetingHead extends Composite<Div> {

    /** What decides which chips and buttons there are; while it stays the same they stay. */
    private record Shape(
            MeetingId id,
            MentorshipId mentorship,
            MeetingState state,
            boolean archived,
            boolean booked,
            boolean over,
            boolean myTurn,
            @Nullable Instant offeredAt,
            String other) {}

    private final transient Bookings bookings;
    private final transient Drafts drafts;
    private final InlineMessage notice;
    private final Command refresh;
    private final ViewHeader header = new ViewHeader();
    private final Part<Shape> shape = new Part<>(this::fill);
    private @Nullable MeetingDetails meeting;
    private @Nullable Dates dates;

    MeetingHead(Bookings bookings, Drafts drafts, InlineMessage notice, Command refresh) {
        this.bookings = bookings;
        this.drafts = drafts;
        this.notice = notice;
        this.refresh = refresh;
        getContent().add(header);
    }

    /** Shows the head of this meeting. */
    void show(MeetingDetails details, Dates formats, boolean over) {
        meeting = details;
        dates = formats;
        header.heading(details.topic());
        header.sub(getTranslation("meeting.with", details.other().name()));
        shape.show(new Shape(
                details.id(),
                details.mentorship(),
                details.state(),
                details.archived(),
                details.window() != null,
                over,
                details.myTurn(),
                details.offeredAt(),
                MeetingWords.first(details.other())));
    }

    private void fill(Shape now) {
        header.clear().crumb(getTranslation("meeting.list"), Links.MEETINGS);
        if (now.offeredAt() != null && now.state().open()) {
            header.marks(TurnChip.of(now.myTurn(), now.other(), Objects.requireNonNull(dates), now.offeredAt()));
        }
        switch (now.state()) {
            case DONE -> header.marks(new Chip(getTranslation("meeting.state.done"), Chip.Tone.OK));
            case MISSED -> header.marks(new Chip(getTranslation("meeting.state.missed")));
            case CANCELLED -> header.marks(new Chip(getTranslation("meeting.state.cancelled")));
            case DECLINED -> header.marks(new Chip(getTranslation("meeting.state.declined")));
            case CONFIRMED, PROPOSED -> {}
        }
        if (now.archived()) {
            header.marks(new Chip(getTranslation("meeting.archived")));
        } else {
            actions(now);
        }
    }

    private void actions(Shape now) {
        if (!now.state().open()) {
            header.primary(PageLink.primaryButton(
                    Links.newMeeting(now.mentorship().value()), getTranslation("meeting.again")));
            return;
        }
        header.action(new Button(getTranslation("meeting.describe"), event -> describe()));
        if (!now.over()) {
            header.action(new Button(getTranslation("meeting.cancel"), event -> askToCancel()));
        }
        if (now.booked() && !now.over()) {
            header.action(PageLink.button(Links.otherTimes(now.id().value()), getTranslation("meeting.move")));
        }
    }

    private void describe() {
        var details = Objects.requireNonNull(meeting);
        new DescribeDialog(
                        details,
                        drafts,
                        (topic, place) -> told(bookings.describe(details.id(), topic, place), "uikit.saved"))
                .open();
    }

    private void askToCancel() {
        var details = Objects.requireNonNull(meeting);
        ReasonDialog.ask(
                        getTranslation("meeting.cancel"),
                        getTranslation("meeting.cancel.sure", MeetingWords.first(details.other())),
                        getTranslation("meeting.cancel.yes"))
                .ends()
                .label(getTranslation("meeting.reason"))
                .helper(getTranslation("meeting.reason.help"))
                .most(Bookings.LONGEST_REASON)
                .kept(drafts, Drafts.Place.of("meeting", details.id(), "cancel"))
                .openUntil(reason -> {
                    var result = bookings.cancel(details.id(), reason);
                    told(result, "meeting.cancelled");
                    return !(result instanceof MeetingResult.TooLong);
                });
    }

    private void told(MeetingResult result, String done) {
        refresh.execute();
        if (MeetingWords.told(this, result, notice)) {
            notice.say(getTranslation(done));
        }
    }
}
