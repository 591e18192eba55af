package app.waymark.engine.bench;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.Score;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** One run from plain arrays to a verified result; graph building and, for the engine, the certificate's check included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MatchingBenchmark {
    static final String NOTES = "waymark.bench.notes";

    @Param("SPARSE_10000")
    public Instance instance = Instance.SPARSE_10000;

    private Instance.@Nullable Data data;
    private @Nullable Solution last;
    private @Nullable Problem changed;
    private long value;

    /** Makes the instance and, for the warm run, the matching to go on from. */
    @Setup(Level.Trial)
    public void make(BenchmarkParams params) {
        data = instance.data();
        if (params.getBenchmark().endsWith("oneMentorLeaves")) {
            Problem problem = data.problem();
            last = Engine.solve(problem, Objective.SCORE);
            changed = problem.withoutMentor(last.pairs().getFirst().mentor());
        }
        if (params.getBenchmark().contains("OrTools")) {
            OrTools.load();
        }
    }

    private Instance.Data data() {
        if (data == null) {
            throw new IllegalStateException("not set up");
        }
        return data;
    }

    private long run(Objective objective) {
        return Engine.solve(data().problem(), objective).outcome().score() / Score.ONE;
    }

    /** The engine, largest total score. */
    @Benchmark
    public long engineScore() {
        value = run(Objective.SCORE);
        return value;
    }

    /** The engine, smallest sum of ranks. */
    @Benchmark
    public long engineRankSum() {
        return run(Objective.RANK_SUM);
    }

    /** The engine, most first choices. */
    @Benchmark
    public long engineFirstChoices() {
        return run(Objective.FIRST_CHOICES);
    }

    /** The engine, fewest last choices. */
    @Benchmark
    public long engineFewestLast() {
        return run(Objective.FEWEST_LAST);
    }

    /** The engine, stable. */
    @Benchmark
    public long engineStable() {
        return run(Objective.STABLE);
    }

    /** The engine going on from the last prices after one mentor has left. */
    @Benchmark
    public long oneMentorLeaves() {
        if (changed == null || last == null) {
            throw new IllegalStateException("not set up");
        }
        return Engine.resolve(changed, last, Progress.SILENT).millis();
    }

    /** OR-Tools' SimpleMinCostFlow. */
    @Benchmark
    public long flowOrTools() {
        value = OrTools.minCostFlow(data());
        return value;
    }

    /** OR-Tools' LinearSumAssignment. */
    @Benchmark
    public long assignmentOrTools() {
        value = OrTools.assignment(data());
        return value;
    }

    /** Leaves the value reached and the process's peak memory for the table. */
    @TearDown(Level.Trial)
    public void note(BenchmarkParams params) throws IOException {
        String method = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
        Files.writeString(
                Path.of(System.getProperty(NOTES, "bench-notes.txt")),
                instance + " " + method + " " + value + " " + peakMegabytes() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The most memory the process has held, the Java runtime and the input included; 0 where it cannot be read. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
