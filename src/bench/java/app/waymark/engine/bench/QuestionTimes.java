package app.waymark.engine.bench;

import app.waymark.engine.explain.Explainer;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Solution;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Asks questions about people drawn at random, under every objective, and prints how long the answers take. */
final class QuestionTimes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private QuestionTimes() {}

    /** Prints the median and the worst processor time of three questions per run and kind, after as many to warm up; also of first questions. */
    static void print(Instance instance, int runs) {
        Problem problem = instance.data().problem();
        System.out.println();
        System.out.println(instance);
        System.out.println("| Objective | Why, ms | Why not, ms | Why unmatched, ms | First question, ms |");
        System.out.println("|---|---|---|---|---|");
        for (Objective objective : Objective.values()) {
            Solution solution = Engine.solve(problem, objective);
            Explainer explainer = new Explainer(solution);
            Random random = new Random(1);
            List<String> matched =
                    solution.pairs().stream().map(pair -> pair.mentee()).toList();
            List<String> unmatched = solution.unmatched();
            List<String> mentors = problem.mentors();
            String why = millis(runs, () -> explainer.why(any(matched, random)));
            String whyNot = millis(runs, () -> {
                String mentee = any(matched, random);
                String mentor = any(mentors, random);
                while (problem.score(mentee, mentor).isEmpty()) {
                    mentor = any(mentors, random);
                }
                explainer.whyNot(mentee, mentor);
            });
            String none =
                    unmatched.isEmpty() ? "–" : millis(runs, () -> explainer.whyUnmatched(any(unmatched, random)));
            String first = millis(runs, () -> new Explainer(solution).why(any(matched, random)));
            System.out.printf("| `%s` | %s | %s | %s | %s |%n", objective.cliName(), why, whyNot, none, first);
        }
    }

    private static String any(List<String> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static String millis(int runs, Runnable question) {
        int asked = 3 * runs;
        double[] millis = new double[asked];
        for (int k = -asked; k < asked; k++) {
            long began = THREADS.getCurrentThreadCpuTime();
            question.run();
            if (k >= 0) {
                millis[k] = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        return String.format(Locale.ROOT, "%.1f (worst %.1f)", millis[asked / 2], millis[asked - 1]);
    }
}
