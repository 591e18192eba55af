package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Meetings;
import app.waymark.shared.Dates;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.Card;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a meeting is and where: on one's own clock, with the other's beside it. */
class WhenCard extends Composite<Div> {

    /** What is shown: while none of it changes, nothing is made anew. */
    private record Shown(
            @Nullable TimeWindow window, String place, MeetingState state, boolean over, String other, ZoneId zone) {}

    private final transient Meetings meetings;
    private final Part<Shown> part = new Part<>(this::fill);
    private @Nullable MeetingDetails meeting;
    private @Nullable Dates dates;

    WhenCard(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Shows when this meeting is; nothing while it has no time. */
    void show(MeetingDetails details, Dates formats, boolean over) {
        meeting = details;
        dates = formats;
        setVisible(details.window() != null);
        part.show(new Shown(
                details.window(),
                details.place(),
                details.state(),
                over,
                MeetingWords.first(details.other()),
                details.other().zone()));
    }

    private void fill(Shown shown) {
        getContent().removeAll();
        var window = shown.window();
        if (window == null) {
            return;
        }
        var formats = Objects.requireNonNull(dates);
        var text = new Div();
        var time = new Span(formats.span(window));
        time.addClassName("wm-meeting-time");
        time.setTitle(formats.exact(window.start()));
        text.add(time);
        var elsewhere = formats.elsewhere(window.start(), shown.other(), shown.zone());
        if (!elsewhere.isEmpty()) {
            text.add(small(new Span(elsewhere)));
        }
        if (shown.state() != MeetingState.CANCELLED) {
            text.add(small(place(shown)));
        }
        var card = new Card(DateTile.beside(formats, LocalDate.ofInstant(window.start(), formats.zone()), text));
        if (shown.state() == MeetingState.CONFIRMED) {
            card.add(small(new CalendarLink(Objects.requireNonNull(meeting), meetings)));
        }
        getContent().add(card);
    }

    /** A call to join only where there is something to join: neither in what was called off nor in what is over. */
    private Component place(Shown shown) {
        var place = shown.place();
        if (!MeetingWords.isLink(place) || shown.over() || shown.state() != MeetingState.CONFIRMED) {
            return new Span(place.isEmpty() ? getTranslation("meeting.place.none") : place);
        }
        var link = new Anchor(place, getTranslation("meeting.join"));
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.getElement().setAttribute("target", "_blank");
        return link;
    }

    private static Div small(Component content) {
        var line = new Div(content);
        line.addClassName("wm-small");
        return line;
    }
}
