package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPerson;
import app.waymark.shared.Dates;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Chooses up to three times: a fortnight of days, the chosen day's half hours on one's own clock with the other's beside
 * it, and what has been chosen. What one has booked already is marked and cannot be chosen.
 */
class TimesPicker extends Composite<Div> {

    private static final int DAYS = 14;
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 21;
    private static final Duration STEP = Duration.ofMinutes(30);

    private final Dates dates;
    private final MeetingPerson other;
    private final transient Function<TimeWindow, List<TimeWindow>> busy;
    private final Instant now;
    private final Command changed;
    private final TreeSet<Instant> chosen = new TreeSet<>();
    private final Map<LocalDate, NativeButton> dayButtons = new HashMap<>();
    private final Map<Instant, NativeButton> slotButtons = new HashMap<>();
    private final Div strip = new Div();
    private final H2 heading = new H2();
    private final Div slots = new Div();
    private final UnorderedList summary = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private final Div chosenTimes = new Div();
    private List<TimeWindow> taken = List.of();
    private Duration length;
    private LocalDate from;
    private LocalDate day;

    /** For meeting this person; busy says when one has meetings already, changed is told of every choice. */
    TimesPicker(
            Dates dates,
            MeetingPerson other,
            Duration length,
            Instant now,
            Function<TimeWindow, List<TimeWindow>> busy,
            Command changed) {
        this.dates = dates;
        this.other = other;
        this.length = length;
        this.now = now;
        this.busy = busy;
        this.changed = changed;
        this.from = dates.today();
        // Late in the evening the day is over for planning.
        this.day = free(from) ? from : from.plusDays(1);
        strip.addClassName("wm-days");
        strip.getElement().setAttribute("role", "group");
        strip.getElement().setAttribute("aria-label", getTranslation("meeting.times.days"));
        heading.getElement().setAttribute("tabindex", "-1");
        slots.addClassName("wm-slots");
        summary.addClassName("wm-chosen");
        summary.getElement().setAttribute("role", "list");
        said.getElement().setAttribute("role", "status");
        said.addClassName("wm-small");
        getContent().addClassName("wm-times");
        chosenTimes.add(new H2(getTranslation("meeting.times.chosen")), said, summary);
        chosenTimes.addClassName("wm-chosen-times");
        getContent().add(strip, slots, ownTime());
    }

    /** Reads what is booked and shows the first days. */
    TimesPicker open() {
        read();
        show();
        return this;
    }

    /** What has been chosen, to stand beside the button that proposes it. */
    Div chosenTimes() {
        return chosenTimes;
    }

    /** The chosen starts, in order. */
    List<Instant> chosen() {
        return List.copyOf(chosen);
    }

    /** Takes another length; what no longer fits beside a booked meeting stays chosen, and is refused by name. */
    void length(Duration anew) {
        length = anew;
        show();
    }

    /** Drops these times, which turned out not to be had, and reads again what is booked. */
    void drop(List<Instant> starts) {
        chosen.removeAll(starts);
        read();
        show();
        changed.execute();
    }

    private void read() {
        taken = busy.apply(new TimeWindow(
                from.atStartOfDay(dates.zone()).toInstant(),
                from.plusDays(DAYS + 1).atStartOfDay(dates.zone()).toInstant()));
    }

    private void show() {
        showDays();
        showSlots();
        showChosen();
    }

    private void showDays() {
        strip.removeAll();
        dayButtons.clear();
        var back = turn("meeting.times.before", -DAYS);
        back.setEnabled(from.isAfter(dates.today()));
        strip.add(back);
        for (int i = 0; i < DAYS; i++) {
            strip.add(dayButton(from.plusDays(i)));
        }
        strip.add(turn("meeting.times.after", DAYS));
    }

    /** Says on the buttons what is chosen. They stay where they are, and so does the focus. */
    private void mark() {
        dayButtons.forEach((date, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(date.equals(day)));
            button.setClassName("wm-day-chosen", chosen.stream().anyMatch(start -> dayOf(start)
                    .equals(date)));
        });
        slotButtons.forEach((start, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(start))));
    }

    private NativeButton turn(String key, int days) {
        var button = new NativeButton(getTranslation(key), event -> {
            var next = from.plusDays(days);
            from = next.isBefore(dates.today()) ? dates.today() : next;
            day = from;
            read();
            show();
        });
        button.addClassName("wm-days-turn");
        return button;
    }

    private NativeButton dayButton(LocalDate date) {
        var button = new NativeButton("", event -> {
            day = date;
            showSlots();
        });
        dayButtons.put(date, button);
        var week = new Span(dates.weekday(date));
        var number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("wm-day-number");
        var month = new Span(dates.month(YearMonth.from(date)));
        button.add(week, number, month);
        button.addClassName("wm-day");
        button.setEnabled(free(date));
        button.setAriaLabel(dates.exact(date));
        return button;
    }

    private void showSlots() {
        slots.removeAll();
        slotButtons.clear();
        slots.add(heading);
        heading.setText(dates.exact(day));
        part("meeting.times.morning", FIRST_HOUR, 12);
        part("meeting.times.afternoon", 12, 17);
        part("meeting.times.evening", 17, LAST_HOUR);
        mark();
    }

    private void part(String key, int fromHour, int toHour) {
        var grid = new Div();
        grid.addClassName("wm-slot-grid");
        var end = LocalTime.of(toHour, 0);
        for (var time = LocalTime.of(fromHour, 0); time.isBefore(end); time = time.plus(STEP)) {
            instant(time).map(this::slot).ifPresent(grid::add);
        }
        if (grid.getChildren().findAny().isPresent()) {
            var name = new Span(getTranslation(key));
            name.addClassName("wm-small");
            slots.add(name, grid);
        }
    }

    private NativeButton slot(Instant start) {
        var button = new NativeButton("", event -> toggle(start));
        var mine = new Span(dates.time(start));
        mine.addClassName("wm-slot-mine");
        button.add(mine);
        boolean isTaken = taken.stream().anyMatch(window -> window.overlaps(TimeWindow.of(start, length)));
        var theirs = isTaken ? getTranslation("meeting.times.busy") : elsewhere(start);
        if (!theirs.isEmpty()) {
            var line = new Span(theirs);
            line.addClassName("wm-slot-theirs");
            button.add(line);
        }
        button.addClassName("wm-slot");
        button.setClassName("wm-slot-night", night(start));
        button.setEnabled(!isTaken || chosen.contains(start));
        slotButtons.put(start, button);
        return button;
    }

    /** The other's clock, where it shows another time; and that it is night there. */
    private String elsewhere(Instant start) {
        var there = dates.elsewhere(start, other.zone());
        return night(start)
                ? getTranslation(
                        "meeting.times.night", there.isEmpty() ? dates.time(start) : there, MeetingWords.first(other))
                : there;
    }

    private boolean night(Instant start) {
        int hour = start.atZone(other.zone()).getHour();
        return hour < FIRST_HOUR || hour >= LAST_HOUR;
    }

    private void toggle(Instant start) {
        boolean full = chosen.size() == Bookings.MOST_OFFERS;
        if (!chosen.remove(start) && !full) {
            chosen.add(start);
        }
        mark();
        showChosen();
        if (full && chosen.size() == Bookings.MOST_OFFERS) {
            said.setText(getTranslation("meeting.times.enough"));
        }
        changed.execute();
    }

    private void showChosen() {
        summary.removeAll();
        for (var start : chosen) {
            var remove = new NativeButton("", event -> {
                toggle(start);
                // The button is gone: the focus goes back to where times are chosen.
                heading.getElement().callJsFunction("focus");
            });
            remove.add(Glyph.CLOSE.create());
            remove.addClassName("wm-icon-button");
            var text = MeetingWords.time(dates, TimeWindow.of(start, length), other);
            remove.setAriaLabel(getTranslation("meeting.times.remove", text));
            summary.add(new ListItem(new Span(text), remove));
        }
        said.setText(chosen.isEmpty() ? getTranslation("meeting.times.none") : "");
    }

    private Div ownTime() {
        var field = new TimePicker(getTranslation("meeting.times.own"));
        field.setLocale(dates.locale());
        field.setStep(Duration.ofMinutes(5));
        var add = new Button(getTranslation("meeting.times.own.add"), event -> {
            var time = field.getValue();
            if (time != null) {
                instant(time).filter(start -> !chosen.contains(start)).ifPresent(this::toggle);
                field.clear();
            }
        });
        var line = new Div(field, add);
        line.addClassName("wm-own-time");
        return line;
    }

    private boolean free(LocalDate date) {
        return date.atTime(LAST_HOUR, 0).atZone(dates.zone()).toInstant().isAfter(now);
    }

    /** This time of the day shown; empty where it is over, or the clock leaps over it that day. */
    private Optional<Instant> instant(LocalTime time) {
        var local = day.atTime(time);
        return dates.zone().getRules().getValidOffsets(local).isEmpty()
                ? Optional.empty()
                : Optional.of(ZonedDateTime.of(local, dates.zone()).toInstant()).filter(start -> start.isAfter(now));
    }

    private LocalDate dayOf(Instant start) {
        return LocalDate.ofInstant(start, dates.zone());
    }
}
