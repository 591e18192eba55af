package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.Shortfall;
import app.waymark.engine.model.SolveOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
                unmatched.add(problem.rows().menteeIds[i]);
            }
        }
        return unmatched;
    }

    /** The pair of this mentee, if the mentee is matched. */
    public Optional<MatchedPair> pairOf(String menteeId) {
        int i = problem.rows().menteeIndex(menteeId);
        return mentorOf[i] < 0 ? Optional.empty() : Optional.of(pair(i));
    }

    /** The mentees of this mentor, ascending by id. */
    public List<String> menteesOf(String mentorId) {
        int j = problem.rows().mentorIndex(mentorId);
        List<String> mentees = new ArrayList<>();
        for (int i = 0; i < mentorOf.length; i++) {
            if (mentorOf[i] == j) {
                mentees.add(problem.rows().menteeIds[i]);
            }
        }
        return mentees;
    }

    /** Where each mentee's mentor stands among the problem's mentors, -1 for none; a copy. */
    public int[] mentorOf() {
        return mentorOf.clone();
    }

    /** The matching in numbers: how many are matched, the rank sum, the profile, the score and more. */
    public Outcome outcome() {
        return Outcome.of(problem.rows(), options, mentorOf);
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

    private MatchedPair pair(int i) {
        int j = mentorOf[i];
        int e = problem.rows().edge(i, j);
        int rank = Outcome.rank(problem.rows(), options, e);
        return new MatchedPair(
                problem.rows().menteeIds[i],
                problem.rows().mentorIds[j],
                rank > 0 ? OptionalInt.of(rank) : OptionalInt.empty(),
                e >= 0 ? problem.rows().scoreAt(e) : 0,
                problem.rows().lockedTo[i] == j);
    }
}
