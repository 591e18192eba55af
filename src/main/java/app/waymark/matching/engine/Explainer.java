package app.waymark.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about one solution, going on from its prices. Keep one explainer for all questions about a solution: where
 * the objective counts pairs level by level, making it takes as long as a question or two. May be used by several threads at
 * once.
 */
public final class Explainer {
    private final Solution solution;
    private final Problem problem;
    /** Only where the objective counts pairs level by level; made with the explainer, so that no question waits for it. */
    private final @Nullable LevelRestart levelRestart;

    /** Explains this solution. */
    public Explainer(Solution solution) {
        this.solution = solution;
        this.problem = solution.problem();
        levelRestart = Levels.count(solution.objective()) ? new LevelRestart(solution) : null;
    }

    /**
     * Why this mentee has the mentor he has, and what the best matching without the pair would be.
     *
     * @throws InvalidProblemException if the mentee is unknown or has no mentor
     */
    public WhyPair why(String menteeId) {
        int i = problem.menteeIndex(menteeId);
        int j = solution.mentorOf[i];
        if (j < 0) {
            throw new InvalidProblemException("mentee " + menteeId + " has no mentor");
        }
        MatchedPair pair = solution.pair(i);
        int e = problem.edge(i, j);
        int mentorRank = e < 0 ? 0 : problem.mentorRankAt(e);
        int load = 0;
        for (int other : solution.mentorOf) {
            load += other == j ? 1 : 0;
        }
        Optional<Alternative> without = pair.locked() || e < 0
                ? Optional.empty()
                : Optional.of(alternative(ProblemEdits.withoutPair(problem, e, i), i));
        return new WhyPair(
                pair,
                mentorRank > 0 ? OptionalInt.of(mentorRank) : OptionalInt.empty(),
                problem.current[i] == j,
                problem.capacity[j],
                load,
                without);
    }

    /**
     * Why this pair was not made: what forbids it, or what making it would cost.
     *
     * @throws InvalidProblemException if the mentee or the mentor is unknown
     */
    public WhyNot whyNot(String menteeId, String mentorId) {
        int i = problem.menteeIndex(menteeId);
        int j = problem.mentorIndex(mentorId);
        if (solution.mentorOf[i] == j) {
            return new WhyNot.TheyAreMatched(solution.pair(i));
        }
        List<Barrier> barriers = problem.barriers(i, j);
        if (!barriers.isEmpty()) {
            return new WhyNot.Barred(menteeId, mentorId, barriers);
        }
        int e = problem.edge(i, j);
        if (e < 0 || !isCandidate(e)) {
            return new WhyNot.NoCandidate(menteeId, mentorId, e >= 0);
        }
        if (problem.lockedTo[i] >= 0) {
            return new WhyNot.LockedElsewhere(menteeId, mentorId, problem.mentorIds[problem.lockedTo[i]]);
        }
        List<String> locked = Locks.lockedTo(problem, j);
        if (locked.size() >= problem.capacity[j]) {
            return new WhyNot.NoPlace(menteeId, mentorId, problem.capacity[j], locked);
        }
        Alternative forced = alternative(problem.withLock(menteeId, mentorId), i);
        if (solution.objective() != Objective.STABLE) {
            return new WhyNot.AtACost(menteeId, mentorId, forced);
        }
        return likedBetter(i, j, e, forced);
    }

    /**
     * Why this mentee has no mentor, and a smallest set of changes that would place him.
     *
     * @throws InvalidProblemException if the mentee is unknown
     */
    public WhyUnmatched whyUnmatched(String menteeId) {
        int i = problem.menteeIndex(menteeId);
        if (solution.mentorOf[i] >= 0) {
            return new WhyUnmatched.IsMatched(solution.pair(i));
        }
        return new Remedies(solution, this, i).find();
    }

    private WhyNot likedBetter(int i, int j, int e, Alternative forced) {
        int own = solution.mentorOf[i];
        boolean menteeKeeps = own >= 0 && Preference.ofMentee(problem, problem.edge(i, own), e);
        List<String> kept = new ArrayList<>();
        int load = 0;
        for (int other = 0; other < solution.mentorOf.length; other++) {
            if (solution.mentorOf[other] == j) {
                load++;
                boolean locked = problem.lockedTo[other] == j;
                if (locked || Preference.ofMentor(problem, problem.edge(other, j), other, e, i)) {
                    kept.add(problem.menteeIds[other]);
                }
            }
        }
        boolean full = load >= problem.capacity[j] && kept.size() == load;
        return new WhyNot.SomebodyLikedBetter(
                problem.menteeIds[i],
                problem.mentorIds[j],
                menteeKeeps ? Optional.of(problem.mentorIds[own]) : Optional.empty(),
                full ? kept : List.of(),
                forced);
    }

    boolean isCandidate(int e) {
        return !solution.objective().needsWish() || solution.options().allowUnwished() || problem.rankAt(e) > 0;
    }

    /** The best matching of the changed problem beside the one that stands; the mentee asked about comes first. */
    Alternative alternative(Problem changed, int asked) {
        return alternative(changed, asked, mentorsIn(changed));
    }

    /** The same for a matching {@link #mentorsIn} has found. */
    Alternative alternative(Problem changed, int asked, int[] mentorOf) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < solution.mentorOf.length; i++) {
            int from = solution.mentorOf[i];
            int to = mentorOf[i];
            if (from != to) {
                moves.add(i == asked ? 0 : moves.size(), new Move(problem.menteeIds[i], mentor(from), mentor(to)));
            }
        }
        Outcome after = Solution.outcome(changed, solution.options(), mentorOf);
        return new Alternative(solution.outcome(), after, List.copyOf(moves));
    }

    /** The mentors of a best matching of the changed problem, verified. */
    int[] mentorsIn(Problem changed) {
        if (levelRestart == null) {
            return Engine.resolve(changed, solution, Progress.SILENT).mentorOf;
        }
        Locks.check(changed);
        return levelRestart.solve(changed);
    }

    private Optional<String> mentor(int j) {
        return j < 0 ? Optional.empty() : Optional.of(problem.mentorIds[j]);
    }
}
