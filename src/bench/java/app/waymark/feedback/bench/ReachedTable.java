package app.waymark.feedback.bench;

import app.waymark.feedback.ui.ReachedThreads;

/** Goes through 100,000 random histories of texts with up to eight threads each, and says each that cannot be reached. */
final class ReachedTable {

    private static final int HISTORIES = 100_000;

    private static final long SEED = 7;

    private ReachedTable() {}

    /** Needs no argument; ends with 1 where a thread cannot be reached. */
    public static void main(String[] arguments) {
        var threads = new ReachedThreads(SEED);
        var wrong = threads.through(HISTORIES);
        wrong.forEach(System.out::println);
        System.out.printf("%d histories, %s, %d not reached%n", HISTORIES, threads.counted(), wrong.size());
        if (!wrong.isEmpty()) {
            System.exit(1);
        }
    }
}
