package app.waymark.availability.ui;

import app.waymark.availability.Absences;
import app.waymark.shared.Dates;
import app.waymark.uikit.Part;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that one is away, and ends that with one press; shows nothing to who is there. */
public class AwayLine extends Div {

    private final transient Absences absences;
    private final transient Runnable changed;
    private final Part<Optional<LocalDate>> shown = new Part<>(this::fill);
    private transient @Nullable Dates dates;

    /** @param changed reads the page again */
    public AwayLine(Absences absences, Runnable changed) {
        this.absences = absences;
        this.changed = changed;
        addClassName("wm-away");
        setVisible(false);
    }

    /** Shows the day on which the reader is back, or nothing. */
    public void show(@Nullable LocalDate backOn, Dates now) {
        dates = now;
        shown.show(Optional.ofNullable(backOn));
    }

    private void fill(Optional<LocalDate> backOn) {
        removeAll();
        setVisible(backOn.isPresent());
        backOn.ifPresent(day -> add(
                new Span(getTranslation(
                        "availability.away.now", Objects.requireNonNull(dates).day(day))),
                new Button(getTranslation("availability.away.end"), press -> end())));
    }

    private void end() {
        absences.end();
        Toasts.say(getTranslation("availability.away.ended"));
        changed.run();
    }
}
