package app.waymark.meeting.ui;

import app.waymark.meeting.CalendarSpan.Entry;
import app.waymark.shared.Dates;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;

/**
 * A month in weeks. Each day leads to what is on it, in words: a cell has room for a few lines, and on a narrow screen
 * for how many there are.
 */
class CalendarMonth extends Composite<NativeTable> {

    /** Lines that fit in a cell. */
    private static final int FIT = 3;

    private static final int WEEK = 7;

    CalendarMonth(CalendarShape shape, Dates dates, CalendarDays days) {
        var entries = new CalendarEntries(this, dates);
        getContent().addClassName("wm-cal-month");
        getContent().setCaptionText(shape.title(dates));
        var head = getContent().getHead().addRow();
        shape.from().datesUntil(shape.from().plusDays(WEEK)).forEach(day -> {
            var weekday = new NativeTableHeaderCell(dates.weekday(day));
            weekday.getElement().setAttribute("scope", "col");
            head.add(weekday);
        });
        NativeTableRow week = getContent().getBody().addRow();
        for (var day = shape.from(); !day.isAfter(shape.to()); day = day.plusDays(1)) {
            if (week.getChildren().count() == WEEK) {
                week = getContent().getBody().addRow();
            }
            week.add(cell(shape, dates, day, days, entries));
        }
    }

    private NativeTableCell cell(
            CalendarShape shape, Dates dates, LocalDate day, CalendarDays days, CalendarEntries entries) {
        var on = days.on(day);
        var cell = new NativeTableCell(number(shape, dates, day, on.size(), days.away(day)));
        cell.setClassName("wm-cal-other", !shape.holds(day));
        cell.setClassName("wm-cal-away", days.away(day));
        if (day.equals(dates.today())) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        if (!on.isEmpty()) {
            cell.add(lines(on, entries), count(on.size()));
        }
        return cell;
    }

    private Component number(CalendarShape shape, Dates dates, LocalDate day, int size, boolean away) {
        var link = new PageLink(shape.as(CalendarShape.Show.WEEK).at(day).path(), String.valueOf(day.getDayOfMonth()));
        link.addClassName("wm-cal-number");
        link.setAriaLabel(
                getTranslation(away ? "meeting.calendar.day.away" : "meeting.calendar.day", dates.exact(day), size));
        return link;
    }

    private Component lines(List<Entry> on, CalendarEntries entries) {
        var lines = new UnorderedList();
        lines.addClassName("wm-cal-lines");
        on.stream()
                .limit(on.size() > FIT ? FIT - 1 : FIT)
                .map(entries::shortLine)
                .forEach(lines::add);
        if (on.size() > FIT) {
            var more = new Div(getTranslation("meeting.calendar.more", on.size() - FIT + 1));
            more.addClassName("wm-small");
            return new Div(lines, more);
        }
        return lines;
    }

    /** In the place of the lines where there is no room; how many there are is said with the day. */
    private static Component count(int size) {
        var count = new Span(String.valueOf(size));
        count.addClassName("wm-cal-count");
        count.getElement().setAttribute("aria-hidden", "true");
        return count;
    }
}
