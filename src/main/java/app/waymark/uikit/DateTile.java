package app.waymark.uikit;

import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;

/** A day as a leaf of a calendar. Decoration: the text beside it says the date in full, so it is not read out. */
public class DateTile extends Div {

    /** The leaf of this day. */
    public DateTile(Dates dates, LocalDate day) {
        addClassName("wm-date");
        var month = new Span(dates.month(YearMonth.from(day)));
        month.addClassName("wm-date-month");
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("wm-date-day");
        add(month, number);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The leaf with text beside it. */
    public static Div beside(Dates dates, LocalDate day, Component... text) {
        var content = new Div(text);
        var pair = new Div(new DateTile(dates, day), content);
        pair.addClassName("wm-dated");
        return pair;
    }
}
