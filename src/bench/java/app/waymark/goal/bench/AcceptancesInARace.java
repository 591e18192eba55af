package app.waymark.goal.bench;

import app.waymark.goal.RacingAcceptances;
import app.waymark.goal.bench.Races.Race;
import java.io.IOException;
import java.util.List;

/**
 * Lets mentees ask for the acceptance of steps and withdraw that while their mentors decide, and says each turn that was
 * left behind.
 */
final class AcceptancesInARace {

    private AcceptancesInARace() {}

    /** See {@link Races#run}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Races.run(arguments, (beans, as, pairs, seed) -> {
            var races = new RacingAcceptances(beans, as, pairs, seed);
            return new Race() {

                @Override
                public List<String> race(int attempts) throws InterruptedException {
                    return races.race(attempts);
                }

                @Override
                public String came() {
                    return races.decided() + " decided";
                }
            };
        });
    }
}
