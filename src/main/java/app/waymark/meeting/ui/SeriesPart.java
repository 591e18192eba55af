package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.SeriesView;
import app.waymark.meeting.SeriesWords;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a meeting stands in its series: which date of how many, all of them, and what can be done from here on. */
class SeriesPart extends Composite<TitledSection> {

    private record Shown(MeetingId id, SeriesView series, boolean comes) {}

    private final transient MeetingSeries service;
    private final transient Drafts drafts;
    private final InlineMessage notice;
    private final transient Command refresh;
    private final TitledSection section = new TitledSection(getTranslation("meeting.series.title"));
    private final Div content = new Div();
    private final Part<Shown> part = new Part<>(this::fill);
    private @Nullable MeetingDetails meeting;
    private @Nullable Dates dates;

    SeriesPart(MeetingSeries service, Drafts drafts, InlineMessage notice, Command refresh) {
        this.service = service;
        this.drafts = drafts;
        this.notice = notice;
        this.refresh = refresh;
        content.addClassName("wm-series");
        section.add(content);
    }

    @Override
    protected TitledSection initContent() {
        return section;
    }

    /** Shows the series of this meeting; nothing where it is of none, or where its series is only proposed. */
    void show(MeetingDetails details, Dates formats, boolean over) {
        meeting = details;
        dates = formats;
        var series = details.series();
        setVisible(series != null && !series.dates().isEmpty());
        if (series != null && isVisible()) {
            part.show(new Shown(
                    details.id(), series, details.state() == MeetingState.CONFIRMED && !details.archived() && !over));
        }
    }

    private void fill(Shown shown) {
        var place = shown.series().place();
        var where = new Span(
                place.number() > 0
                        ? getTranslation("meeting.series.place", place.number(), place.of())
                        : getTranslation("meeting.series.out"));
        where.addClassName("wm-series-place");
        var rule = new Paragraph(SeriesWords.rule(this::getTranslation, formats(), place.rule()));
        rule.addClassName("wm-small");
        content.removeAll();
        content.add(where, rule);
        var hours = hours(shown);
        if (!hours.isEmpty()) {
            var said = new Paragraph(hours);
            said.addClassName("wm-small");
            content.add(said);
        }
        content.add(all(shown));
        if (shown.comes()) {
            var change = PageLink.button(Links.fromHere(shown.id().value()), getTranslation("meeting.series.change"));
            var end = new Button(getTranslation("meeting.series.end"), press -> askToEnd());
            end.addThemeVariants(ButtonVariant.TERTIARY);
            var actions = new Div(change, end);
            actions.addClassName("wm-offer-actions");
            content.add(actions);
        }
    }

    private Dates formats() {
        return Objects.requireNonNull(dates);
    }

    private String hours(Shown shown) {
        var details = Objects.requireNonNull(meeting);
        var rule = shown.series().place().rule();
        List<LocalDate> days = shown.series().dates().stream()
                .filter(date -> !date.moved() && date.state() == MeetingState.CONFIRMED)
                .map(SeriesView.Date::on)
                .toList();
        var elsewhere =
                shown.series().mine() ? details.other().zone() : formats().zone();
        return SeriesWords.hours(this::getTranslation, formats(), rule, days, elsewhere);
    }

    private NativeDetails all(Shown shown) {
        var list = new OrderedList();
        list.addClassName("wm-series-all");
        list.getElement().setAttribute("role", "list");
        for (var date : shown.series().dates()) {
            list.add(row(shown, date));
        }
        return new NativeDetails(getTranslation("meeting.series.all"), list);
    }

    private ListItem row(Shown shown, SeriesView.Date date) {
        var time = formats().dayAndTime(date.window().start());
        var said =
                switch (date.state()) {
                    case CANCELLED, DECLINED -> "meeting.series.all.off";
                    case DONE -> "meeting.series.all.done";
                    case MISSED -> "meeting.series.all.missed";
                    case CONFIRMED, PROPOSED -> date.moved() ? "meeting.series.all.moved" : "";
                };
        boolean here = date.meeting().equals(shown.id());
        var item = new ListItem();
        if (here) {
            var self = new Span(time);
            self.getElement().setAttribute("aria-current", "true");
            item.add(self);
        } else {
            item.add(new PageLink(Links.meeting(date.meeting().value()), time));
        }
        if (!said.isEmpty()) {
            var mark = new Span(getTranslation(said));
            mark.addClassName("wm-small");
            item.add(new Span(" "), mark);
        }
        return item;
    }

    private void askToEnd() {
        var details = Objects.requireNonNull(meeting);
        ReasonDialog.ask(
                        getTranslation("meeting.series.end"),
                        getTranslation("meeting.series.end.sure", MeetingWords.first(details.other())),
                        getTranslation("meeting.series.end.yes"))
                .ends()
                .label(getTranslation("meeting.reason"))
                .helper(getTranslation("meeting.reason.help"))
                .most(Bookings.LONGEST_REASON)
                .kept(drafts, Drafts.Place.of("meeting", details.id(), "series-end"))
                .openUntil(reason -> {
                    var result = service.endFrom(details.id(), reason);
                    refresh.execute();
                    if (MeetingWords.told(this, result, notice)) {
                        notice.say(getTranslation("meeting.series.ended"));
                    }
                    return !(result instanceof MeetingResult.TooLong);
                });
    }
}
