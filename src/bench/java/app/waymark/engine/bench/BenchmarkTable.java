package app.waymark.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks one after the other, engine and peers in turn, checks their values and prints the table. */
public final class BenchmarkTable {
    private static final String SMALL = "-Xmx400m";

    private final Path notes;
    private final Map<String, Double> millis = new HashMap<>();

    private BenchmarkTable(Path notes) {
        this.notes = notes;
    }

    /** One argument, if any: the number of measured runs each (default 7). */
    public static void main(String[] args) throws IOException, RunnerException {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
        Path notes = Files.createTempFile("waymark-bench", ".txt");
        BenchmarkTable table = new BenchmarkTable(notes);
        for (Instance instance : Instance.values()) {
            if (Instance.explained().contains(instance)) {
                continue;
            }
            boolean dense = instance.name().startsWith("DENSE");
            boolean huge = instance == Instance.DENSE_5000;
            table.run(instance, "engineScore", runs, huge ? "-Xmx1g" : SMALL);
            if (!huge) {
                table.run(instance, "flowOrTools", runs, SMALL);
            }
            if (dense) {
                table.run(instance, "assignmentOrTools", huge ? 3 : runs, huge ? "-Xmx1g" : SMALL);
            }
        }
        for (String method : List.of("engineRankSum", "engineFirstChoices", "engineFewestLast", "oneMentorLeaves")) {
            table.run(Instance.SPARSE_10000, method, runs, SMALL);
        }
        table.run(Instance.SPARSE_40000, "engineStable", runs, SMALL);
        table.print();
        for (Instance instance : Instance.explained()) {
            QuestionTimes.print(instance, runs);
        }
    }

    private void run(Instance instance, String method, int runs, String heap) throws RunnerException {
        boolean peer = method.endsWith("OrTools");
        OptionsBuilder options = new OptionsBuilder();
        options.include("MatchingBenchmark\\." + method + "$")
                .param("instance", instance.name())
                .forks(1)
                .warmupIterations(peer ? 1 : 10)
                // A run of a millisecond is compiled only after some hundred; one from scratch is by then.
                .warmupBatchSize(method.equals("oneMentorLeaves") ? 200 : 1)
                .measurementIterations(runs)
                .shouldFailOnError(true)
                .timeout(TimeValue.minutes(10))
                .jvmArgs(heap, "-D" + MatchingBenchmark.NOTES + "=" + notes, "--enable-native-access=ALL-UNNAMED");
        for (RunResult result : new Runner(options.build()).run()) {
            // The median: other work on the machine disturbs single runs.
            millis.put(
                    instance + " " + method,
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
    }

    private void print() throws IOException {
        Map<String, Long> values = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(notes)) {
            String[] cells = line.split(" ");
            String key = cells[0] + " " + cells[1];
            Double peer = fasterPeer(cells[0]);
            String ratio = peer == null || !(cells[1].equals("engineScore") || cells[1].equals("oneMentorLeaves"))
                    ? ""
                    : String.format(Locale.ROOT, "%.3f", millis.getOrDefault(key, 0.0) / peer);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %s | %s |",
                    cells[0],
                    cells[1],
                    millis.getOrDefault(key, 0.0),
                    ratio,
                    cells[3]));
            long value = Long.parseLong(cells[2]);
            Long other = value == 0 ? null : values.putIfAbsent(cells[0], value);
            if (other != null && other != value) {
                throw new IllegalStateException("values differ on " + cells[0] + ": " + other + " and " + value);
            }
        }
        System.out.println("| Instance | Run | Median ms | To the faster peer | Peak MB, process |");
        System.out.println("|---|---|---|---|---|");
        lines.forEach(System.out::println);
        System.out.println("The optimal values agree.");
        System.out.printf(
                Locale.ROOT,
                "One mentor leaves: 1/%.1f of the engine's own run from scratch.%n",
                millis.getOrDefault(Instance.SPARSE_10000 + " engineScore", 0.0)
                        / millis.getOrDefault(Instance.SPARSE_10000 + " oneMentorLeaves", 0.0));
    }

    private @org.jspecify.annotations.Nullable Double fasterPeer(String instance) {
        Double flow = millis.get(instance + " flowOrTools");
        Double assignment = millis.get(instance + " assignmentOrTools");
        if (flow == null || assignment == null) {
            return flow == null ? assignment : flow;
        }
        return Math.min(flow, assignment);
    }
}
