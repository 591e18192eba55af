package app.waymark.goal.bench;

import app.waymark.goal.RandomEdits;

/** Puts the edits of two editors together, over and over, and says every word that is lost or comes back from the dead. */
final class RandomMerges {

    private static final int PAIRS = 100_000;

    private static final long SEED = 20261127;

    private RandomMerges() {}

    /** Needs no argument; ends with 1 where a pair went wrong. */
    public static void main(String[] arguments) {
        var edits = new RandomEdits(SEED);
        int wrong = 0;
        for (int i = 0; i < PAIRS; i++) {
            var faults = edits.tryOnce();
            wrong += faults.isEmpty() ? 0 : 1;
            faults.forEach(System.out::println);
        }
        System.out.printf("%d pairs, %d wrong, %d asked something%n", PAIRS, wrong, edits.asked());
        if (wrong > 0) {
            System.exit(1);
        }
    }
}
