package app.waymark.calendar;

/** What is still spent on one calendar. Counted, not timed: the same calendar is refused everywhere or nowhere. */
final class Allowance {

    /** More than what 20,000 events take of which a third repeat for ever, and about a second. */
    static final long MOST = 6_000_000;

    private long left;

    /** That much, of {@link #MOST} mostly. */
    Allowance(long most) {
        left = most;
    }

    /** One day or time was looked at. */
    void spend() {
        spend(1);
    }

    /** As much was done as looking at that many days. */
    void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new Refusal(CalendarReading.Why.TOO_MUCH_REPEATED);
        }
    }
}
