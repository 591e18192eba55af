package app.waymark.goal.coach;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** So many goals at a time, and it is asked which of them could wait. */
    private static final int MANY = 6;

    /** What no amount of other clues makes good. */
    static final List<String> VETOES = List.of("leftOpen", "barejobAlone", "wishAlone", "impossible", "asideAlone");

    /** The letters whose answers are sentences, and where those stand. */
    private static final Map<Letter, GoalField> GAPPED = Map.of(
            Letter.S,
            GoalField.SPECIFIC,
            Letter.M,
            GoalField.MEASURABLE,
            Letter.A,
            GoalField.ACHIEVABLE,
            Letter.R,
            GoalField.RELEVANT);

    /** Dots that stand for words of their own; those at the end of a word only trail off. */
    private static final Pattern GAP = Pattern.compile("(?<!\\S)…");

    private final Lexicon lexicon = new Lexicon();
    private final DateWords dateWords = new DateWords();
    private final Weights weights = new Weights();

    /** One finding a letter. */
    public Map<Letter, LetterFinding> look(CoachedGoal goal) {
        var read = ReadGoal.of(goal, lexicon, dateWords);
        var findings = new EnumMap<Letter, LetterFinding>(Letter.class);
        findings.put(Letter.S, weighed(Letter.S, clues(Letter.S, read), read, GoalField.SPECIFIC));
        findings.put(Letter.M, measurable(read));
        findings.put(Letter.A, achievable(read));
        findings.put(Letter.R, relevant(read));
        findings.put(Letter.T, new TimeBound(read).finding());
        GAPPED.forEach((letter, field) -> gap(letter, field, read).ifPresent(gap -> findings.put(letter, gap)));
        return findings;
    }

    private Clues clues(Letter letter, ReadGoal read) {
        return LetterClues.of(letter, read, dateWords);
    }

    /** Where a template left room for one's own words, they are missing, however well it reads without them. */
    private static Optional<LetterFinding> gap(Letter letter, GoalField field, ReadGoal read) {
        var gaps = GAP.matcher(read.goal().text(field))
                .results()
                .map(gap -> new Span(gap.start(), gap.end()))
                .toList();
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new LetterFinding(
                        letter,
                        Standing.NOT_YET,
                        field,
                        gaps,
                        CoachRemark.of("coach.gap.reason"),
                        CoachRemark.of("coach.gap.suggestion")));
    }

    private LetterFinding measurable(ReadGoal read) {
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
        return weighed(Letter.M, clues(Letter.M, read), read, GoalField.MEASURABLE);
    }

    private LetterFinding achievable(ReadGoal read) {
        var seen = clues(Letter.A, read);
        if (isUnsure(read)) {
            return new LetterFinding(
                    Letter.A,
                    Standing.NOT_YET,
                    GoalField.CONFIDENCE,
                    List.of(),
                    CoachRemark.of("coach.a.unsure.reason", confidence(read)),
                    CoachRemark.of("coach.a.unsure.suggestion"));
        }
        if (!seen.has("impossible") && StepDates.fit(read.goal(), new TimeBound(read).end())) {
            int dated = (int) read.goal().steps().stream()
                    .filter(step -> step.dueOn() != null)
                    .count();
            return new LetterFinding(
                    Letter.A,
                    Standing.MET,
                    GoalField.STEPS,
                    List.of(),
                    CoachRemark.of("coach.a.plan.reason", dated),
                    suggestion(read, CoachRemark.of("coach.a.plan.suggestion")));
        }
        var finding = weighed(Letter.A, seen, read, GoalField.ACHIEVABLE);
        return finding.met()
                ? new LetterFinding(
                        finding.letter(),
                        finding.standing(),
                        finding.field(),
                        finding.words(),
                        finding.reason(),
                        suggestion(read, finding.suggestion()))
                : finding;
    }

    /** With many goals at a time, which of them could wait is asked first; it changes no verdict. */
    private static CoachRemark suggestion(ReadGoal read, CoachRemark otherwise) {
        int active = read.goal().activeGoals();
        return active >= MANY ? CoachRemark.of("coach.a.many.suggestion", active) : otherwise;
    }

    private LetterFinding relevant(ReadGoal read) {
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
        return weighed(Letter.R, clues(Letter.R, read), read, GoalField.RELEVANT);
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
        if (met && place.words().isEmpty()) {
            place = new Clues.Place(asked, read.text(asked).firstSentence());
        }
        var against = WORST.getOrDefault(letter, List.of()).stream()
                .filter(WORDLESS::contains)
                .toList();
        var worst = place.words().isEmpty() ? against : WORST.getOrDefault(letter, List.of());
        var key = met ? "met" : empty ? "empty" : clues.heaviest(own, worst, "other");
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

    /** Of those with a sentence of their own, the ones whose sentence quotes nothing. */
    private static final List<String> WORDLESS = List.of("list", "bare", "impersonal");

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
}
