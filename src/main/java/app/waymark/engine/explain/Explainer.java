package app.waymark.engine.explain;

import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.InvalidProblemException;
import app.waymark.engine.model.Liking;
import app.waymark.engine.model.Locks;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.LevelRestart;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about one solution, going on from its prices. Keep one explainer for all questions about a solution: where
 * the objective counts pairs level by level, making it takes as long as a question or two. May be used by several threads at
 * once.
 */
public final class Explainer {
    private final Solution solution;
    private final Problem problem;
    private final ProblemRows rows;
    /** Where each mentee's mentor stands, -1 for none. */
    private final int[] mentorOf;
    /** How many mentees each mentor has, those from before included. */
    private final int[] loads;
    /** Only where the objective counts pairs level by level; made with the explainer, so that no question waits for it. */
    private final @Nullable LevelRestart levelRestart;

    /** Explains this solution. */
    public Explainer(Solution solution) {
        this.solution = solution;
        this.problem = solution.problem();
        this.rows = problem.rows();
        this.mentorOf = solution.mentorOf();
        this.loads = rows.has.clone();
        for (int j : mentorOf) {
            if (j >= 0) {
                loads[j]++;
            }
        }
        levelRestart = LevelRestart.appliesTo(solution) ? new LevelRestart(solution) : null;
    }

    /**
     * Why this mentee has the mentor he has, and what the best matching without the pair would be.
     *
     * @throws InvalidProblemException if the mentee is unknown or has no mentor
     */
    public WhyPair why(String menteeId) {
        int i = rows.menteeIndex(menteeId);
        int j = mentorOf[i];
        if (j < 0) {
            throw new InvalidProblemException("mentee " + menteeId + " has no mentor");
        }
        MatchedPair pair = pair(i);
        int e = rows.edge(i, j);
        int mentorRank = e < 0 ? 0 : rows.mentorRankAt(e);
        int load = 0;
        for (int other : mentorOf) {
            load += other == j ? 1 : 0;
        }
        Optional<Alternative> without = pair.locked() || e < 0
                ? Optional.empty()
                : Optional.of(alternative(ProblemEdits.withoutPair(problem, e, i), i));
        return new WhyPair(
                pair,
                mentorRank > 0 ? OptionalInt.of(mentorRank) : OptionalInt.empty(),
                rows.current[i] == j,
                rows.capacity[j],
                load,
                without);
    }

    /**
     * Why this pair was not made: what forbids it, or what making it would cost.
     *
     * @throws InvalidProblemException if the mentee or the mentor is unknown
     */
    public WhyNot whyNot(String menteeId, String mentorId) {
        int i = rows.menteeIndex(menteeId);
        int j = rows.mentorIndex(mentorId);
        if (mentorOf[i] == j) {
            return new WhyNot.TheyAreMatched(pair(i));
        }
        List<Barrier> barriers = rows.barriers(i, j);
        if (!barriers.isEmpty()) {
            return new WhyNot.Barred(menteeId, mentorId, barriers);
        }
        int e = rows.edge(i, j);
        if (e < 0 || !isCandidate(e)) {
            return new WhyNot.NoCandidate(menteeId, mentorId, e >= 0);
        }
        if (rows.lockedTo[i] >= 0) {
            return new WhyNot.LockedElsewhere(menteeId, mentorId, rows.mentorIds[rows.lockedTo[i]]);
        }
        List<String> locked = Locks.lockedTo(rows, j);
        if (locked.size() >= rows.capacity[j]) {
            return new WhyNot.NoPlace(menteeId, mentorId, rows.capacity[j], locked);
        }
        Alternative forced = alternative(problem.withLock(menteeId, mentorId), i);
        if (solution.objective() != Objective.STABLE) {
            return new WhyNot.AtACost(menteeId, mentorId, forced, loads[j], mentorOf[i] < 0 ? 0 : loads[mentorOf[i]]);
        }
        return likedBetter(i, j, e, forced);
    }

    /**
     * Why this mentee has no mentor, and a smallest set of changes that would place him.
     *
     * @throws InvalidProblemException if the mentee is unknown
     */
    public WhyUnmatched whyUnmatched(String menteeId) {
        int i = rows.menteeIndex(menteeId);
        if (mentorOf[i] >= 0) {
            return new WhyUnmatched.IsMatched(pair(i));
        }
        return new Remedies(solution, this, i).find();
    }

    /**
     * What one mentee more for this mentor would cost, all others being matched as well as can be then.
     *
     * @throws InvalidProblemException if the mentor is unknown, or the solution a stable one, which nothing can be asked of
     */
    public OneMore oneMore(String mentorId) {
        if (solution.objective() == Objective.STABLE) {
            throw new InvalidProblemException("a stable matching gives a mentor no more mentees at any cost");
        }
        int j = rows.mentorIndex(mentorId);
        int given = loads[j] - rows.has[j];
        if (given >= rows.capacity[j]) {
            return new OneMore.Nobody(mentorId, loads[j]);
        }
        Problem changed = problem.withMinimum(mentorId, given + 1);
        int[] then = mentorsIn(changed);
        int got = 0;
        for (int mentor : then) {
            got += mentor == j ? 1 : 0;
        }
        // Measured by the problem as it is, whose minimum loads are its own.
        return got > given && matched(then) >= matched(mentorOf)
                ? new OneMore.AtACost(mentorId, loads[j], alternative(problem, -1, then))
                : new OneMore.Nobody(mentorId, loads[j]);
    }

    /**
     * The mentors who have fewer mentees than they have on average and could have more, fewest first.
     *
     * @param most how many at most
     */
    public List<String> below(int most) {
        long all = 0;
        int givers = 0;
        for (int j = 0; j < rows.mentorIds.length; j++) {
            boolean takesPart = rows.capacity[j] > 0 || loads[j] > 0;
            all += takesPart ? loads[j] : 0;
            givers += takesPart ? 1 : 0;
        }
        long sum = all;
        long count = givers;
        return IntStream.range(0, rows.mentorIds.length)
                .filter(j -> loads[j] - rows.has[j] < rows.capacity[j] && loads[j] * count < sum)
                .boxed()
                .sorted(Comparator.comparing((Integer j) -> loads[j]))
                .limit(most)
                .map(j -> rows.mentorIds[j])
                .toList();
    }

    private static int matched(int[] mentors) {
        int matched = 0;
        for (int j : mentors) {
            matched += j >= 0 ? 1 : 0;
        }
        return matched;
    }

    private WhyNot likedBetter(int i, int j, int e, Alternative forced) {
        int own = mentorOf[i];
        boolean menteeKeeps = own >= 0 && Liking.ofMentee(rows, rows.edge(i, own), e);
        List<String> kept = new ArrayList<>();
        int load = 0;
        for (int other = 0; other < mentorOf.length; other++) {
            if (mentorOf[other] == j) {
                load++;
                boolean locked = rows.lockedTo[other] == j;
                if (locked || Liking.ofMentor(rows, rows.edge(other, j), other, e, i)) {
                    kept.add(rows.menteeIds[other]);
                }
            }
        }
        boolean full = load >= rows.capacity[j] && kept.size() == load;
        return new WhyNot.SomebodyLikedBetter(
                rows.menteeIds[i],
                rows.mentorIds[j],
                menteeKeeps ? Optional.of(rows.mentorIds[own]) : Optional.empty(),
                full ? kept : List.of(),
                forced);
    }

    boolean isCandidate(int e) {
        return isCandidate(rows, e);
    }

    /** Whether the objective may make the pair of the problem or of one made from it. */
    boolean isCandidate(ProblemRows of, int e) {
        return !solution.objective().needsWish() || solution.options().allowUnwished() || of.rankAt(e) > 0;
    }

    /** The best matching of the changed problem beside the one that stands; the mentee asked about comes first. */
    Alternative alternative(Problem changed, int asked) {
        return alternative(changed, asked, mentorsIn(changed));
    }

    /** The same for a matching {@link #mentorsIn} has found. */
    Alternative alternative(Problem changed, int asked, int[] then) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < mentorOf.length; i++) {
            int from = mentorOf[i];
            int to = then[i];
            if (from != to) {
                moves.add(i == asked ? 0 : moves.size(), new Move(rows.menteeIds[i], mentor(from), mentor(to)));
            }
        }
        Outcome after = Outcome.of(changed.rows(), solution.options(), then);
        // Level by level the other matching is found without a look at the loads.
        boolean even =
                solution.options().evenLoad() && solution.objective() != Objective.STABLE && levelRestart == null;
        return new Alternative(solution.outcome(), after, List.copyOf(moves), even);
    }

    /** The mentors of a best matching of the changed problem, verified. */
    int[] mentorsIn(Problem changed) {
        if (levelRestart == null) {
            return Engine.resolve(changed, solution, Progress.SILENT).mentorOf();
        }
        Locks.check(changed);
        return levelRestart.solve(changed);
    }

    private MatchedPair pair(int i) {
        return solution.pairOf(rows.menteeIds[i]).orElseThrow();
    }

    private Optional<String> mentor(int j) {
        return j < 0 ? Optional.empty() : Optional.of(rows.mentorIds[j]);
    }
}
