package app.waymark.program.ui;

import app.waymark.shared.AskedFor;
import app.waymark.turn.Patience;
import app.waymark.uikit.DecimalField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When people are reminded of one kind of thing, and when the coordinators are told: as days, as many as there are. */
class ReminderFields extends Div {

    /** What is typed, as far as it can be taken. */
    record Typed(List<Integer> nudges, @Nullable Integer told) {}

    private transient Patience shown = Patience.STANDARD;
    private final TextField days = new TextField(getTranslation("reminders.days"));
    private final DecimalField told = new DecimalField().whole().between(Patience.FEWEST_DAYS, Patience.MOST_DAYS);

    ReminderFields(AskedFor asked) {
        addClassNames("wm-form", "wm-welcome");
        days.setHelperText(getTranslation("reminders.days.help"));
        days.setManualValidation(true);
        told.setLabel(getTranslation("reminders.told"));
        told.setHelperText(getTranslation("reminders.told.help"));
        var title = new H2(getTranslation("reminders.asked." + asked));
        title.addClassName("wm-form-title");
        add(title, days, told);
    }

    void show(Patience patience) {
        shown = patience;
        days.setInvalid(false);
        days.setValue(said(patience));
        var after = patience.told();
        told.setNumber(after == null ? null : BigDecimal.valueOf(after));
    }

    /** Whether something else stands in the fields than what was shown last. */
    boolean touched() {
        var after = shown.told();
        return !days.getValue().equals(said(shown))
                || !told.ready()
                || !told.integer().equals(after == null ? OptionalInt.empty() : OptionalInt.of(after));
    }

    private static String said(Patience patience) {
        return patience.nudges().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What stands in the fields; empty where one has to be put right first, which it says itself. */
    Optional<Typed> typed() {
        days.setInvalid(false);
        var parts = Arrays.stream(days.getValue().split("[,;\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.stream().anyMatch(part -> !part.matches("\\d{1,3}"))) {
            refuse();
            return Optional.empty();
        }
        if (!told.ready()) {
            told.focus();
            return Optional.empty();
        }
        var nudges = parts.stream().map(Integer::valueOf).toList();
        var after = told.integer();
        var typed = new Typed(nudges, after.isPresent() ? after.getAsInt() : null);
        if (!Patience.possible(typed.nudges(), typed.told())) {
            refuse();
            return Optional.empty();
        }
        return Optional.of(typed);
    }

    private void refuse() {
        days.setErrorMessage(getTranslation(
                "reminders.wrong", Patience.MOST_NUDGES, Patience.FEWEST_DAYS, Patience.MOST_DAYS, Patience.APART));
        days.setInvalid(true);
        days.focus();
    }
}
