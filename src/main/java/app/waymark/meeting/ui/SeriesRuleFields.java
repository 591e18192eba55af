package app.waymark.meeting.ui;

import app.waymark.meeting.SeriesRule;
import app.waymark.meeting.ui.SeriesChoice.Ending;
import app.waymark.meeting.ui.SeriesChoice.Rhythm;
import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the first meeting of a series is, how it repeats, and until when. What is refused stays in its field, with the reason. */
class SeriesRuleFields extends Composite<Div> {

    private final Dates dates;
    private final @Nullable LocalDate roundEnds;
    private final transient Command changed;
    private final DateField first = new DateField(getTranslation("meeting.series.first"));
    private final TimePicker at = new TimePicker(getTranslation("meeting.series.at"));
    private final LengthField length;
    private final Select<Rhythm> rhythm = new Select<>();
    private final RadioButtonGroup<Ending> ending = new RadioButtonGroup<>(getTranslation("meeting.series.ends"));
    private final IntegerField count = new IntegerField(getTranslation("meeting.series.count"));
    private final DateField until = new DateField(getTranslation("meeting.series.until"));
    private boolean filling = true;

    /**
     * Filled with what was chosen before.
     *
     * @param roundEnds when the round ends, or null where that is over or not known
     */
    SeriesRuleFields(Dates dates, SeriesChoice begun, @Nullable LocalDate roundEnds, Command changed) {
        this.dates = dates;
        this.roundEnds = roundEnds;
        this.changed = changed;
        length = new LengthField(begun.length());
        var today = dates.today();
        first.needed(getTranslation("meeting.series.first.missing"))
                .notBefore(today, getTranslation("meeting.series.first.past"))
                .notAfter(today.plusYears(1), getTranslation("meeting.series.first.far"));
        first.setValue(begun.first());
        // As the dates beside it are written.
        at.setLocale(dates.locale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
        at.setStep(Duration.ofMinutes(15));
        at.setManualValidation(true);
        at.setRequiredIndicatorVisible(true);
        at.setValue(begun.at());
        rhythm.setLabel(getTranslation("meeting.series.repeat"));
        ending.setItems(Stream.of(Ending.values())
                .filter(one -> one != Ending.ROUND || roundEnds != null)
                .toList());
        ending.setItemLabelGenerator(
                one -> getTranslation("meeting.series.ends." + one, roundEnds == null ? "" : dates.day(roundEnds)));
        ending.setValue(begun.ending() == Ending.ROUND && roundEnds == null ? Ending.COUNT : begun.ending());
        ending.getElement().getThemeList().add("vertical");
        count.setMin(2);
        count.setMax(SeriesRule.MOST);
        count.setStepButtonsVisible(true);
        count.setManualValidation(true);
        count.setValue(begun.count());
        until.needed(getTranslation("meeting.series.until.wrong"));
        until.setValue(begun.until());
        rhythms(begun.rhythm());
        var when = new Div(first, at, length);
        when.addClassName("wm-series-when");
        var how = new Div(count, until);
        getContent().addClassName("wm-series-rule");
        getContent().add(when, rhythm, ending, how);
        first.addValueChangeListener(event -> {
            rhythms(rhythm.getValue());
            change();
        });
        at.addValueChangeListener(event -> change());
        length.addValueChangeListener(event -> change());
        rhythm.addValueChangeListener(event -> change());
        ending.addValueChangeListener(event -> change());
        count.addValueChangeListener(event -> change());
        until.addValueChangeListener(event -> change());
        filling = false;
        shown();
    }

    /** Which repeating there can be from the first date on, in words with its day of the week; without one, as before. */
    private void rhythms(@Nullable Rhythm wanted) {
        var day = first.getValue();
        if (day == null) {
            return;
        }
        boolean before = filling;
        filling = true;
        var fitting = Rhythm.from(day);
        rhythm.setItemLabelGenerator(one -> getTranslation(
                "meeting.series.repeat." + one,
                day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, dates.locale()),
                SeriesRule.nth(day)));
        rhythm.setItems(fitting);
        rhythm.setValue(wanted != null && fitting.contains(wanted) ? wanted : Rhythm.WEEK_2);
        until.notBefore(day.plusDays(1), getTranslation("meeting.series.until.wrong"))
                .notAfter(day.plusDays(SeriesRule.LONGEST_DAYS), getTranslation("meeting.series.until.wrong"));
        filling = before;
    }

    private void change() {
        if (!filling) {
            shown();
            changed.execute();
        }
    }

    private void shown() {
        count.setVisible(ending.getValue() == Ending.COUNT);
        until.setVisible(ending.getValue() == Ending.UNTIL);
        at.setInvalid(false);
        count.setInvalid(false);
        say(count, countFault());
    }

    /** What is chosen here, with these days left out and moved as before. */
    SeriesChoice choice(SeriesChoice before) {
        var number = count.getValue();
        return new SeriesChoice(
                thinkable() ? first.getValue() : null,
                at.getValue(),
                Math.toIntExact(length.getValue().toMinutes()),
                rhythm.getValue() == null ? Rhythm.WEEK_2 : rhythm.getValue(),
                ending.getValue(),
                number == null ? 0 : number,
                until.getValue(),
                before.without(),
                before.moved());
    }

    /** Whether all of it can be proposed; says at the first field where not, and gives it the focus. */
    boolean ready() {
        if (!first.ready()) {
            first.focus();
            return false;
        }
        if (!said(at, at.getValue() == null ? getTranslation("meeting.series.at.missing") : "")
                || !said(count, countFault())) {
            return false;
        }
        if (ending.getValue() == Ending.UNTIL && !until.ready()) {
            until.focus();
            return false;
        }
        return true;
    }

    private boolean thinkable() {
        var day = first.getValue();
        return day != null
                && !day.isBefore(dates.today())
                && !day.isAfter(dates.today().plusYears(1));
    }

    private String countFault() {
        var number = count.getValue();
        return ending.getValue() == Ending.COUNT && (number == null || number < 2 || number > SeriesRule.MOST)
                ? getTranslation("meeting.series.count.wrong", SeriesRule.MOST)
                : "";
    }

    private static <F extends Component & HasValidation> boolean said(F field, String fault) {
        say(field, fault);
        if (!fault.isEmpty() && field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return fault.isEmpty();
    }

    private static void say(HasValidation field, String fault) {
        if (!fault.isEmpty()) {
            field.setErrorMessage(fault);
            field.setInvalid(true);
        }
    }
}
