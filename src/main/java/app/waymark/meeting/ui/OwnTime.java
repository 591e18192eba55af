package app.waymark.meeting.ui;

import app.waymark.shared.Dates;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A time of the day shown that is on no half hour. Where the clocks go forward over it, it says so; where they go back
 * over it, it asks which of the two is meant. What is refused stays in the field, with the reason.
 */
class OwnTime extends Composite<Div> {

    private final Dates dates;
    private final transient Supplier<LocalDate> day;
    private final transient Function<Instant, Optional<String>> choose;
    private final TimePicker field = new TimePicker(getTranslation("meeting.times.own"));
    private final Div which = new Div();

    /**
     * For the day that is shown.
     *
     * @param choose chooses a time, or says why it cannot be chosen
     */
    OwnTime(Dates dates, Supplier<LocalDate> day, Function<Instant, Optional<String>> choose) {
        this.dates = dates;
        this.day = day;
        this.choose = choose;
        field.setLocale(dates.locale());
        field.setStep(Duration.ofMinutes(5));
        field.setManualValidation(true);
        field.addValueChangeListener(event -> {
            field.setInvalid(false);
            which.removeAll();
        });
        which.getElement().setAttribute("role", "status");
        which.addClassName("wm-which-time");
        var line = new Div(field, new Button(getTranslation("meeting.times.own.add"), event -> add()));
        line.addClassName("wm-own-time");
        getContent().add(line, which);
    }

    /** Another day is shown: what was asked about the one before is asked no longer. */
    void anotherDay() {
        field.setInvalid(false);
        which.removeAll();
    }

    private void add() {
        which.removeAll();
        var time = field.getValue();
        if (time == null) {
            refuse(getTranslation("meeting.times.own.missing"));
            return;
        }
        var instants = dates.instants(day.get(), time);
        switch (instants.size()) {
            case 0 -> refuse(skipped(time));
            case 1 -> choose(instants.getFirst());
            default -> ask(time, instants);
        }
    }

    private void choose(Instant start) {
        choose.apply(start).ifPresentOrElse(this::refuse, () -> {
            field.clear();
            field.focus();
        });
    }

    private void ask(LocalTime time, List<Instant> instants) {
        which.add(new Paragraph(getTranslation("meeting.times.twice", time.toString(), dates.day(day.get()))));
        for (var instant : instants) {
            which.add(new Button(dates.time(instant), event -> {
                which.removeAll();
                choose(instant);
            }));
        }
    }

    private String skipped(LocalTime time) {
        return dates.leap(day.get(), time)
                .map(leap -> getTranslation(
                        "meeting.times.skipped", time.toString(), dates.day(day.get()), leap.from(), leap.to()))
                .orElseThrow();
    }

    private void refuse(String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
