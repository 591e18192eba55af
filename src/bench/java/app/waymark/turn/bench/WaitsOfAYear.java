package app.waymark.turn.bench;

import app.waymark.turn.AnsweringYears;

/**
 * How well the expected wait holds: a year of a thousand mentors of each of six habits. Needs no argument and no database;
 * ends with 1 where less than 75 or more than 85 of a hundred bands held.
 */
public final class WaitsOfAYear {

    private static final long SEED = 20261128;
    private static final int MENTORS = 1_000;

    private WaitsOfAYear() {}

    /** Prints a line for each habit, and one for all. */
    public static void main(String[] arguments) {
        var years = new AnsweringYears(SEED).live(MENTORS);
        years.forEach((habit, held) ->
                System.out.printf("%-12s %,9d bands, %.1f %% held%n", habit, held.told(), held.part() * 100));
        var all = AnsweringYears.together(years);
        System.out.printf("%-12s %,9d bands, %.1f %% held%n", "all", all.told(), all.part() * 100);
        if (all.part() < 0.75 || all.part() > 0.85) {
            System.exit(1);
        }
    }
}
