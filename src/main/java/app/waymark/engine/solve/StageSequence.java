package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Solves stage after stage, each among the optimal matchings of those before, and keeps every stage's prices. */
final class StageSequence {
    /** Mending one mentee in so many costs less than placing all anew. */
    private static final int FEW = 16;

    private final ProblemRows problem;
    private final SolveOptions options;
    private final Ticker ticker;
    private final @Nullable Start warm;
    private final Objective objective;
    /** Where the last exploration ended; stages in between lead the matching astray from it. */
    private @Nullable Start explored;

    private @Nullable Face face;
    final List<Stage> stages = new ArrayList<>();
    /** The pair each free mentee has after the last stage, as a position in the problem, or -1. */
    int[] edgeOf;

    /** The last stage, as long as the face has not shrunk to its optimal matchings. */
    private @Nullable Closing closing;

    /** What a run that goes on from this one can use again. */
    @Nullable
    Basis basis;

    /**
     * Where to start the first stage from: a matching and prices that were optimal for a similar problem.
     *
     * @param basis more of that run, where the problems differ in places and locks only
     */
    record Start(
            int[] mentorOf, long[] mentorPrice, @Nullable Basis basis) {}

    /**
     * The only stage of a run on the problem's own rows.
     *
     * @param edgeOf the pair each mentee had who was not locked
     */
    record Basis(ProblemRows problem, StageCosts costs, Graph graph, int[] edgeOf) {
        /** Whether a pair that cost as much as its mentee's price, or more, does so again at no lower price. */
        boolean fits(StageCosts next, Face play) {
            return play.whole() && costs.sameAs(next);
        }
    }

    /**
     * A stage after which none was expected.
     *
     * @param graph what it was solved on, null where the pairs were not all part of it
     */
    private record Closing(
            StageCosts costs, @Nullable Graph graph, long[] leftOut, long bonus, Stage stage, boolean first) {}

    StageSequence(
            ProblemRows problem, Objective objective, SolveOptions options, Progress progress, @Nullable Start warm) {
        this.problem = problem;
        this.objective = objective;
        this.options = options;
        this.ticker = new Ticker(progress);
        this.warm = warm;
        this.edgeOf = new int[problem.menteeIds.length];
    }

    Face face() {
        if (face == null) {
            face = new Face(problem, objective, options);
        }
        return face;
    }

    /** Minimises the aims one after the other, several in one stage where they fit; nothing follows. */
    void minimise(List<Aim> aims) {
        minimise(aims, false);
    }

    /** Minimises the aims one after the other, several in one stage where they fit. */
    void minimise(List<Aim> aims, boolean more) {
        List<Aim> left = aims;
        while (!left.isEmpty()) {
            StageCosts costs = next(left);
            left = left.subList(costs.aims.size(), left.size());
            solve(costs, more || !left.isEmpty());
        }
    }

    /** The stage that minimises the first of these, as many as fit. */
    StageCosts next(List<Aim> aims) {
        return StageCosts.ofAsManyAsFit(problem, options, aims, new Ranges(problem, options, face()).of(aims));
    }

    /** Records that the present matching has none of the pairs the aim counts, and takes those out of play. */
    void rule(Aim none, IntPredicate stays) {
        stages.add(new Stage(
                List.of(none), new long[] {1}, new long[problem.menteeIds.length], new long[problem.mentorIds.length]));
        face().keep(stays);
    }

    /**
     * Finds a matching to go on from that is best at the aim; no stage of the certificate. Called again, it goes on
     * from the prices it found the last time, since the face has only shrunk.
     */
    void explore(StageCosts costs) {
        ticker.nextStage();
        Face play = face();
        Graph graph = graph(costs, leftOutLater(costs), costs.penalty);
        Flow flow = explored == null ? cold(graph) : new Restart(graph, explored, null).solve(ticker);
        takeEdges(flow, play);
        explored = new Start(mentorOf(), flow.price, null);
    }

    /** Solves one stage and records it; {@code more} says whether further stages follow. */
    void solve(StageCosts costs, boolean more) {
        boolean first = stages.isEmpty();
        closing = null;
        ticker.nextStage();
        Face play = face();
        if (more) {
            // The next stage needs a list; made after this one, it would move the pairs away from their costs.
            play.list();
        }
        int n = problem.menteeIds.length;
        long[] leftOut = new long[n];
        long bonus = costs.penalty;
        if (first) {
            Aim lead = costs.aims.getFirst();
            boolean number = lead instanceof Aim.UnmatchedAndShortfall;
            Arrays.fill(leftOut, number ? costs.weight[0] : 0);
            bonus = number || lead instanceof Aim.Shortfall ? costs.weight[0] : 0;
        } else {
            leftOut = leftOutLater(costs);
        }
        boolean core = first && warm == null && (long) n * CoreFlow.LONG_ROW < problem.candidatePairs();
        Basis last =
                first && warm != null && warm.basis() != null && warm.basis().fits(costs, play) ? warm.basis() : null;
        Flow flow;
        if (core) {
            CoreFlow within = new CoreFlow(problem, costs, play.wishedOnly);
            flow = within.solve(leftOut, play.low, play.high, bonus, ticker);
            for (int i = 0; i < n; i++) {
                edgeOf[i] = flow.arc[i] < 0 ? -1 : within.origin(flow.arc[i]);
            }
        } else {
            Graph graph =
                    last == null ? graph(costs, leftOut, bonus) : last.graph().with(play, leftOut, bonus);
            flow = first && warm != null
                    ? new Restart(graph, warm, last).solve(ticker)
                    : first ? cold(graph) : goOn(graph);
            takeEdges(flow, play);
        }
        long[] menteePrice = new long[n];
        for (int i = 0; i < n; i++) {
            menteePrice[i] = flow.menteePrice(i);
        }
        stages.add(new Stage(costs.aims, costs.weight, menteePrice, flow.price));
        if (first && !more && !core && play.whole()) {
            basis = new Basis(problem, costs, flow.graph, edgeOf);
        }
        if (!more) {
            closing = new Closing(costs, core ? null : flow.graph, leftOut, bonus, stages.getLast(), first);
        } else {
            Graph whole = core ? graph(costs, leftOut, bonus) : flow.graph;
            if (first) {
                play.shrinkFirst(whole, menteePrice, flow.price);
            } else {
                play.shrink(whole, menteePrice, flow.price);
            }
        }
    }

    /**
     * Makes the mentors' loads as even as they can be among the best matchings of the stages so far and records the proof; the
     * last stage of all.
     */
    void evenLoads() {
        ticker.nextStage();
        shrinkToLast();
        LoadBalance balance = new LoadBalance(face(), edgeOf, ticker);
        // Only where the number matched was left to the score can a best matching have fewer than it could.
        balance.run(options.anyNumber());
        stages.add(balance.stage());
    }

    private void shrinkToLast() {
        Closing last = closing;
        closing = null;
        if (last == null) {
            return;
        }
        long[] menteePrice = last.stage().menteePrice();
        long[] mentorPrice = last.stage().mentorPrice();
        Graph graph = last.graph();
        Face play = face();
        if (!last.first()) {
            play.shrink(Objects.requireNonNull(graph), menteePrice, mentorPrice);
        } else if (graph != null && !play.whole()) {
            play.shrinkFirst(graph, menteePrice, mentorPrice);
        } else {
            long[] known = graph == null ? null : graph.cost;
            play.shrinkUnlisted(last.costs(), known, last.leftOut(), last.bonus(), menteePrice, mentorPrice);
        }
    }

    /** What leaving out costs in a stage that is not the first. */
    private long[] leftOutLater(StageCosts costs) {
        long[] leftOut = new long[problem.menteeIds.length];
        for (int i = 0; i < leftOut.length; i++) {
            leftOut[i] = face().must[i] ? costs.penalty : 0;
        }
        return leftOut;
    }

    private void takeEdges(Flow flow, Face play) {
        for (int i = 0; i < edgeOf.length; i++) {
            edgeOf[i] = flow.arc[i] < 0 || play.whole() ? flow.arc[i] : play.edges[flow.arc[i]];
        }
    }

    /** Goes on from the present matching at no prices, where most mentees cannot do better at none. */
    private Flow goOn(Graph graph) {
        int better = 0;
        for (int i = 0; i < graph.mentees; i++) {
            long own = graph.leftOut[i];
            long least = own;
            for (int e = graph.start[i]; e < graph.end[i]; e++) {
                least = Math.min(least, graph.cost[e]);
                if (face().edges[e] == edgeOf[i]) {
                    own = graph.cost[e];
                }
            }
            better += least < own ? 1 : 0;
        }
        if (better > graph.mentees / FEW) {
            return cold(graph);
        }
        return new Restart(graph, new Start(mentorOf(), new long[graph.mentors], null), null).solve(ticker);
    }

    private Graph graph(StageCosts costs, long[] leftOut, long bonus) {
        Face play = face();
        int count = play.size();
        int[] mentor;
        long[] cost;
        if (play.whole()) {
            mentor = problem.mentor;
            cost = new long[count];
            costs.row(0, count, cost);
        } else {
            mentor = new int[count];
            for (int k = 0; k < count; k++) {
                mentor[k] = problem.mentor[play.edges[k]];
            }
            cost = costs.of(play.edges, count);
        }
        return new Graph(play.start, play.end, mentor, cost, leftOut, play.low, play.high, bonus);
    }

    /** The rank a pair counts with. */
    int rank(int e) {
        int rank = problem.rankAt(e);
        return rank == 0 ? StageCosts.unwishedRank(problem, options) : rank;
    }

    /** The mentor each mentee has after the last stage, locked ones included; -1 for none. */
    int[] mentorOf() {
        int[] mentorOf = problem.lockedTo.clone();
        for (int i = 0; i < mentorOf.length; i++) {
            if (edgeOf[i] >= 0) {
                mentorOf[i] = problem.mentor[edgeOf[i]];
            }
        }
        return mentorOf;
    }

    private Flow cold(Graph graph) {
        Flow flow = new Flow(graph);
        int[] rest = new Auction(flow).run(8L * graph.mentor.length + 1000);
        for (int k = 0; k < rest.length; k++) {
            ticker.tick(k, rest.length);
            flow.insert(rest[k]);
        }
        return flow;
    }
}
