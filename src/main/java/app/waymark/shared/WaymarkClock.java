package app.waymark.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The one source of time. Ordinarily the system's, in UTC, to the microsecond that the database keeps; the demo story
 * is told through the services {@linkplain #at(Instant, Supplier) at} instants of the past.
 */
public final class WaymarkClock extends Clock {

    private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    /** Does something as though it were this instant, for this thread and this call only. */
    public static <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(PRETENDED, instant).call(work::get);
    }

    /** Whether the present thread is being told a story of the past. */
    public static boolean pretending() {
        return PRETENDED.isBound();
    }

    @Override
    public Instant instant() {
        return PRETENDED.isBound() ? PRETENDED.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
