package app.waymark.meeting.bench;

import app.waymark.goal.bench.Races;
import app.waymark.goal.bench.Races.Race;
import app.waymark.meeting.RacingBookings;
import java.io.IOException;
import java.util.List;

/**
 * Has mentors answer the same proposals from three browsers at once, by single times and by series, 1,000,000 times, and says each
 * meeting that is booked twice, by half, or beside another of the same person.
 */
final class BookingsInARace {

    private static final int ATTEMPTS = 1_000_000;

    private BookingsInARace() {}

    /** See {@link Races#run}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Races.run(arguments, ATTEMPTS, (beans, as, pairs, seed) -> {
            var races = new RacingBookings(beans, as, seed);
            return new Race() {

                @Override
                public List<String> race(int attempts) throws InterruptedException {
                    return races.race(attempts);
                }

                @Override
                public String came() {
                    return races.came();
                }
            };
        });
    }
}
