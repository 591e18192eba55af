package app.waymark.goal.bench;

import app.waymark.goal.RacingAmendments;
import app.waymark.goal.bench.Races.Race;
import java.io.IOException;
import java.util.List;

/**
 * Lets mentees take, adapt and leave suggested words and rewrite the text at the same time, while their mentors withdraw
 * them, and says each word that was lost.
 */
final class AmendmentsInARace {

    /** Who loses a race waits a moment, in which others race. */
    private static final int PAIRS_AT_ONCE = 4;

    private AmendmentsInARace() {}

    /** See {@link Races#run}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Races.run(arguments, (beans, as, pairs, seed) -> {
            var races = new RacingAmendments(beans, as, pairs, seed);
            return new Race() {

                @Override
                public List<String> race(int attempts) throws InterruptedException {
                    return races.race(attempts, PAIRS_AT_ONCE);
                }

                @Override
                public String came() {
                    return races.became().toString();
                }
            };
        });
    }
}
