package app.waymark.goal.bench;

import app.waymark.goal.bench.Races.Race;
import app.waymark.turn.RacingHandBacks;
import java.io.IOException;
import java.util.List;

/**
 * Lets mentors hand turns back and put them off while they answer in another window, while their mentees hide the goal, and
 * while the mentorship ends, and says each turn that was left behind or is there twice.
 */
final class HandBacksInARace {

    private HandBacksInARace() {}

    /** See {@link Races#run}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Races.run(arguments, (beans, as, pairs, seed) -> {
            var races = new RacingHandBacks(
                    beans,
                    as,
                    () -> {
                        var two = pairs.get();
                        return new RacingHandBacks.Duo(two.mentee(), two.mentor(), two.mentorship());
                    },
                    seed);
            return new Race() {

                @Override
                public List<String> race(int attempts) throws InterruptedException {
                    return races.race(attempts);
                }

                @Override
                public String came() {
                    return races.handedBack() + " handed back, " + races.putOff() + " put off, " + races.answered()
                            + " answered, " + races.withdrawn() + " hidden or ended";
                }
            };
        });
    }
}
