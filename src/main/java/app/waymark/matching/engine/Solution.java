package app.waymark.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A verified matching. */
public final class Solution {
    private final Problem problem;
    private final Objective objective;
    private final SolveOptions options;
    final int[] mentorOf;
    private final Certificate certificate;
    private final List<Shortfall> shortfalls;
    private final long millis;
    /** What {@link Engine#resolve} goes on from beside pairs and prices. */
    final StageSequence.@Nullable Basis basis;

    Solution(
            Problem problem,
            Objective objective,
            SolveOptions options,
            int[] mentorOf,
            Certificate certificate,
            List<Shortfall> shortfalls,
            long millis,
            StageSequence.@Nullable Basis basis) {
        this.problem = problem;
        this.objective = objective;
        this.options = options;
        this.mentorOf = mentorOf;
        this.certificate = certificate;
        this.shortfalls = shortfalls;
        this.millis = millis;
        this.basis = basis;
    }

    /** The problem this solves. */
    public Problem problem() {
        return problem;
    }

    /** The objective it was solved for. */
    public Objective objective() {
        return objective;
    }

    /** The options it was solved with. */
    public SolveOptions options() {
        return options;
    }

    /** The pairs, ascending by mentee id. */
    public List<MatchedPair> pairs() {
        List<MatchedPair> pairs = new ArrayList<>();
        for (int i = 0; i < mentorOf.length; i++) {
            if (mentorOf[i] >= 0) {
                pairs.add(pair(i));
            }
        }
        return pairs;
    }

    /** The mentees without a mentor, ascending by id. */
    public List<String> unmatched() {
        List<String> unmatched = new ArrayList<>();
        for (int i = 0; i < mentorOf.length; i++) {
            if (mentorOf[i] < 0) {
                unmatched.add(problem.menteeIds[i]);
            }
        }
        return unmatched;
    }

    /** The pair of this mentee, if the mentee is matched. */
    public Optional<MatchedPair> pairOf(String menteeId) {
        int i = problem.menteeIndex(menteeId);
        return mentorOf[i] < 0 ? Optional.empty() : Optional.of(pair(i));
    }

    /** The mentees of this mentor, ascending by id. */
    public List<String> menteesOf(String mentorId) {
        int j = problem.mentorIndex(mentorId);
        List<String> mentees = new ArrayList<>();
        for (int i = 0; i < mentorOf.length; i++) {
            if (mentorOf[i] == j) {
                mentees.add(problem.menteeIds[i]);
            }
        }
        return mentees;
    }

    /** The matching in numbers: how many are matched, the rank sum, the profile, the score and more. */
    public Outcome outcome() {
        return outcome(problem, options, mentorOf);
    }

    /** What proves the result. Every solution has passed the check, so the command may print {@code "verified":true}. */
    public Certificate certificate() {
        return certificate;
    }

    /** The mentors whose minimum load does not hold, with the reason; empty when all hold. */
    public List<Shortfall> shortfalls() {
        return shortfalls;
    }

    /** How long solving and verifying took, in milliseconds. */
    public long millis() {
        return millis;
    }

    MatchedPair pair(int i) {
        int j = mentorOf[i];
        int e = problem.edge(i, j);
        int rank = rank(problem, options, e);
        return new MatchedPair(
                problem.menteeIds[i],
                problem.mentorIds[j],
                rank > 0 ? OptionalInt.of(rank) : OptionalInt.empty(),
                e >= 0 ? problem.scoreAt(e) : 0,
                problem.lockedTo[i] == j);
    }

    /** The rank a pair counts with: the wish, or one below the longest list where unwished pairs are allowed. */
    private static int rank(Problem problem, SolveOptions options, int e) {
        int rank = e >= 0 ? problem.rankAt(e) : 0;
        return rank == 0 && e >= 0 && options.allowUnwished() ? problem.worstRank() + 1 : rank;
    }

    static Outcome outcome(Problem problem, SolveOptions options, int[] mentorOf) {
        int[] profile = new int[problem.worstRank() + (options.allowUnwished() ? 1 : 0)];
        int[] load = new int[problem.mentorIds.length];
        int matched = 0;
        int kept = 0;
        long rankSum = 0;
        long score = 0;
        long lowest = Long.MAX_VALUE;
        for (int i = 0; i < mentorOf.length; i++) {
            int j = mentorOf[i];
            if (j < 0) {
                continue;
            }
            matched++;
            load[j]++;
            int e = problem.edge(i, j);
            int rank = rank(problem, options, e);
            if (rank > 0) {
                profile[rank - 1]++;
                rankSum += rank;
            }
            long units = e >= 0 ? problem.scoreAt(e) : 0;
            score += units;
            lowest = Math.min(lowest, units);
            kept += problem.current[i] == j ? 1 : 0;
        }
        int shortfall = 0;
        for (int j = 0; j < load.length; j++) {
            shortfall += Math.max(0, problem.minLoad[j] - load[j]);
        }
        List<Integer> counts = new ArrayList<>(profile.length);
        for (int count : profile) {
            counts.add(count);
        }
        return new Outcome(
                matched,
                rankSum,
                List.copyOf(counts),
                score,
                matched == 0 ? OptionalLong.empty() : OptionalLong.of(lowest),
                kept,
                shortfall);
    }
}
