package app.waymark.goal.coach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a goal and says for each letter whether it is met. Knows no state and no clock: the same goal is always read the
 * same way. Any number of threads may share one; making one reads its lists, which takes a moment.
 */
public final class Coach {

    /** So close to the line, it says that it cannot tell. */
    private static final double DOUBT = 0.35;

    private static final int UNSURE = 3;

    /** What no amount of other clues makes good. */
    static final List<String> VETOES = List.of("leftOpen", "barejobAlone", "wishAlone", "impossible");

    private final Lexicon lexicon = new Lexicon();
    private final DateWords dateWords = new DateWords();
    private final Weights weights = new Weights();

    /** One finding a letter. */
    public Map<Letter, LetterFinding> look(CoachedGoal goal) {
        var read = ReadGoal.of(goal, lexicon, dateWords);
        var clues = new LetterClues(read, dateWords);
        var findings = new EnumMap<Letter, LetterFinding>(Letter.class);
        findings.put(Letter.S, weighed(Letter.S, clues.specific(), read, GoalField.SPECIFIC));
        findings.put(Letter.M, measurable(read, clues));
        findings.put(Letter.A, achievable(read, clues));
        findings.put(Letter.R, relevant(read, clues));
        findings.put(Letter.T, new TimeBound(read).finding());
        return findings;
    }

    private LetterFinding measurable(ReadGoal read, LetterClues clues) {
        var row = MeasureRows.telling(read.goal(), lexicon);
        if (row.isPresent()) {
            var name = row.get().name();
            return new LetterFinding(
                    Letter.M,
                    Standing.MET,
                    GoalField.MEASURES,
                    List.of(),
                    CoachRemark.of("coach.m.row.reason", name),
                    CoachRemark.of("coach.m.row.suggestion", name));
        }
        return weighed(Letter.M, clues.measurable(), read, GoalField.MEASURABLE);
    }

    private LetterFinding achievable(ReadGoal read, LetterClues clues) {
        var seen = clues.achievable();
        if (isUnsure(read)) {
            return new LetterFinding(
                    Letter.A,
                    Standing.NOT_YET,
                    GoalField.CONFIDENCE,
                    List.of(),
                    CoachRemark.of("coach.a.unsure.reason", confidence(read)),
                    CoachRemark.of("coach.a.unsure.suggestion"));
        }
        if (!seen.has("impossible") && Plan.fits(read.goal(), new TimeBound(read).end())) {
            int dated = (int) read.goal().steps().stream()
                    .filter(step -> step.dueOn() != null)
                    .count();
            return new LetterFinding(
                    Letter.A,
                    Standing.MET,
                    GoalField.STEPS,
                    List.of(),
                    CoachRemark.of("coach.a.plan.reason", dated),
                    CoachRemark.of("coach.a.plan.suggestion"));
        }
        return weighed(Letter.A, seen, read, GoalField.ACHIEVABLE);
    }

    private LetterFinding relevant(ReadGoal read, LetterClues clues) {
        var need = need(read);
        if (need.isPresent()) {
            var link = read.goal().linkedTo();
            return new LetterFinding(
                    Letter.R,
                    Standing.MET,
                    need.get().field(),
                    need.get().spans(Tag.NEED),
                    CoachRemark.of("coach.r.linked.reason", link),
                    CoachRemark.of("coach.r.linked.suggestion", link));
        }
        return weighed(Letter.R, clues.relevant(), read, GoalField.RELEVANT);
    }

    /** The text that says that what the goal is linked to needs it; beside a link that is reason enough. */
    private static Optional<ReadText> need(ReadGoal read) {
        return read.goal().linkedTo().isBlank()
                ? Optional.empty()
                : Stream.of(GoalField.RELEVANT, GoalField.WHY)
                        .map(read::text)
                        .filter(text -> text.has(Tag.NEED))
                        .findFirst();
    }

    private static int confidence(ReadGoal read) {
        var said = read.goal().confidence();
        return said == null ? 0 : said;
    }

    private static boolean isUnsure(ReadGoal read) {
        var said = read.goal().confidence();
        boolean remedy = Stream.concat(Stream.of(read.text(GoalField.ACHIEVABLE)), read.steps().stream())
                .anyMatch(text -> text.has(Tag.REMEDY) || (text.has(Tag.PERSON) && text.has(Tag.APPROVAL)));
        return said != null && said >= 1 && said <= UNSURE && !remedy;
    }

    private LetterFinding weighed(Letter letter, Clues clues, ReadGoal read, GoalField asked) {
        double score = weights.score(letter, clues);
        boolean empty = clues.has("empty");
        boolean met = score > 0 && !empty && VETOES.stream().noneMatch(clues::has);
        var own = weights.of(letter);
        var place = clues.words(own, met, asked);
        var key = met ? "met" : empty ? "empty" : clues.heaviest(own, WORST.getOrDefault(letter, List.of()), "other");
        var stem = "coach." + letter.name().toLowerCase(Locale.ROOT) + "."
                + key.substring(key.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        var standing = met ? Standing.MET : empty || score < -DOUBT ? Standing.NOT_YET : Standing.CANNOT_TELL;
        var quoted = quoted(read.goal().text(place.field()), place.words());
        return new LetterFinding(
                letter,
                standing,
                place.field(),
                place.words(),
                CoachRemark.of(stem + ".reason", quoted),
                CoachRemark.of(stem + ".suggestion", quoted));
    }

    private static String quoted(String text, List<Span> words) {
        return words.stream()
                .map(span -> text.substring(span.from(), span.to()))
                .collect(Collectors.joining(" … "));
    }

    /** The clues against a letter that have a sentence of their own. */
    private static final Map<Letter, List<String>> WORST = Map.of(
            Letter.S,
            List.of(
                    "specific.vague",
                    "title.vague",
                    "specific.virtue",
                    "title.virtue",
                    "specific.comparative",
                    "title.comparative",
                    "specific.activity",
                    "title.activity",
                    "negation",
                    "either",
                    "barejob",
                    "list"),
            Letter.M,
            List.of("feeling", "effort", "changeAlone", "percentAlone", "bare", "pace"),
            Letter.A,
            List.of("impossible", "wishful"),
            Letter.R,
            List.of("generic", "otherwish", "impersonal"));

    /** The rows of measures: which of them shows arrival. */
    static final class MeasureRows {

        private MeasureRows() {}

        static Optional<CoachedGoal.MeasureRow> telling(CoachedGoal goal, Lexicon lexicon) {
            boolean german = goal.language().filter("de"::equals).isPresent();
            return goal.measures().stream()
                    .limit(30)
                    .filter(row -> tells(row, lexicon, german))
                    .findFirst();
        }

        private static boolean tells(CoachedGoal.MeasureRow row, Lexicon lexicon, boolean german) {
            var baseline = row.baseline();
            var target = row.target();
            if (row.name().isBlank() || row.unit().isBlank() || target == null) {
                return false;
            }
            var name = read(row.name(), lexicon, german);
            var unit = read(row.unit(), lexicon, german);
            boolean hours = unit.tokens().stream().anyMatch(Numbers::isHours);
            if (unit.has(Tag.NOTHING) || hours && name.has(Tag.EFFORT)) {
                return false;
            }
            boolean change = name.has(Tag.CHANGE) || unit.tokens().stream().anyMatch(one -> one.is("%"));
            return baseline == null ? !change : baseline.compareTo(target) != 0;
        }

        private static ReadText read(String text, Lexicon lexicon, boolean german) {
            var tokens = Tokens.of(text, false);
            return new ReadText(GoalField.MEASURES, tokens, lexicon.hits(tokens, german), List.of());
        }
    }

    /** The steps of a goal as a plan. */
    static final class Plan {

        private Plan() {}

        /** Whether two steps or more have a date ahead, in order, and none is after the end. */
        static boolean fits(CoachedGoal goal, @org.jspecify.annotations.Nullable LocalDate end) {
            var dated = new ArrayList<LocalDate>();
            for (var step : goal.steps()) {
                var due = step.dueOn();
                if (due != null) {
                    dated.add(due);
                }
            }
            for (int i = 0; i < dated.size(); i++) {
                boolean ahead = ChronoUnit.DAYS.between(goal.writtenOn(), dated.get(i)) > 0;
                boolean inOrder = i == 0 || !dated.get(i).isBefore(dated.get(i - 1));
                boolean inTime = end == null || !dated.get(i).isAfter(end);
                if (!ahead || !inOrder || !inTime) {
                    return false;
                }
            }
            return dated.size() >= 2;
        }
    }
}
