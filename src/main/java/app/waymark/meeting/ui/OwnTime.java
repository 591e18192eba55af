package app.waymark.meeting.ui;

import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A time of the day shown that is on no half hour. Where the clocks go forward over it, it says so; where they go back
 * over it, it asks which of the two is meant. What is refused stays in the field, with the reason.
 */
class OwnTime extends Composite<Div> {

    private final Dates dates;
    private final transient Function<Instant, Optional<String>> choose;
    private final TimePicker field = new TimePicker();
    private final Paragraph question = new Paragraph();
    private final Div answers = new Div();
    private final Div which = new Div(question, answers);
    private final KeyedList<Instant> instants = KeyedList.rebuilding(answers, instant -> instant, this::answer);
    private LocalDate day;

    /**
     * For this day.
     *
     * @param choose chooses a time, or says why it cannot be chosen
     */
    OwnTime(Dates dates, LocalDate day, Function<Instant, Optional<String>> choose) {
        this(dates, day, "", null, choose);
    }

    /**
     * The same with another word on its button, beginning with a time.
     *
     * @param add what the button says; empty for the usual word
     */
    OwnTime(
            Dates dates,
            LocalDate day,
            String add,
            @Nullable LocalTime begun,
            Function<Instant, Optional<String>> choose) {
        this.dates = dates;
        this.day = day;
        this.choose = choose;
        field.setLabel(getTranslation(add.isEmpty() ? "meeting.times.own" : "meeting.series.date.time"));
        field.setLocale(dates.locale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
        field.setStep(Duration.ofMinutes(5));
        field.setManualValidation(true);
        field.setValue(begun);
        field.addValueChangeListener(event -> forget());
        which.getElement().setAttribute("role", "status");
        which.addClassName("wm-which-time");
        var line = new Div(
                field, new Button(add.isEmpty() ? getTranslation("meeting.times.own.add") : add, event -> add()));
        line.addClassName("wm-own-time");
        getContent().add(line, which);
        forget();
    }

    /** Turns to this day: what was asked about another is asked no longer. */
    void day(LocalDate shown) {
        if (!shown.equals(day)) {
            day = shown;
            forget();
        }
    }

    private void forget() {
        field.setInvalid(false);
        ask("", List.of());
    }

    private void add() {
        forget();
        var time = field.getValue();
        if (time == null) {
            refuse(getTranslation("meeting.times.own.missing"));
            return;
        }
        var found = dates.instants(day, time);
        switch (found.size()) {
            case 0 -> refuse(skipped(time));
            case 1 -> choose(found.getFirst());
            default -> ask(getTranslation("meeting.times.twice", time.toString(), dates.day(day)), found);
        }
    }

    private void choose(Instant start) {
        choose.apply(start).ifPresentOrElse(this::refuse, () -> {
            field.clear();
            field.focus();
        });
    }

    private void ask(String text, List<Instant> both) {
        question.setText(text);
        question.setVisible(!text.isEmpty());
        instants.show(both);
    }

    private Button answer(Instant instant) {
        return new Button(dates.time(instant), event -> {
            forget();
            choose(instant);
        });
    }

    private String skipped(LocalTime time) {
        return dates.leap(day, time)
                .map(leap -> getTranslation(
                        "meeting.times.skipped", time.toString(), dates.day(day), leap.from(), leap.to()))
                .orElseThrow();
    }

    private void refuse(String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
