package app.waymark.availability.ui;

import app.waymark.availability.OwnCalendar;
import app.waymark.shared.Dates;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** One calendar: where it is, when it was read, and what is wrong with it. */
class CalendarRow extends Row {

    CalendarRow(OwnCalendar calendar, Dates dates, Consumer<OwnCalendar> again, Consumer<OwnCalendar> remove) {
        super(null, calendar.name());
        text(calendar.host() + " · " + state(this::getTranslation, calendar, dates));
        if (calendar.unread() > 0) {
            text(getTranslation("availability.unread", calendar.unread()));
        }
        var read = KeyedList.part(
                new Button(getTranslation("availability.again"), press -> again.accept(calendar)), "again");
        read.addThemeVariants(ButtonVariant.TERTIARY);
        read.setAriaLabel(getTranslation("availability.again.of", calendar.name()));
        var gone = KeyedList.part(
                new Button(getTranslation("availability.remove"), press -> Confirm.end(
                                getTranslation("availability.remove.ask", calendar.name()),
                                getTranslation("availability.remove.more"),
                                getTranslation("availability.remove"),
                                () -> remove.accept(calendar))
                        .open()),
                "remove");
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        gone.setAriaLabel(getTranslation("availability.remove.of", calendar.name()));
        if (calendar.fault() != null) {
            end(new Chip(getTranslation("availability.old")), read, gone);
        } else {
            end(read, gone);
        }
    }

    /** How a calendar is, in a sentence. */
    static String state(BiFunction<String, Object[], String> words, OwnCalendar calendar, Dates dates) {
        var fault = calendar.fault();
        var readAt = calendar.readAt();
        if (fault != null) {
            var since = calendar.failingSince();
            var why = words.apply("availability.fault." + fault.name(), new Object[0]);
            return readAt == null || since == null
                    ? why
                    : why + " " + words.apply("availability.still", new Object[] {dates.moment(readAt)});
        }
        return readAt == null
                ? words.apply("availability.first", new Object[0])
                : words.apply("availability.read", new Object[] {dates.moment(readAt), calendar.busy()});
    }
}
