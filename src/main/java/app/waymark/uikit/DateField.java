package app.waymark.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A date picker that speaks the person's language and writes dates as people do there. */
public class DateField extends DatePicker {

    /** An empty field; who shows it labels it. */
    public DateField() {
        var locale = getLocale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
        setLocale(locale);
        var first = WeekFields.of(locale).getFirstDayOfWeek();
        setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(IntStream.range(0, 7)
                        .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(IntStream.range(0, 7)
                        .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(TextStyle.SHORT, locale))
                        .toList())
                .setFirstDayOfWeek(first == DayOfWeek.SUNDAY ? 0 : first.getValue())
                .setToday(getTranslation("uikit.today"))
                .setCancel(getTranslation("uikit.cancel")));
    }

    /** An empty field with this label. */
    public DateField(String label) {
        this();
        setLabel(label);
    }

    /** A field with this label and date. */
    public DateField(String label, @Nullable LocalDate date) {
        this(label);
        setValue(date);
    }
}
