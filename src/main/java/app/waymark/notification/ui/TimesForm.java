package app.waymark.notification.ui;

import app.waymark.notification.ReachTimes;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** When mail comes: the morning, the weekday, the quiet hours. Kept with each choice that can be meant. */
class TimesForm extends Composite<Div> {

    private final Select<LocalTime> morning = times("reach.morning", false);
    private final Select<DayOfWeek> weekday = new Select<>();
    private final Select<LocalTime> from = times("reach.quiet.from", true);
    private final Select<LocalTime> until = times("reach.quiet.until", true);
    private final Paragraph zone = new Paragraph();
    private final InlineMessage notice = new InlineMessage();
    private transient ReachTimes shown = ReachTimes.USUAL;

    TimesForm(BiConsumer<ReachTimes, ReachTimes> choosing) {
        weekday.setLabel(getTranslation("reach.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, getLocale()));
        var quiet = new Div(from, until);
        quiet.addClassName("notification-quiet");
        quiet.getElement().setAttribute("role", "group");
        quiet.getElement().setAttribute("aria-label", getTranslation("reach.quiet"));
        var help = new Paragraph(getTranslation("reach.quiet.help"));
        help.addClassName("wm-small");
        zone.addClassName("wm-small");
        var title = new Paragraph(getTranslation("reach.quiet"));
        title.addClassName("notification-quiet-title");
        Stream.of(morning, from, until)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        choosing.accept(shown, typed());
                    }
                }));
        weekday.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choosing.accept(shown, typed());
            }
        });
        getContent().addClassName("wm-form");
        getContent().add(morning, weekday, title, quiet, help, zone, notice);
    }

    /** Shows what holds; where a half of the quiet hours is chosen, that stays until the other is. */
    void show(ReachTimes times, String city) {
        zone.setText(getTranslation("reach.zone", city));
        shown = times;
        morning.setValue(times.morning());
        weekday.setValue(times.weekday());
        from.setValue(times.quietFrom());
        until.setValue(times.quietUntil());
    }

    ReachTimes shown() {
        return shown;
    }

    /** Whether something stands here that is not kept, because it cannot be meant yet. */
    boolean unfinished() {
        return !typed().equals(shown);
    }

    InlineMessage notice() {
        return notice;
    }

    private ReachTimes typed() {
        return new ReachTimes(morning.getValue(), weekday.getValue(), from.getValue(), until.getValue());
    }

    private Select<LocalTime> times(String label, boolean wholeDay) {
        var field = new Select<LocalTime>();
        field.setLabel(getTranslation(label));
        field.setItems(list(wholeDay));
        var format = DateTimeFormatter.ofPattern(getTranslation("dates.time"), getLocale());
        field.setItemLabelGenerator(time -> time == null ? "–" : format.format(time));
        field.setEmptySelectionAllowed(wholeDay);
        field.setEmptySelectionCaption("–");
        return field;
    }

    private static List<LocalTime> list(boolean wholeDay) {
        var first = wholeDay ? LocalTime.MIN : ReachTimes.EARLIEST;
        var last = wholeDay ? LocalTime.of(23, 30) : ReachTimes.LATEST;
        return Stream.iterate(first, time -> time.plus(ReachTimes.STEP))
                .limit(1 + java.time.Duration.between(first, last).dividedBy(ReachTimes.STEP))
                .toList();
    }
}
