package app.waymark.goal;

import java.time.LocalDate;
import java.util.Optional;

/** How often somebody wants to look at a goal. */
public enum Rhythm {
    WEEK,
    FORTNIGHT,
    MONTH,
    QUARTER,
    OFF;

    /** The next day after this one; empty where there is none. */
    public Optional<LocalDate> after(LocalDate day) {
        return switch (this) {
            case WEEK -> Optional.of(day.plusWeeks(1));
            case FORTNIGHT -> Optional.of(day.plusWeeks(2));
            case MONTH -> Optional.of(day.plusMonths(1));
            case QUARTER -> Optional.of(day.plusMonths(3));
            case OFF -> Optional.empty();
        };
    }
}
