package app.waymark.engine.bench;

import app.waymark.engine.EvenTrials;

/** Evens out the loads of small problems, over and over, and says each that some other matching is better for. */
final class EvenLoads {
    private static final int PROBLEMS = 10_000;

    private EvenLoads() {}

    /** Needs no argument; ends with 1 where a problem went wrong. */
    public static void main(String[] arguments) {
        var trials = new EvenTrials();
        int wrong = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            var faults = trials.tryOnce(seed);
            wrong += faults.size();
            faults.forEach(System.out::println);
        }
        System.out.printf(
                "%d problems, %d results wrong, %d less even without the stage%n", PROBLEMS, wrong, trials.uneven());
        if (wrong > 0) {
            System.exit(1);
        }
    }
}
