package app.waymark.engine.model;

import java.util.Optional;

/**
 * What a matching is to be best at. Each comes after "as many mentees matched as possible", except {@link #STABLE}. Where
 * several matchings are as good by their ranks, those that rank take the largest total score of them.
 */
public enum Objective {
    /** Smallest sum of the mentees' ranks. */
    RANK_SUM("rank-sum", true),
    /** Most first choices, then most second choices, and so on (greedy maximum matching). */
    FIRST_CHOICES("first-choices", true),
    /** Fewest at the worst rank, then fewest at the next worst, and so on (generous maximum matching). */
    FEWEST_LAST("fewest-last", true),
    /** Largest total score. */
    SCORE("score", false),
    /** The lowest score as high as possible, then the second lowest, and so on (leximin). */
    WORST_OFF("worst-off", false),
    /** No mentee and mentor who would both rather have each other; of those matchings, the mentees' best. */
    STABLE("stable", true),
    /** Fewest pairs of the current matching given up; among those, the largest total score. */
    FEWEST_CHANGES("fewest-changes", false);

    private final String cliName;
    private final boolean needsWish;

    Objective(String cliName, boolean needsWish) {
        this.cliName = cliName;
        this.needsWish = needsWish;
    }

    /** The name on the command line and in files, such as {@code rank-sum}. */
    public String cliName() {
        return cliName;
    }

    /** Whether only pairs the mentee wished for are candidates (unless {@link SolveOptions#allowUnwished()}). */
    public boolean needsWish() {
        return needsWish;
    }

    /** The objective of that name, if there is one. */
    public static Optional<Objective> named(String cliName) {
        for (Objective objective : values()) {
            if (objective.cliName.equals(cliName)) {
                return Optional.of(objective);
            }
        }
        return Optional.empty();
    }
}
