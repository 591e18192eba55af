package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.Offer;
import app.waymark.meeting.PickResult;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The proposed times: to be picked with one press by who was asked, to be seen and taken back by who asked. */
class OffersPanel extends Composite<Div> {

    private final transient Bookings bookings;
    private final transient Drafts drafts;
    private final MeetingDetails meeting;
    private final Dates dates;
    private final InlineMessage notice;
    private final Command refresh;
    private final String other;

    OffersPanel(
            MeetingDetails meeting,
            Dates dates,
            Bookings bookings,
            Drafts drafts,
            InlineMessage notice,
            Command refresh) {
        this.meeting = meeting;
        this.dates = dates;
        this.bookings = bookings;
        this.drafts = drafts;
        this.notice = notice;
        this.refresh = refresh;
        this.other = MeetingWords.first(meeting.other());
        var list = new UnorderedList();
        list.addClassName("wm-offers");
        list.getElement().setAttribute("role", "list");
        meeting.offers().forEach(offer -> list.add(new ListItem(meeting.myTurn() ? button(offer) : line(offer))));
        var section = new TitledSection(
                meeting.myTurn()
                        ? getTranslation(meeting.window() == null ? "meeting.pick" : "meeting.pick.move", other)
                        : getTranslation("meeting.waiting", other),
                list);
        if (meeting.myTurn() && meeting.offers().stream().noneMatch(Offer::free)) {
            section.add(new Paragraph(getTranslation("meeting.pick.nothing")));
        }
        var actions = new Div();
        actions.addClassName("wm-offer-actions");
        actions.add(PageLink.button(
                Links.otherTimes(meeting.id().value()),
                getTranslation(meeting.myTurn() ? "meeting.others" : "meeting.others.instead")));
        actions.add(decline());
        section.add(actions);
        getContent().add(section);
    }

    private NativeButton button(Offer offer) {
        var button = new NativeButton("", event -> pick(offer));
        button.addClassName("wm-offer");
        button.add(new Span(dates.span(offer.window())), detail(offer));
        button.setEnabled(offer.free());
        return button;
    }

    private Div line(Offer offer) {
        var line = new Div(new Span(dates.span(offer.window())), detail(offer));
        line.addClassName("wm-offer-line");
        return line;
    }

    private Span detail(Offer offer) {
        var text = unfree(offer);
        var detail = new Span(
                text.isEmpty()
                        ? dates.elsewhere(
                                offer.window().start(), other, meeting.other().zone())
                        : text);
        detail.addClassName("wm-small");
        return detail;
    }

    private String unfree(Offer offer) {
        if (offer.past()) {
            return getTranslation("meeting.offer.past");
        }
        if (offer.mineTaken()) {
            return getTranslation("meeting.offer.mine");
        }
        return offer.theirsTaken() ? getTranslation("meeting.offer.theirs", other) : "";
    }

    private void pick(Offer offer) {
        var result = bookings.pick(meeting.id(), offer.window().start());
        refresh.execute();
        switch (result) {
            case PickResult.Booked(var window) ->
                notice.say(getTranslation("meeting.booked", dates.dayAndTime(window.start())));
            case PickResult.Taken(var offers) -> notice.refuse(getTranslation("meeting.taken", clashes(offers)));
            case PickResult.Past() -> notice.refuse(getTranslation("meeting.offer.past"));
            case PickResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
        }
    }

    /** Which of the times are gone, and for whom: "Thu 3 Dec, 14:00 (you have another meeting then)". */
    private String clashes(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> !offer.free())
                .map(offer ->
                        getTranslation("meeting.taken.one", start(offer.window().start()), unfree(offer)))
                .collect(Collectors.joining(" · "));
    }

    private String start(Instant start) {
        return dates.dayAndTime(start);
    }

    private Button decline() {
        boolean mine = !meeting.myTurn();
        var button = new Button(getTranslation(mine ? "meeting.withdraw" : "meeting.decline"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(event -> ReasonDialog.ask(
                        getTranslation(mine ? "meeting.withdraw" : "meeting.decline"),
                        getTranslation(
                                meeting.window() == null ? "meeting.decline.ends" : "meeting.decline.stays", other),
                        getTranslation(mine ? "meeting.withdraw" : "meeting.decline"))
                .ends()
                .label(getTranslation("meeting.reason"))
                .helper(getTranslation("meeting.reason.help"))
                .most(Bookings.LONGEST_REASON)
                .kept(drafts, Drafts.Place.of("meeting", meeting.id(), mine ? "withdraw" : "decline"))
                .open(this::decline));
        return button;
    }

    private void decline(String reason) {
        var result = bookings.decline(meeting.id(), reason);
        refresh.execute();
        if (result instanceof MeetingResult.Done) {
            notice.say(getTranslation("meeting.told", other));
        } else {
            notice.refuse(getTranslation("meeting.closed"));
        }
    }
}
