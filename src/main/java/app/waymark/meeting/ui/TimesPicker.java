package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPerson;
import app.waymark.shared.Dates;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TimeZones;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses up to three times: a fortnight of days, the chosen day's half hours on one's own clock with the other's beside
 * it, and what has been chosen. What one has booked already is marked and cannot be chosen.
 */
class TimesPicker extends Composite<Div> {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 21;

    private final Dates dates;
    private final MeetingPerson other;
    private final transient Function<TimeWindow, List<TimeWindow>> busy;
    private final Instant now;
    private final Command changed;
    private final TreeSet<Instant> chosen = new TreeSet<>();
    private final DayStrip strip;
    private final OwnTime ownTime;
    private final H2 heading = new H2();
    private final Paragraph clocks = new Paragraph();
    private final List<DayPart> parts;
    private final UnorderedList summary = new UnorderedList();
    private final KeyedList<Chosen> chosenRows = new KeyedList<>(summary, Chosen::start, ChosenRow::new);
    private final Paragraph said = new Paragraph();
    private final Div chosenTimes = new Div();
    private List<TimeWindow> taken = List.of();
    private Duration length;
    private LocalDate read = LocalDate.MIN;

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
        strip = new DayStrip(dates, this::free, day -> showDay());
        ownTime = new OwnTime(dates, strip.day(), this::chooseOwn);
        parts = List.of(
                new DayPart("meeting.times.morning", FIRST_HOUR, 12, this::toggle),
                new DayPart("meeting.times.afternoon", 12, 17, this::toggle),
                new DayPart("meeting.times.evening", 17, LAST_HOUR, this::toggle));
        clocks.addClassName("wm-small");
        var slots = new Div(heading, clocks);
        slots.addClassName("wm-slots");
        parts.forEach(slots::add);
        summary.addClassName("wm-chosen");
        summary.getElement().setAttribute("role", "list");
        said.getElement().setAttribute("role", "status");
        said.addClassName("wm-small");
        getContent().addClassName("wm-times");
        chosenTimes.add(new H2(getTranslation("meeting.times.chosen")), said, summary);
        chosenTimes.addClassName("wm-chosen-times");
        getContent().add(strip, slots, ownTime);
    }

    /** Reads what is booked and shows the first days; these times are chosen already. */
    TimesPicker open(List<Instant> begun) {
        begun.stream().limit(Bookings.MOST_OFFERS).forEach(chosen::add);
        showDay();
        showChosen();
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
        showDay();
        showChosen();
    }

    /** Drops these times, which turned out not to be had, and reads again what is booked. */
    void drop(List<Instant> starts) {
        chosen.removeAll(starts);
        readAgain();
        showChosen();
        changed.execute();
    }

    /** Reads again what is booked, and says which of the chosen times are not to be had any more. */
    List<Instant> readAgain() {
        read = LocalDate.MIN;
        showDay();
        return chosen.stream().filter(this::taken).toList();
    }

    private void showDay() {
        if (!read.equals(strip.from())) {
            read = strip.from();
            taken = busy.apply(new TimeWindow(
                    read.atStartOfDay(dates.zone()).toInstant(),
                    read.plusDays(DayStrip.DAYS + 1).atStartOfDay(dates.zone()).toInstant()));
        }
        ownTime.day(strip.day());
        heading.setText(dates.exact(strip.day()));
        showSlots();
    }

    /** The buttons stay where they are, and so does the focus; they say of another day, or choice, what is new. */
    private void showSlots() {
        strip.mark(chosen.stream().map(this::dayOf).collect(Collectors.toSet()));
        var shown = new ArrayList<Slot>();
        for (var part : parts) {
            var slots = part.times()
                    .flatMap(time -> dates.instants(strip.day(), time).stream())
                    .filter(start -> start.isAfter(now))
                    .map(this::slot)
                    .toList();
            part.show(slots);
            shown.addAll(slots);
        }
        clocks.setText(whoseClocks(shown));
    }

    /** Whose time the first line of a slot is, and whose the second. */
    private String whoseClocks(List<Slot> shown) {
        return shown.stream().anyMatch(Slot::apart)
                ? getTranslation(
                        "meeting.times.clocks", MeetingWords.first(other), TimeZones.city(other.zone(), getLocale()))
                : getTranslation("meeting.times.clock", MeetingWords.first(other));
    }

    private Slot slot(Instant start) {
        boolean isTaken = taken(start);
        boolean apart = !dates.elsewhere(start, other.zone()).isEmpty();
        boolean night = night(start);
        return new Slot(
                start,
                dates.time(start),
                isTaken ? getTranslation("meeting.times.busy") : elsewhere(start),
                apart && !isTaken && !night
                        ? getTranslation(
                                "meeting.times.theirs",
                                MeetingWords.first(other),
                                TimeZones.city(other.zone(), getLocale()))
                        : "",
                apart,
                night,
                chosen.contains(start),
                !isTaken || chosen.contains(start));
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

    private boolean taken(Instant start) {
        return taken.stream().anyMatch(window -> window.overlaps(TimeWindow.of(start, length)));
    }

    private Optional<String> chooseOwn(Instant start) {
        if (!start.isAfter(now)) {
            return Optional.of(getTranslation("meeting.times.over"));
        }
        if (taken(start)) {
            return Optional.of(getTranslation("meeting.times.taken"));
        }
        if (chosen.contains(start)) {
            return Optional.of(getTranslation("meeting.times.already"));
        }
        if (chosen.size() == Bookings.MOST_OFFERS) {
            return Optional.of(getTranslation("meeting.times.enough"));
        }
        toggle(start);
        return Optional.empty();
    }

    private void toggle(Instant start) {
        boolean full = chosen.size() == Bookings.MOST_OFFERS;
        if (!chosen.remove(start) && !full) {
            chosen.add(start);
        }
        showSlots();
        showChosen();
        if (full && chosen.size() == Bookings.MOST_OFFERS) {
            said.setText(getTranslation("meeting.times.enough"));
        }
        changed.execute();
    }

    private void showChosen() {
        chosenRows.show(chosen.stream()
                .map(start -> new Chosen(start, MeetingWords.time(dates, TimeWindow.of(start, length), other)))
                .toList());
        said.setText(chosen.isEmpty() ? getTranslation("meeting.times.none") : "");
    }

    private boolean free(LocalDate date) {
        return date.atTime(LAST_HOUR, 0).atZone(dates.zone()).toInstant().isAfter(now);
    }

    private LocalDate dayOf(Instant start) {
        return LocalDate.ofInstant(start, dates.zone());
    }

    /** One chosen time, as it is said. */
    private record Chosen(Instant start, String text) {}

    /** A chosen time, and the way to take it out. */
    private final class ChosenRow extends ListItem implements KeyedList.Shows<Chosen> {

        private final Span text = new Span();
        private final NativeButton remove;

        ChosenRow(Chosen first) {
            remove = KeyedList.part(new NativeButton("", event -> toggle(first.start())), "remove");
            remove.add(Glyph.CLOSE.create());
            remove.addClassName("wm-icon-button");
            add(text, remove);
        }

        @Override
        public void show(Chosen one) {
            text.setText(one.text());
            remove.setAriaLabel(getTranslation("meeting.times.remove", one.text()));
        }
    }
}
