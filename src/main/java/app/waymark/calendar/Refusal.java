package app.waymark.calendar;

import java.io.Serial;

/** Ends a reading from within; never leaves the package. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final CalendarReading.Why why;

    Refusal(CalendarReading.Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    CalendarReading.Why why() {
        return why;
    }
}
