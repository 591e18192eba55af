package app.waymark.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date picker that speaks the person's language, writes dates as people do there and reads them as people type them: see
 * {@link DateReading}. The calendar opens when it is asked for, so that typing and Tab go on to the next field. What is
 * no day stays as it was typed, with a sentence beneath it; ask {@link #ready} before the value.
 */
public class DateField extends DatePicker {

    private final DatePickerI18n words = new DatePickerI18n();
    private String missing = "";

    /** An empty field; who shows it labels it. */
    public DateField() {
        var locale = getLocale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
        setLocale(locale);
        setAutoOpen(false);
        setFallbackParser(text -> DateReading.of(text, PageClock.today())
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("uikit.date.none"))));
        var first = WeekFields.of(locale).getFirstDayOfWeek();
        var shown = getTranslation("uikit.date.format");
        setI18n(words.setDateFormat(shown)
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
                .setCancel(getTranslation("uikit.cancel"))
                .setBadInputErrorMessage(getTranslation("uikit.date.none")));
    }

    /** The day that a text says, as such a field reads it; empty where it is no day. */
    public static Optional<LocalDate> read(String text) {
        return DateReading.of(text, PageClock.today());
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

    /** Refuses later days, with this sentence. */
    public DateField notAfter(@Nullable LocalDate last, String sentence) {
        setMax(last);
        words.setMaxErrorMessage(sentence);
        setI18n(words);
        return this;
    }

    /** Refuses earlier days, with this sentence. */
    public DateField notBefore(@Nullable LocalDate first, String sentence) {
        setMin(first);
        words.setMinErrorMessage(sentence);
        setI18n(words);
        return this;
    }

    /** Must not stay empty; this says so. */
    public DateField needed(String sentence) {
        setRequiredIndicatorVisible(true);
        words.setRequiredErrorMessage(sentence);
        setI18n(words);
        missing = sentence;
        return this;
    }

    /** Whether what is typed can be taken as it stands; if not, the field says why. */
    public boolean ready() {
        validate();
        if (!isInvalid() && isRequiredIndicatorVisible() && getValue() == null) {
            setErrorMessage(missing);
            setInvalid(true);
        }
        return !isInvalid();
    }
}
