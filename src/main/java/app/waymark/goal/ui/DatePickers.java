package app.waymark.goal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Date pickers in the person's language. */
final class DatePickers {

    private DatePickers() {}

    static void prepare(DatePicker picker) {
        var locale = com.vaadin
                        .flow
                        .component
                        .UI
                        .getCurrent()
                        .getLocale()
                        .getLanguage()
                        .equals("de")
                ? java.util.Locale.GERMANY
                : java.util.Locale.UK;
        picker.setLocale(locale);
        var first = WeekFields.of(locale).getFirstDayOfWeek();
        picker.setI18n(new DatePickerI18n()
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
                .setToday(picker.getTranslation("goal.picker.today"))
                .setCancel(picker.getTranslation("uikit.cancel")));
    }
}
