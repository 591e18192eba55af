package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Meetings;
import app.waymark.shared.Dates;
import app.waymark.uikit.Card;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a meeting is and where: on one's own clock, with the other's beside it. */
class WhenCard extends Composite<Div> {

    private final transient Meetings meetings;
    private final Div tile = new Div();
    private final Span time = new Span();
    private final Span elsewhere = new Span();
    private final Span place = new Span();
    private final Anchor call = new Anchor();
    private final Div elsewhereLine = small(elsewhere);
    private final Div placeLine = small(place, call);
    private final Div calendarLine = small();
    private final Div answers = new Div();
    private final Part<List<String>> said = new Part<>(this::said);
    private final Part<LocalDate> day = new Part<>(this::tile);
    private final Part<MeetingId> calendar = new Part<>(this::calendar);
    private @Nullable Dates dates;

    WhenCard(Meetings meetings) {
        this.meetings = meetings;
        time.addClassName("wm-meeting-time");
        call.setText(getTranslation("meeting.join"));
        call.getElement().setAttribute("rel", "noopener noreferrer");
        call.getElement().setAttribute("target", "_blank");
        var dated = new Div(tile, new Div(time, elsewhereLine, placeLine));
        dated.addClassName("wm-dated");
        answers.addClassNames("wm-stack", "wm-meeting-answers");
        getContent().add(new Card(dated, answers, calendarLine));
    }

    /** Shows when this meeting is; nothing while it has no time. */
    void show(MeetingDetails details, Dates formats, boolean over) {
        var window = details.window();
        setVisible(window != null);
        if (window == null) {
            return;
        }
        dates = formats;
        day.show(LocalDate.ofInstant(window.start(), formats.zone()));
        time.setText(formats.span(window));
        time.setTitle(formats.exact(window.start()));
        elsewhere.setText(formats.elsewhere(
                window.start(),
                MeetingWords.first(details.other()),
                details.other().zone()));
        elsewhereLine.setVisible(!elsewhere.getText().isEmpty());
        where(details, over);
        boolean booked = details.state() == MeetingState.CONFIRMED;
        said.show(booked ? sentences(details, formats) : List.of());
        calendarLine.setVisible(booked);
        if (booked) {
            calendar.show(details.id());
        }
    }

    /** A call to join only where there is something to join: neither in what was called off nor in what is over. */
    private void where(MeetingDetails details, boolean over) {
        var text = details.place();
        boolean joins = MeetingWords.isLink(text) && !over && details.state() == MeetingState.CONFIRMED;
        placeLine.setVisible(details.state() != MeetingState.CANCELLED);
        call.setVisible(joins);
        place.setVisible(!joins);
        if (joins) {
            call.setHref(text);
        } else {
            place.setText(text.isEmpty() ? getTranslation("meeting.place.none") : text);
        }
    }

    private void tile(LocalDate shown) {
        tile.removeAll();
        tile.add(new DateTile(Objects.requireNonNull(dates), shown));
    }

    /** What either answered from the calendar, each with their words. */
    private List<String> sentences(MeetingDetails details, Dates formats) {
        return details.answers().stream()
                .map(one -> {
                    boolean theirs = one.person().equals(details.other().id());
                    var sentence = getTranslation(
                            theirs ? "meeting.answer.theirs" : "meeting.answer.mine",
                            one.kind().ordinal(),
                            one.byLink() ? 1 : 0,
                            MeetingWords.first(details.other()),
                            formats.moment(one.at()));
                    return one.words().isEmpty()
                            ? sentence
                            : sentence + " " + getTranslation("meeting.answer.words", one.words());
                })
                .toList();
    }

    private void said(List<String> sentences) {
        answers.setVisible(!sentences.isEmpty());
        answers.removeAll();
        sentences.forEach(one -> answers.add(new Paragraph(one)));
    }

    private void calendar(MeetingId id) {
        calendarLine.removeAll();
        calendarLine.add(new CalendarLink(id, meetings));
    }

    private static Div small(Component... content) {
        var line = new Div(content);
        line.addClassName("wm-small");
        return line;
    }
}
