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
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The proposed times: to be picked with one press by who was asked, to be seen and taken back by who asked. */
class OffersPanel extends Composite<Div> {

    /** One time, in what is shown of it. */
    private record Line(Offer offer, String time, String detail, boolean mine) {}

    private final transient Bookings bookings;
    private final transient Drafts drafts;
    private final InlineMessage notice;
    private final Command refresh;
    private final TitledSection section = new TitledSection("");
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Line> rows =
            KeyedList.rebuilding(list, line -> line.offer().window().start(), this::row);
    private final Paragraph nothing = new Paragraph(getTranslation("meeting.pick.nothing"));
    private final PageLink others = PageLink.button(Links.HOME, "");
    private final Button decline = new Button("", event -> askToDecline());
    private @Nullable MeetingDetails meeting;
    private @Nullable Dates dates;
    private String other = "";

    OffersPanel(Bookings bookings, Drafts drafts, InlineMessage notice, Command refresh) {
        this.bookings = bookings;
        this.drafts = drafts;
        this.notice = notice;
        this.refresh = refresh;
        list.addClassName("wm-offers");
        list.getElement().setAttribute("role", "list");
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(others, decline);
        actions.addClassName("wm-offer-actions");
        section.add(list, nothing, actions);
        getContent().add(section);
    }

    /** Shows the times that are proposed just now; nothing where none are. */
    void show(MeetingDetails details, Dates formats) {
        meeting = details;
        dates = formats;
        other = MeetingWords.first(details.other());
        // A series is answered as a whole, beside this.
        setVisible(!details.offers().isEmpty() && !details.carriesSeries());
        boolean mine = details.myTurn();
        section.heading(
                mine
                        ? getTranslation(details.window() == null ? "meeting.pick" : "meeting.pick.move", other)
                        : getTranslation("meeting.waiting", other));
        rows.show(details.offers().stream()
                .map(offer -> new Line(offer, formats.span(offer.window()), detail(offer, details, formats), mine))
                .toList());
        nothing.setVisible(mine && details.offers().stream().noneMatch(Offer::free));
        others.setHref(Links.otherTimes(details.id().value()).substring(1));
        others.setText(getTranslation(mine ? "meeting.others" : "meeting.others.instead"));
        decline.setText(getTranslation(mine ? "meeting.decline" : "meeting.withdraw"));
    }

    private Component row(Line line) {
        var time = new Span(line.time());
        var detail = new Span(line.detail());
        detail.addClassName("wm-small");
        if (!line.mine()) {
            var text = new Div(time, detail);
            text.addClassName("wm-offer-line");
            return new ListItem(text);
        }
        var button = new NativeButton("", event -> pick(line.offer()));
        button.addClassName("wm-offer");
        button.add(time, detail);
        button.setEnabled(line.offer().free());
        return new ListItem(KeyedList.part(button, "pick"));
    }

    private String detail(Offer offer, MeetingDetails details, Dates formats) {
        var text = unfree(offer);
        return text.isEmpty()
                ? formats.elsewhere(
                        offer.window().start(), other, details.other().zone())
                : text;
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
        var result = bookings.pick(
                Objects.requireNonNull(meeting).id(), offer.window().start());
        refresh.execute();
        switch (result) {
            case PickResult.Booked(var window) ->
                notice.say(getTranslation(
                        "meeting.booked", Objects.requireNonNull(dates).dayAndTime(window.start())));
            case PickResult.Taken(var offers) -> notice.refuse(getTranslation("meeting.taken", clashes(offers)));
            case PickResult.Past() -> notice.refuse(getTranslation("meeting.offer.past"));
            case PickResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
        }
    }

    /** Which of the times are gone, and for whom: "Thu 3 Dec, 14:00 (you have another meeting then)". */
    private String clashes(List<Offer> offers) {
        var formats = Objects.requireNonNull(dates);
        return offers.stream()
                .filter(offer -> !offer.free())
                .map(offer -> getTranslation(
                        "meeting.taken.one", formats.dayAndTime(offer.window().start()), unfree(offer)))
                .collect(Collectors.joining(" · "));
    }

    private void askToDecline() {
        var details = Objects.requireNonNull(meeting);
        boolean mine = !details.myTurn();
        var name = getTranslation(mine ? "meeting.withdraw" : "meeting.decline");
        ReasonDialog.ask(
                        name,
                        getTranslation(
                                details.window() == null ? "meeting.decline.ends" : "meeting.decline.stays", other),
                        name)
                .label(getTranslation("meeting.reason"))
                .helper(getTranslation("meeting.reason.help"))
                .most(Bookings.LONGEST_REASON)
                .kept(drafts, Drafts.Place.of("meeting", details.id(), "decline"))
                .openUntil(reason -> {
                    var result = bookings.decline(details.id(), reason);
                    refresh.execute();
                    if (MeetingWords.told(this, result, notice)) {
                        notice.say(getTranslation("meeting.told", other));
                    }
                    return !(result instanceof MeetingResult.TooLong);
                });
    }
}
