package app.waymark.meeting.ui;

import app.waymark.meeting.AfterMeeting.How;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.Attendance;
import app.waymark.meeting.BookResult;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.SharedMeetings;
import app.waymark.meeting.SharedSlot;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * After a meeting: whether the two met, how it was, and where they did not meet the next time that both have free, to be
 * booked in one press. Nobody has to say why.
 */
class AfterPart extends Composite<Card> {

    /** What decides what is asked; while it stays the same the questions stay. */
    private record Shape(
            MeetingId id,
            MentorshipId mentorship,
            MeetingState state,
            @Nullable Boolean met,
            @Nullable How how,
            String other) {}

    private final transient Attendance attendance;
    private final transient SharedMeetings shared;
    private final Command refresh;
    private final InlineMessage notice = new InlineMessage();
    private final Div asked = new Div();
    private final Part<Shape> shape = new Part<>(this::fill);
    private transient @Nullable MeetingDetails meeting;
    private transient @Nullable Dates dates;

    AfterPart(Attendance attendance, SharedMeetings shared, Command refresh) {
        this.attendance = attendance;
        this.shared = shared;
        this.refresh = refresh;
        asked.addClassName("wm-after");
        getContent().add(asked, notice);
        setVisible(false);
    }

    /** Shows the questions where the meeting is over and can still be spoken of. */
    void show(MeetingDetails details, Dates formats, boolean over) {
        meeting = details;
        dates = formats;
        boolean asks = over && details.state().held() && !details.archived();
        setVisible(asks);
        if (asks) {
            shape.show(new Shape(
                    details.id(),
                    details.mentorship(),
                    details.state(),
                    details.after().met(),
                    details.after().how(),
                    MeetingWords.first(details.other())));
        }
    }

    private void fill(Shape now) {
        asked.removeAll();
        var met = now.met();
        if (met == null) {
            asked.add(new H2(getTranslation("meeting.after.met", now.other())), yesOrNo(now));
        } else if (met) {
            how(now);
        }
        if (now.state() == MeetingState.MISSED) {
            again(now);
        } else if (met != null && !met) {
            asked.add(small("meeting.after.differ", now.other()));
        }
        if (met != null) {
            asked.add(change(now, met));
        }
    }

    private Div yesOrNo(Shape now) {
        var yes = new Button(getTranslation("meeting.finish"), event -> answer(now, true, null, "meeting.finished"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        return buttons(
                yes,
                new Button(
                        getTranslation("meeting.after.no"), event -> answer(now, false, null, "meeting.after.noted")));
    }

    private void how(Shape now) {
        asked.add(new H2(getTranslation("meeting.after.how")));
        var line = new Div();
        line.addClassName("wm-offer-actions");
        for (var one : How.values()) {
            var button = new Button(
                    getTranslation("meeting.after.how." + one),
                    event -> answer(now, true, one == now.how() ? null : one, "meeting.after.thanks"));
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == now.how()));
            if (one == now.how()) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            line.add(button);
        }
        asked.add(line, small("meeting.after.who-reads", now.other()));
    }

    /** The next time that both have free, in one press; without a word of whose doing it was. */
    private void again(Shape now) {
        asked.add(new H2(getTranslation("meeting.after.missed")), small("meeting.after.again", now.other()));
        var line = new Div();
        line.addClassName("wm-offer-actions");
        next(now).ifPresent(slot -> {
            var book = new Button(
                    getTranslation(
                            "meeting.after.book", Objects.requireNonNull(dates).span(slot.window())),
                    event -> book(now, slot));
            book.addThemeVariants(ButtonVariant.PRIMARY);
            line.add(book);
        });
        line.add(PageLink.button(Links.newMeeting(now.mentorship().value()), getTranslation("meeting.after.other")));
        asked.add(line);
    }

    private Optional<SharedSlot> next(Shape now) {
        var length = Objects.requireNonNull(meeting).length();
        return shared.find(now.mentorship(), length).slots().stream()
                .filter(slot -> slot.window().length().equals(length))
                .findFirst();
    }

    private void book(Shape now, SharedSlot slot) {
        var details = Objects.requireNonNull(meeting);
        var open = details.agenda().stream()
                .filter(item -> !item.ticked())
                .map(AgendaItem::text)
                .limit(MeetingPlan.MOST_ITEMS)
                .toList();
        var plan = new MeetingPlan(details.topic(), details.place(), length(slot), open);
        switch (shared.book(now.mentorship(), plan, slot.window().start())) {
            case BookResult.Booked(var booked) ->
                UI.getCurrent().navigate(Links.meeting(booked.value()).substring(1));
            case BookResult.Taken() -> {
                fill(now);
                notice.refuse(getTranslation("meeting.after.taken"));
            }
            case BookResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
        }
    }

    private static Duration length(SharedSlot slot) {
        return slot.window().length();
    }

    private Button change(Shape now, boolean met) {
        var change = new Button(
                getTranslation(met ? "meeting.after.not" : "meeting.after.did"),
                event -> answer(now, !met, null, met ? "meeting.after.noted" : "meeting.finished"));
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return change;
    }

    private void answer(Shape now, boolean met, @Nullable How how, String done) {
        MeetingResult result = attendance.answer(now.id(), met, how);
        refresh.execute();
        if (MeetingWords.told(this, result, notice)) {
            notice.say(getTranslation(done));
        }
    }

    private Paragraph small(String key, Object... arguments) {
        var text = new Paragraph(getTranslation(key, arguments));
        text.addClassName("wm-small");
        return text;
    }

    private static Div buttons(Button... all) {
        var line = new Div();
        line.addClassName("wm-offer-actions");
        line.add(List.of(all).toArray(Button[]::new));
        return line;
    }
}
