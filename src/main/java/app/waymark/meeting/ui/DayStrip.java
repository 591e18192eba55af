package app.waymark.meeting.ui;

import app.waymark.shared.Dates;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A fortnight of days, one of them chosen. The buttons stay what they are when the days on them change. */
class DayStrip extends Composite<Div> {

    /** How many days are shown at once. */
    static final int DAYS = 14;

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Dates dates;
    private final transient Predicate<LocalDate> free;
    private final transient Consumer<LocalDate> chosen;
    private final List<Day> days = new ArrayList<>();
    private final NativeButton back;
    private final NativeButton further;
    private LocalDate from;
    private LocalDate day;

    /**
     * From today on, with the first working day chosen that is free.
     *
     * @param free whether there is any time left on a day
     * @param chosen is told of the day chosen, and of the first one of every other fortnight
     */
    DayStrip(Dates dates, Predicate<LocalDate> free, Consumer<LocalDate> chosen) {
        this.dates = dates;
        this.free = free;
        this.chosen = chosen;
        from = dates.today();
        day = opening();
        getContent().addClassName("wm-days");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("meeting.times.days"));
        back = turn("meeting.times.before", -DAYS);
        further = turn("meeting.times.after", DAYS);
        getContent().add(back);
        for (int i = 0; i < DAYS; i++) {
            days.add(new Day());
            getContent().add(days.getLast());
        }
        getContent().add(further);
        fill();
    }

    /** The first of the days shown. */
    LocalDate from() {
        return from;
    }

    /** The day chosen. */
    LocalDate day() {
        return day;
    }

    /** Says on the buttons on which days times have been chosen. */
    void mark(Set<LocalDate> withTimes) {
        days.forEach(one -> {
            one.getElement().setAttribute("aria-pressed", String.valueOf(one.date.equals(day)));
            one.setClassName("wm-day-chosen", withTimes.contains(one.date));
        });
    }

    /** The first day that is free and no weekend; a fortnight always has one, but for the evening of its last. */
    private LocalDate opening() {
        return from.datesUntil(from.plusDays(DAYS))
                .filter(date -> free.test(date) && !WEEKEND.contains(date.getDayOfWeek()))
                .findFirst()
                .orElse(from);
    }

    private void fill() {
        back.setEnabled(from.isAfter(dates.today()));
        for (int i = 0; i < DAYS; i++) {
            days.get(i).show(from.plusDays(i));
        }
    }

    private NativeButton turn(String key, int by) {
        var button = new NativeButton(getTranslation(key), event -> {
            var next = from.plusDays(by);
            from = next.isBefore(dates.today()) ? dates.today() : next;
            day = opening();
            fill();
            if (!back.isEnabled()) {
                further.focus();
            }
            chosen.accept(day);
        });
        button.addClassName("wm-days-turn");
        return button;
    }

    private final class Day extends NativeButton {

        private final Span week = new Span();
        private final Span number = new Span();
        private final Span month = new Span();
        private LocalDate date = from;

        Day() {
            number.addClassName("wm-day-number");
            add(week, number, month);
            addClassName("wm-day");
            addClickListener(event -> {
                day = date;
                chosen.accept(day);
            });
        }

        void show(LocalDate shown) {
            date = shown;
            week.setText(dates.weekday(shown));
            number.setText(String.valueOf(shown.getDayOfMonth()));
            month.setText(dates.month(YearMonth.from(shown)));
            setEnabled(free.test(shown));
            setAriaLabel(dates.exact(shown));
        }
    }
}
