package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Horizon;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import app.waymark.uikit.ScaleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead a goal lies and its date, as one picture: what the horizon takes as a rule, and where the date falls. What
 * is said of that is a hint; a date that is nearer or further is as good.
 */
class WhenFields extends Composite<Div> {

    /** How long a horizon takes as a rule, in months. */
    private record Rule(int least, int most) {

        static Rule of(Horizon horizon) {
            return switch (horizon) {
                case SHORT -> new Rule(3, 6);
                case MEDIUM -> new Rule(12, 36);
                case LONG -> new Rule(60, 120);
            };
        }
    }

    /** Room beyond what the horizon takes. */
    private static final double ROOM = 1.5;

    private final RadioButtonGroup<Horizon> horizon = new RadioButtonGroup<>(getTranslation("goal.horizon"));
    private final DateField target = new DateField(getTranslation("goal.target"));
    private final ScaleLine scale = new ScaleLine();
    private final Span now = new Span(getTranslation("goal.write.when.now"));
    private final Span end = new Span();
    private final Paragraph hint = new Paragraph();

    /** @param typed told whenever something was chosen */
    WhenFields(Runnable typed) {
        horizon.setItems(Horizon.values());
        horizon.setItemLabelGenerator(one -> getTranslation("goal.horizon." + one + ".long"));
        target.setClearButtonVisible(true);
        horizon.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        target.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        var row = new Div(horizon, target);
        row.addClassName("goal-form-row");
        var ends = new Div(now, end);
        ends.addClassNames("goal-when-ends", "wm-small");
        ends.getElement().setAttribute("aria-hidden", "true");
        hint.addClassName("wm-small");
        getContent().addClassName("goal-when");
        getContent().add(row, scale, ends, hint);
    }

    void write(Horizon far, @Nullable LocalDate day) {
        horizon.setValue(far);
        target.setValue(day);
    }

    Horizon horizon() {
        return Objects.requireNonNullElse(horizon.getValue(), Horizon.SHORT);
    }

    @Nullable
    LocalDate target() {
        return target.getValue();
    }

    void pick(@Nullable LocalDate day) {
        target.setValue(day);
    }

    /** Whether the date can be read; where it cannot the field says so. */
    boolean ready() {
        return target.ready();
    }

    /** Draws where the date falls, with the steps that have one. */
    void show(GoalContent content, Dates dates) {
        var today = dates.today();
        var rule = Rule.of(horizon());
        var from = today.plusMonths(rule.least());
        var to = today.plusMonths(rule.most());
        var day = target();
        double days = Math.max(
                ChronoUnit.DAYS.between(today, to) * ROOM,
                day == null ? 0 : ChronoUnit.DAYS.between(today, day) * 1.08);
        var last = today.plusDays((long) days);
        scale.show(new ScaleLine.Scale(
                share(today, from, days),
                share(today, to, days),
                day == null || day.isBefore(today) ? -1 : share(today, day, days),
                day != null && !day.isBefore(from) && !day.isAfter(to),
                content.allSteps()
                        .map(Step::dueOn)
                        .filter(due -> due != null && due.isAfter(today) && due.isBefore(last))
                        .map(due -> share(today, Objects.requireNonNull(due), days))
                        .toList()));
        end.setText(dates.shortDay(last));
        hint.setText(hint(today, day, from, to, dates));
    }

    private String hint(LocalDate today, @Nullable LocalDate day, LocalDate from, LocalDate to, Dates dates) {
        var rule = getTranslation("goal.write.when." + horizon());
        if (day == null) {
            return getTranslation("goal.write.when.none", rule, dates.day(from), dates.day(to));
        }
        if (!day.isAfter(today)) {
            return getTranslation("goal.write.when.past");
        }
        var key = day.isBefore(from)
                ? "goal.write.when.near"
                : day.isAfter(to) ? "goal.write.when.far" : "goal.write.when.fits";
        return getTranslation(key, distance(today, day), rule);
    }

    private String distance(LocalDate today, LocalDate day) {
        long weeks = Math.round(ChronoUnit.DAYS.between(today, day) / 7.0);
        long months = Math.round(ChronoUnit.DAYS.between(today, day) / 30.44);
        if (weeks < 9) {
            return getTranslation("goal.write.when.weeks", weeks);
        }
        return months < 24
                ? getTranslation("goal.write.when.months", months)
                : getTranslation("goal.write.when.years", Math.round(months / 12.0));
    }

    private static double share(LocalDate today, LocalDate day, double days) {
        return ChronoUnit.DAYS.between(today, day) / days;
    }

    private static void heard(boolean fromClient, Runnable typed) {
        if (fromClient) {
            typed.run();
        }
    }
}
