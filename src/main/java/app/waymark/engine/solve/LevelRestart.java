package app.waymark.engine.solve;

import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.proof.LevelCheck;

/**
 * Goes on from a solution whose objective counts pairs level by level, to problems that differ little from its own. Made
 * once a solution, which takes the time of one question or two; may be used by several threads at once.
 */
public final class LevelRestart {
    private final Solution solution;
    private final ProblemRows problem;
    private final Levels levels;
    private final long[][] price;

    /** Goes on from this solution. */
    public LevelRestart(Solution solution) {
        this.solution = solution;
        problem = solution.problem().rows();
        levels = new Levels(solution);
        price = LevelPrices.of(solution, levels);
    }

    /** Whether all that the objective looks at is how many pairs there are at each level. */
    public static boolean appliesTo(Solution solution) {
        // Where scores decide among equal ranks, a cost is more than counts at levels.
        return Levels.count(solution.objective())
                && (solution.objective() == Objective.WORST_OFF
                        || solution.problem().rows().score == null);
    }

    private Face face(ProblemRows of) {
        return new Face(of, solution.objective(), solution.options());
    }

    /**
     * The mentors of a best matching of the changed problem, checked.
     *
     * @param to differs from the solution's problem in places, locks, and rows that are longer or shorter
     */
    public int[] solve(Problem to) {
        ProblemRows changed = to.rows();
        Face face = face(changed);
        int[] level = levels.of(changed);
        LevelFlow flow = new LevelFlow(face, level, levels.unit, price.clone());
        int n = problem.menteeIds.length;
        int m = problem.mentorIds.length;
        for (int j = 0; j < m; j++) {
            if (face.high[j] == 0) {
                flow.price[j] = LevelSum.NEVER;
            }
        }
        for (int i = 0; i < n; i++) {
            int j = solution.mentorOf[i];
            if (j >= 0 && changed.lockedTo[i] < 0 && flow.hasPlace(j) && flow.price[j] != LevelSum.NEVER) {
                int e = changed.edge(i, j);
                if (flow.isCandidate(e)) {
                    flow.place(i, e);
                }
            }
        }
        int[] holes = new int[m];
        for (int j = 0; j < m; j++) {
            if (face.high[j] > 0) {
                if (flow.price[j] == LevelSum.NEVER) {
                    flow.reopen(j);
                }
                flow.displaceUnworthy(j);
                holes[j] = flow.payFreePlaces(j);
            }
        }
        mend(changed, flow, holes);
        int[] mentorOf = changed.lockedTo.clone();
        for (int i = 0; i < n; i++) {
            mentorOf[i] = mentorOf[i] >= 0 ? mentorOf[i] : flow.matchOf(i);
        }
        verify(changed, mentorOf, level, flow.price);
        return mentorOf;
    }

    /** The prices at which the solution itself is best. */
    long[][] prices() {
        return price;
    }

    void verify(ProblemRows of, int[] mentorOf, int[] level, long[][] prices) {
        LevelCheck.verify(of, solution.objective(), solution.options(), mentorOf, level, levels.scores, prices);
    }

    /** One step at a time is best among the rows that fit; rows that do not fit stand aside until their turn. */
    private void mend(ProblemRows changed, LevelFlow flow, int[] holes) {
        int n = problem.menteeIds.length;
        int[] loose = new int[n];
        int[] place = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (flow.hasRow(i) && concerned(changed, i, flow.matchOf(i)) && flow.loose(i)) {
                place[count] = flow.matchOf(i);
                loose[count++] = i;
            }
        }
        for (int k = 0; k < count; k++) {
            flow.setAside(loose[k]);
        }
        // A mentee without a place and a place without a mentee are one path and not two.
        int hole = nextHole(holes, 0);
        for (int k = 0; k < count; k++) {
            if (place[k] < 0 && hole < holes.length) {
                place[k] = hole;
                holes[hole]--;
                hole = nextHole(holes, hole);
            }
        }
        for (; hole < holes.length; hole = nextHole(holes, hole)) {
            holes[hole]--;
            flow.fill(hole);
        }
        for (int k = 0; k < count; k++) {
            if (place[k] >= 0) {
                flow.insertFor(loose[k], place[k]);
            } else {
                flow.insert(loose[k]);
            }
        }
    }

    /** The first mentor from this one on who has a place paid for and not taken, or as many as there are mentors. */
    private static int nextHole(int[] holes, int from) {
        int j = from;
        while (j < holes.length && holes[j] == 0) {
            j++;
        }
        return j;
    }

    /** Whether the mentee's row may not fit the prices, of which none has fallen. */
    private boolean concerned(ProblemRows changed, int i, int match) {
        int rowBefore = problem.start[i + 1] - problem.start[i];
        int row = changed.start[i + 1] - changed.start[i];
        return row != rowBefore || match != solution.mentorOf[i] || changed.lockedTo[i] != problem.lockedTo[i];
    }
}
