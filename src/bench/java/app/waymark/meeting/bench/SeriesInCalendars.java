package app.waymark.meeting.bench;

import app.waymark.goal.bench.Races;
import app.waymark.goal.bench.Races.Race;
import app.waymark.meeting.SeriesHistories;
import java.io.IOException;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lives 1,000 random histories of two people who meet in series, applies every mail in calendars that know nothing else, and
 * says each that ends with another calendar than Waymark's.
 */
final class SeriesInCalendars {

    private static final int HISTORIES = 1_000;

    private SeriesInCalendars() {}

    /** See {@link Races#run}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Races.run(arguments, HISTORIES, (beans, as, pairs, seed) -> {
            var histories = new SeriesHistories((ConfigurableApplicationContext) beans, as, seed);
            return new Race() {

                @Override
                public List<String> race(int attempts) {
                    return histories.live(attempts);
                }

                @Override
                public String came() {
                    return histories.steps() + " steps, " + histories.messages() + " messages";
                }
            };
        });
    }
}
