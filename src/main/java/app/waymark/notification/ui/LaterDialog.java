package app.waymark.notification.ui;

import app.waymark.shared.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Until when a notice is put off: a few moments on the reader's own clock, each one press away. */
class LaterDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** Where the evening is this near, it is no later. */
    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

    LaterDialog(Dates dates, String what, Consumer<Instant> chosen) {
        setHeaderTitle(getTranslation("inbox.later.title"));
        addClassName("wm-dialog");
        var body = new Div(new Paragraph(what));
        body.addClassName("wm-form");
        moments(dates)
                .forEach((name, until) -> body.add(new Button(
                        getTranslation(
                                "inbox.later.until", getTranslation("inbox.later." + name), dates.dayAndTime(until)),
                        press -> {
                            close();
                            chosen.accept(until);
                        })));
        var help = new Paragraph(getTranslation("inbox.later.help"));
        help.addClassName("wm-small");
        body.add(help);
        add(body);
        getFooter().add(new Button(getTranslation("uikit.cancel"), press -> close()));
    }

    private static Map<String, Instant> moments(Dates dates) {
        var zone = dates.zone();
        var today = dates.today();
        var moments = new LinkedHashMap<String, Instant>();
        if (dates.within(Duration.ZERO, today.atTime(AFTERNOON).atZone(zone).toInstant())) {
            moments.put("evening", at(dates, today, EVENING));
        }
        moments.put("tomorrow", at(dates, today.plusDays(1), MORNING));
        moments.put("week", at(dates, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING));
        moments.put("month", at(dates, today.plusMonths(1), MORNING));
        return moments;
    }

    private static Instant at(Dates dates, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(dates.zone()).toInstant();
    }
}
