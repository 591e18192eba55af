package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.SeriesDate;
import app.waymark.meeting.SeriesResult;
import app.waymark.meeting.SeriesView;
import app.waymark.meeting.SeriesWords;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A proposed series: every date with what speaks against it, to be said yes to by who was asked, or taken back by who asked. */
class SeriesAnswer extends Composite<TitledSection> {

    private record Line(LocalDate on, String time, String said, String against, boolean mine, boolean taken) {}

    private final transient MeetingSeries service;
    private final transient Bookings bookings;
    private final transient Drafts drafts;
    private final InlineMessage notice;
    private final transient Command refresh;
    private final TitledSection section = new TitledSection("");
    private final Paragraph what = new Paragraph();
    private final Paragraph hours = new Paragraph();
    private final Paragraph replaces = new Paragraph();
    private final Paragraph help = new Paragraph(getTranslation("meeting.series.answer.help"));
    private final OrderedList list = new OrderedList();
    private final KeyedList<Line> rows = KeyedList.rebuilding(list, Line::on, this::row);
    private final Button yes = new Button("", press -> accept());
    private final Button no = new Button("", press -> askToDecline());
    private final Set<LocalDate> without = new HashSet<>();
    private @Nullable MeetingDetails meeting;
    private @Nullable Dates dates;

    SeriesAnswer(MeetingSeries service, Bookings bookings, Drafts drafts, InlineMessage notice, Command refresh) {
        this.service = service;
        this.bookings = bookings;
        this.drafts = drafts;
        this.notice = notice;
        this.refresh = refresh;
        list.addClassName("wm-series-dates");
        list.getElement().setAttribute("role", "list");
        hours.addClassName("wm-small");
        replaces.addClassName("wm-small");
        help.addClassName("wm-small");
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(yes, Keys.SEND);
        no.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(yes, no);
        actions.addClassName("wm-offer-actions");
        section.add(what, hours, replaces, help, list, actions);
        section.addClassName("wm-series");
    }

    @Override
    protected TitledSection initContent() {
        return section;
    }

    /** Shows the series that this meeting carries the proposal of; nothing where it carries none. */
    void show(MeetingDetails details, Dates formats) {
        if (meeting != null && !meeting.id().equals(details.id())) {
            without.clear();
        }
        meeting = details;
        dates = formats;
        var series = details.series();
        setVisible(details.carriesSeries());
        if (series == null || !details.carriesSeries()) {
            return;
        }
        var rule = series.place().rule();
        var name = MeetingWords.first(details.other());
        boolean mine = details.myTurn();
        section.heading(getTranslation(mine ? "meeting.series.answer" : "meeting.series.waiting", name));
        what.setText(getTranslation(
                "meeting.series.answer.sub",
                series.proposed().size(),
                SeriesWords.rule(this::getTranslation, formats, rule),
                getTranslation("meeting.minutes", details.length().toMinutes())));
        hours.setText(hours(details, series, formats));
        hours.setVisible(!hours.getText().isEmpty());
        var from = series.replacesFrom();
        replaces.setText(from == null ? "" : getTranslation("meeting.series.answer.replaces", formats.day(from)));
        replaces.setVisible(from != null);
        help.setVisible(mine);
        rows.show(series.proposed().stream()
                .map(date -> line(details, date, formats, mine))
                .toList());
        yes.setVisible(mine);
        no.setText(getTranslation(mine ? "meeting.series.answer.no" : "meeting.series.withdraw"));
        counted(series);
    }

    private String hours(MeetingDetails details, SeriesView series, Dates formats) {
        var rule = series.place().rule();
        var days = series.proposed().stream()
                .filter(date -> rule.start(date.on())
                        .filter(date.window().start()::equals)
                        .isPresent())
                .map(SeriesDate::on)
                .toList();
        var name = MeetingWords.first(details.other());
        var elsewhere = series.mine() ? details.other().zone() : formats.zone();
        var there = SeriesWords.hoursThere(this::getTranslation, formats, rule, days, elsewhere);
        return there.isEmpty()
                ? ""
                : getTranslation(
                        series.mine() ? "meeting.series.hours.mine" : "meeting.series.hours.theirs",
                        rule.at().toString(),
                        name,
                        formats.city(series.mine() ? elsewhere : rule.zone()),
                        there);
    }

    private Line line(MeetingDetails details, SeriesDate date, Dates formats, boolean mine) {
        var name = MeetingWords.first(details.other());
        var said = SeriesDatesPart.clashes(this::getTranslation, date, name);
        var there =
                formats.elsewhere(date.window().start(), name, details.other().zone());
        return new Line(
                date.on(),
                formats.dayAndTime(date.window().start()),
                there,
                String.join(" · ", said),
                mine,
                !without.contains(date.on()));
    }

    private Component row(Line line) {
        var more = new Div();
        more.addClassNames("wm-small", "wm-series-more");
        if (!line.said().isEmpty()) {
            more.add(new Span(line.said()));
        }
        if (!line.against().isEmpty()) {
            var against = new Span(line.against());
            against.addClassName("wm-warn");
            more.add(against);
        }
        var text = new Div();
        text.addClassName("wm-series-text");
        if (line.mine()) {
            var take = new Checkbox(line.time(), line.taken());
            take.addValueChangeListener(event -> take(line.on(), event.getValue()));
            text.add(KeyedList.part(take, "take"));
        } else {
            text.add(new Span(line.time()));
        }
        text.add(more);
        return new ListItem(text);
    }

    private void take(LocalDate on, boolean taken) {
        if (taken) {
            without.remove(on);
        } else {
            without.add(on);
        }
        counted(Objects.requireNonNull(Objects.requireNonNull(meeting).series()));
    }

    private void counted(SeriesView series) {
        long number = series.proposed().stream()
                .filter(date -> !without.contains(date.on()))
                .count();
        yes.setText(getTranslation("meeting.series.answer.yes", number));
        yes.setEnabled(number > 0);
    }

    private void accept() {
        var result = service.accept(Objects.requireNonNull(meeting).id(), Set.copyOf(without));
        refresh.execute();
        switch (result) {
            case SeriesResult.Booked(int number) -> notice.say(getTranslation("meeting.series.booked", number));
            case SeriesResult.Taken(var starts) ->
                notice.refuse(getTranslation(
                        "meeting.series.taken",
                        starts.stream()
                                .map(Objects.requireNonNull(dates)::dayAndTime)
                                .collect(Collectors.joining(" · "))));
            case SeriesResult.Nothing() -> notice.refuse(getTranslation("meeting.series.refused.nothing"));
            case SeriesResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
            case SeriesResult.Proposed(var carrier) ->
                throw new IllegalStateException("Answered, not proposed: " + carrier);
        }
    }

    private void askToDecline() {
        var details = Objects.requireNonNull(meeting);
        boolean mine = details.myTurn();
        var name = MeetingWords.first(details.other());
        var what = getTranslation(mine ? "meeting.series.answer.no" : "meeting.series.withdraw");
        ReasonDialog.ask(
                        what,
                        getTranslation(mine ? "meeting.series.answer.no.sure" : "meeting.series.withdraw.sure", name),
                        what)
                .label(getTranslation("meeting.reason"))
                .helper(getTranslation("meeting.reason.help"))
                .most(Bookings.LONGEST_REASON)
                .kept(drafts, Drafts.Place.of("meeting", details.id(), "decline"))
                .openUntil(reason -> {
                    var result = bookings.decline(details.id(), reason);
                    refresh.execute();
                    if (MeetingWords.told(this, result, notice)) {
                        notice.say(getTranslation("meeting.told", name));
                    }
                    return !(result instanceof MeetingResult.TooLong);
                });
    }
}
