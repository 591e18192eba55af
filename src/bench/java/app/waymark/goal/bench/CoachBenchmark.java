package app.waymark.goal.bench;

import app.waymark.cli.GoalLine;
import app.waymark.cli.GoalLines;
import app.waymark.goal.coach.Coach;
import app.waymark.goal.coach.CoachedGoal;
import app.waymark.goal.coach.GoalField;
import app.waymark.goal.coach.Letter;
import app.waymark.goal.coach.LetterFinding;
import app.waymark.shared.WaymarkClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long the coach takes for one goal: one after another of the corpus's development half, and one of a megabyte. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CoachBenchmark {

    private static final int MEGABYTE = 1 << 20;

    private final Coach coach = new Coach();
    private List<CoachedGoal> goals = List.of();
    private List<CoachedGoal> huge = List.of();
    private int next;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(CoachBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();
    }

    @Setup
    public void read() throws IOException {
        var lines = new GoalLines(new WaymarkClock());
        var read = new ArrayList<CoachedGoal>();
        for (var language : List.of("en", "de")) {
            for (var line : Files.readAllLines(Path.of("src/test/resources/coach/" + language + "-dev.jsonl"))) {
                if (lines.read(line) instanceof GoalLine.Read goal) {
                    read.add(goal.goal());
                }
            }
        }
        goals = read;
        var first = goals.getFirst();
        var text = "by the end of June 2027 we will have ".repeat(MEGABYTE / 37);
        huge = List.of(new CoachedGoal(
                Optional.empty(),
                Map.of(GoalField.SPECIFIC, text),
                null,
                null,
                first.writtenOn(),
                List.of(),
                List.of(),
                null,
                "",
                0));
    }

    @Benchmark
    public Map<Letter, LetterFinding> oneGoal() {
        next = (next + 1) % goals.size();
        return coach.look(goals.get(next));
    }

    @Benchmark
    public Map<Letter, LetterFinding> oneOfAMegabyte() {
        return coach.look(huge.getFirst());
    }
}
