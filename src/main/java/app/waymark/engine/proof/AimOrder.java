package app.waymark.engine.proof;

import static app.waymark.engine.proof.Checker.require;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.List;

/** Checks that the aims of the stages, one after the other, are those the objective asks for, none left out. */
final class AimOrder {
    private final ProblemRows problem;
    private final Objective objective;
    private final SolveOptions options;
    private final int[] edgeOf;
    private final int unwishedRank;
    private int position;
    /** The rank the next level must have, for the objectives that go by rank. */
    private int nextRank;
    /** Every score up to this one has been dealt with. */
    private long scoresDone = Long.MIN_VALUE;

    /** Whether the scores have decided among matchings equally good by their ranks, after which nothing is left to decide. */
    private boolean tiesBroken;

    /** Whether the mentors' loads have been looked at, after which nothing may follow. */
    private boolean evened;

    private long stageFrom;
    private long[] stageLevels = new long[0];

    AimOrder(ProblemRows problem, Objective objective, SolveOptions options, int[] edgeOf) {
        this.problem = problem;
        this.objective = objective;
        this.options = options;
        this.edgeOf = edgeOf;
        this.unwishedRank = options.allowUnwished() ? problem.worstRank + 1 : 0;
        int worst = Math.max(problem.worstRank, unwishedRank);
        this.nextRank = objective == Objective.FEWEST_LAST ? worst : 1;
    }

    /** Takes the aims of the next stage. */
    void next(List<Aim> aims) {
        stageFrom = scoresDone;
        stageLevels = new long[0];
        for (Aim aim : aims) {
            if (position == 0) {
                boolean fits = objective == Objective.SCORE && options.anyNumber()
                        ? aim instanceof Aim.Shortfall
                        : aim instanceof Aim.UnmatchedAndShortfall;
                require(fits, "the first aim is not the number matched");
            } else {
                require(fits(aim), "an aim is not what the objective asks for next");
            }
            position++;
        }
        if (objective == Objective.WORST_OFF) {
            stageLevels = aims.stream()
                    .filter(Aim.AtScore.class::isInstance)
                    .mapToLong(aim -> ((Aim.AtScore) aim).score())
                    .toArray();
        }
    }

    private boolean fits(Aim aim) {
        if (evened) {
            return false;
        }
        if (aim instanceof Aim.LoadSquares) {
            requireAllOfObjective();
            evened = true;
            return options.evenLoad();
        }
        return switch (objective) {
            case RANK_SUM -> position == 1 ? aim instanceof Aim.RankSum : position == 2 && breaksTies(aim);
            case SCORE -> position == 1 && aim instanceof Aim.NegatedScore;
            case FEWEST_CHANGES ->
                position == 1 ? aim instanceof Aim.GivenUp : position == 2 && aim instanceof Aim.NegatedScore;
            case FIRST_CHOICES ->
                aim instanceof Aim.AtRank(int rank, boolean wanted)
                        ? wanted && !tiesBroken && rank == nextRank++
                        : breaksTies(aim);
            case FEWEST_LAST -> fitsFewestLast(aim);
            case WORST_OFF -> fitsWorstOff(aim);
            case STABLE -> false;
        };
    }

    private boolean breaksTies(Aim aim) {
        boolean fits = aim instanceof Aim.NegatedScore && !tiesBroken;
        tiesBroken = true;
        return fits;
    }

    private boolean fitsFewestLast(Aim aim) {
        if (aim instanceof Aim.WorseThanRank(int rank)) {
            // Nobody is there, as the prices show; so it does not matter in which order these ranks are looked at.
            boolean fits = !tiesBroken && rank <= nextRank && noneWorse(rank);
            nextRank = rank;
            return fits;
        }
        return aim instanceof Aim.AtRank(int rank, boolean wanted)
                ? !wanted && !tiesBroken && rank == nextRank--
                : breaksTies(aim);
    }

    private boolean noneWorse(int than) {
        for (int e : edgeOf) {
            if (e >= 0 && rank(e) > than && rank(e) <= nextRank) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsWorstOff(Aim aim) {
        if (aim instanceof Aim.ScoreBetween(long above, long below)) {
            boolean fits = above == scoresDone && below > above && noneBetween(above, below);
            scoresDone = below - 1;
            return fits;
        }
        if (aim instanceof Aim.AtScore(long score)) {
            boolean fits = score > scoresDone;
            scoresDone = score;
            return fits;
        }
        return false;
    }

    private boolean noneBetween(long above, long below) {
        for (int e : edgeOf) {
            if (e >= 0 && problem.scoreAt(e) > above && problem.scoreAt(e) < below) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@link #see} wants to be shown the pairs in play. */
    boolean watches() {
        return stageLevels.length > 0;
    }

    /** Sees to it that no score level in play is skipped. */
    void see(int e) {
        long score = problem.scoreAt(e);
        if (score > stageFrom && score <= scoresDone) {
            require(java.util.Arrays.binarySearch(stageLevels, score) >= 0, "a score level was left out");
        }
    }

    private int rank(int e) {
        int rank = problem.rankAt(e);
        return rank == 0 ? unwishedRank : rank;
    }

    /** Nothing that was asked for is missing. */
    void end() {
        if (!evened) {
            requireAllOfObjective();
            require(!options.evenLoad(), "the loads were not looked at");
        }
    }

    private void requireAllOfObjective() {
        switch (objective) {
            case RANK_SUM -> {
                require(position >= 2, "an aim is missing");
                requireTiesBroken();
            }
            case SCORE -> require(position == 2, "an aim is missing");
            case FEWEST_CHANGES -> require(position == 3, "an aim is missing");
            case FIRST_CHOICES -> {
                for (int e : edgeOf) {
                    require(e < 0 || rank(e) < nextRank, "a rank in use was not looked at");
                }
                requireTiesBroken();
            }
            case FEWEST_LAST -> {
                for (int e : edgeOf) {
                    require(e < 0 || rank(e) > nextRank, "a rank in use was not looked at");
                }
                requireTiesBroken();
            }
            case WORST_OFF -> {
                for (int e : edgeOf) {
                    require(e < 0 || problem.scoreAt(e) <= scoresDone, "a score in use was not looked at");
                }
            }
            case STABLE -> throw new UnverifiedResultException("prices do not prove stability");
        }
    }

    private void requireTiesBroken() {
        require(problem.score == null || tiesBroken, "the scores were not looked at");
    }
}
