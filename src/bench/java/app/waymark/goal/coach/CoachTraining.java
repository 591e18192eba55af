package app.waymark.goal.coach;

import app.waymark.cli.GoalLine;
import app.waymark.cli.GoalLines;
import app.waymark.shared.WaymarkClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sets the weights of the coach's clues on labelled goals: a logistic regression with a penalty on large weights, both
 * languages together, met and not met counting alike, goals by whoever wrote the rules half as much as those by others. Prints the balanced accuracy of ten-fold cross-validation for each
 * letter and language on the goals by others, and with the argument {@code write} writes the weights where the coach reads them.
 * It reads what of the corpus is for development and nothing else.
 */
public final class CoachTraining {

    private static final Path CORPUS = Path.of("src/test/resources/coach");
    private static final List<String> DEVELOPMENT =
            List.of("en-dev.jsonl", "de-dev.jsonl", "en-own.jsonl", "de-own.jsonl");
    /** Goals written by whoever wrote the rules: they count half, and validation says how the others are read. */
    private static final String OWN = "-own";

    private static final double OWN_COUNTS = 0.5;

    private static final Path WEIGHTS = Path.of("src/main/resources/app/waymark/goal/coach/weights.txt");
    private static final String WRITE = "write";

    private static final int FOLDS = 10;
    private static final int REPEATS = 5;
    private static final int ROUNDS = 400;
    private static final double RATE = 0.3;

    private static final Set<String> FOR = Set.of(
            "thing",
            "role",
            "level",
            "name",
            "names",
            "number",
            "objects",
            "end",
            "event",
            "events",
            "eventAlone",
            "arrival",
            "fromTo",
            "time",
            "money",
            "count",
            "person",
            "approval",
            "prior",
            "resource",
            "obstacle",
            "means",
            "gap",
            "worklife",
            "first",
            "because",
            "past",
            "plain",
            "fresh",
            "firstPlain",
            "tie",
            "linked",
            "dates",
            "complete",
            "quoted",
            "aside",
            "state",
            "ends",
            "article",
            "done",
            "plainly",
            "own",
            "together",
            "aim",
            "when");

    private static final Set<String> AGAINST = Set.of(
            "vague",
            "virtue",
            "comparative",
            "activity",
            "negation",
            "either",
            "barejob",
            "barejobAlone",
            "choice",
            "softAlone",
            "none",
            "empty",
            "feeling",
            "feelingAlone",
            "effort",
            "effortAlone",
            "changeAlone",
            "percentAlone",
            "bare",
            "pace",
            "nothing",
            "comparativeAlone",
            "wishful",
            "wishfulAlone",
            "impossible",
            "generic",
            "genericAlone",
            "otherwish",
            "wishAlone",
            "impersonal",
            "short",
            "question",
            "or",
            "list",
            "future",
            "general",
            "bullets",
            "narrative",
            "softNameless",
            "leftOpen",
            "echo",
            "impersonalPlain",
            "anybody",
            "raised",
            "apart",
            "many",
            "personAlone",
            "priorAlone",
            "hopes",
            "loose",
            "echoes",
            "off",
            "offAlone",
            "quality");

    /** The reasons of findings that rest on something beside the text, so that no weight could change them. */
    private static final Set<String> BESIDE_THE_TEXT =
            Set.of("coach.m.row.reason", "coach.a.unsure.reason", "coach.a.plan.reason", "coach.r.linked.reason");

    private static final Coach COACH = new Coach();
    private static final Lexicon LEXICON = new Lexicon();
    private static final DateWords DATE_WORDS = new DateWords();

    private record Example(
            String id,
            String language,
            Map<String, Double> clues,
            boolean weighed,
            boolean met,
            boolean read,
            boolean own) {}

    private CoachTraining() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double penalty = Double.parseDouble(System.getProperty("penalty", "1.0"));
        var lines = new ArrayList<String>();
        lines.add("# What each clue weighs for each letter. Set by CoachTraining (docs/coaching.md) on what of the");
        lines.add("# corpus is for development; a letter is met where the sum is above zero.");
        for (var letter : List.of(Letter.S, Letter.M, Letter.A, Letter.R)) {
            var examples = examples(letter);
            validate(out, letter, examples, penalty);
            train(examples, penalty).forEach((name, weight) -> {
                if (Math.abs(weight) >= 0.005) {
                    lines.add(String.format(Locale.ROOT, "%s %s %.2f", letter, name, weight));
                }
            });
        }
        if (List.of(args).contains(WRITE)) {
            Files.write(WEIGHTS, lines);
        }
    }

    private static List<Example> examples(Letter letter) throws IOException {
        var reader = new GoalLines(new WaymarkClock());
        var examples = new ArrayList<Example>();
        for (var file : DEVELOPMENT) {
            for (var line : Files.readAllLines(CORPUS.resolve(file))) {
                if (reader.read(line) instanceof GoalLine.Read read) {
                    var finding = Objects.requireNonNull(COACH.look(read.goal()).get(letter));
                    var clues = new TreeMap<>(clues(letter, read.goal()).values());
                    clues.put(Weights.ALWAYS, 1.0);
                    examples.add(new Example(
                            read.id().asString(),
                            read.language(),
                            clues,
                            !BESIDE_THE_TEXT.contains(finding.reason().key()),
                            read.labels().getOrDefault(letter, false),
                            finding.met(),
                            file.contains(OWN)));
                }
            }
        }
        return examples;
    }

    private static Clues clues(Letter letter, CoachedGoal goal) {
        return LetterClues.of(letter, ReadGoal.of(goal, LEXICON, DATE_WORDS), DATE_WORDS);
    }

    private static void validate(PrintStream out, Letter letter, List<Example> examples, double penalty) {
        var right = new HashMap<String, int[]>();
        int repeats = Integer.getInteger("repeats", REPEATS);
        for (int repeat = 0; repeat < repeats; repeat++) {
            var shuffled = new ArrayList<>(examples);
            Collections.shuffle(shuffled, new Random(7 + repeat));
            for (int fold = 0; fold < FOLDS; fold++) {
                var train = new ArrayList<Example>();
                var test = new ArrayList<Example>();
                for (int i = 0; i < shuffled.size(); i++) {
                    (i % FOLDS == fold ? test : train).add(shuffled.get(i));
                }
                var weights = train(train, penalty);
                for (var example : test.stream().filter(one -> !one.own()).toList()) {
                    boolean said = example.weighed()
                            ? score(weights, example) > 0
                                    && example.clues().getOrDefault("empty", 0.0) == 0
                                    && Coach.VETOES.stream()
                                            .noneMatch(veto -> example.clues().getOrDefault(veto, 0.0) > 0)
                            : example.read();
                    var counts = right.computeIfAbsent(example.language(), unused -> new int[4]);
                    counts[(example.met() ? 2 : 0) + (said ? 1 : 0)]++;
                    if (said != example.met()
                            && System.getProperty("errors", "").contains(letter.name())
                            && repeat == 0) {
                        out.printf(
                                "  %s %s is %s%n",
                                letter, example.id(), example.met() ? "met, called not" : "not, called met");
                    }
                }
            }
        }
        right.forEach((language, n) -> out.printf(
                Locale.ROOT,
                "%s %s balanced accuracy %.3f (met %d of %d, not met %d of %d)%n",
                letter,
                language,
                (n[3] / (double) (n[2] + n[3]) + n[0] / (double) (n[0] + n[1])) / 2,
                n[3],
                n[2] + n[3],
                n[0],
                n[0] + n[1]));
    }

    private static Map<String, Double> train(List<Example> all, double penalty) {
        var examples = all.stream().filter(Example::weighed).toList();
        var names = examples.stream()
                .flatMap(example -> example.clues().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var index = new HashMap<String, Integer>();
        names.forEach(name -> index.put(name, index.size()));
        double[][] rows = new double[examples.size()][names.size()];
        long met = examples.stream().filter(Example::met).count();
        for (int i = 0; i < rows.length; i++) {
            for (var clue : examples.get(i).clues().entrySet()) {
                rows[i][Objects.requireNonNull(index.get(clue.getKey()))] = clue.getValue();
            }
        }
        double[] weights = new double[names.size()];
        double[] seen = new double[names.size()];
        Arrays.fill(seen, 1e-6);
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[names.size()];
            for (int i = 0; i < rows.length; i++) {
                double score = 0;
                for (int k = 0; k < weights.length; k++) {
                    score += weights[k] * rows[i][k];
                }
                boolean label = examples.get(i).met();
                double balance = rows.length / 2.0 / (label ? met : rows.length - met);
                double error = (examples.get(i).own() ? OWN_COUNTS : 1)
                        * balance
                        * (1 / (1 + Math.exp(-score)) - (label ? 1 : 0));
                for (int k = 0; k < weights.length; k++) {
                    slope[k] += error * rows[i][k];
                }
            }
            for (int k = 0; k < weights.length; k++) {
                slope[k] += names.get(k).equals(Weights.ALWAYS) ? 0 : penalty * weights[k];
                seen[k] += slope[k] * slope[k];
                weights[k] -= RATE * slope[k] / Math.sqrt(seen[k]);
                weights[k] = signed(names.get(k), weights[k]);
            }
        }
        var trained = new LinkedHashMap<String, Double>();
        for (int k = 0; k < weights.length; k++) {
            trained.put(names.get(k), weights[k]);
        }
        return trained;
    }

    /** A clue that speaks for a letter by what it means never weighs against it, whatever so few goals suggest. */
    private static double signed(String name, double weight) {
        var plain = name.substring(name.indexOf('.') + 1);
        if (FOR.contains(plain)) {
            return Math.max(0, weight);
        }
        return AGAINST.contains(plain) ? Math.min(0, weight) : weight;
    }

    private static double score(Map<String, Double> weights, Example example) {
        return example.clues().entrySet().stream()
                .mapToDouble(clue -> clue.getValue() * weights.getOrDefault(clue.getKey(), 0.0))
                .sum();
    }
}
