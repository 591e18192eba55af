package app.waymark.goal.coach;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.Horizon;
import app.waymark.goal.coach.CoachedGoal.MeasureRow;
import app.waymark.goal.coach.CoachedGoal.PlannedStep;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, the coach answers soon, and marks words that are there, whole. */
class CoachBearsAnythingTest {

    private static final int MEGABYTE = 1 << 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Coach COACH = new Coach();

    private static final List<GoalField> TEXTS = List.of(
            GoalField.TITLE,
            GoalField.WHY,
            GoalField.SPECIFIC,
            GoalField.MEASURABLE,
            GoalField.ACHIEVABLE,
            GoalField.RELEVANT,
            GoalField.TIME_BOUND);

    /** What is put together at random: pieces that once met in real texts, and pieces that never do. */
    private static final List<String> PIECES = List.of(
            "pass the exam",
            "bis 30.6.2027",
            "by 31/02/2027",
            "KW 99/2027",
            "0000-00-00",
            "9999-99-99",
            "2027-13-45",
            "1.1.1.1.1",
            "12.12.12.12",
            "30. 2. ",
            "Q9",
            "H3 2027",
            "in 999999999999999 years",
            "in 0 Monaten",
            "-5 %",
            "3 -> 3",
            "€€€",
            "1'000'000,50",
            "１２３",
            "٣٠",
            "😀",
            "👩‍👩‍👧‍👦",
            "\uD83D",
            "\uDE00",
            "𝔊𝔬𝔞𝔩",
            "𝟚𝟘𝟚𝟟",
            "שלום",
            "مرحبا",
            "\u202E",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u0308",
            "é",
            "ß",
            "ẞ",
            "ﬁ",
            "İ",
            "ı",
            "\u0000",
            "\t",
            "\n",
            "\r\n",
            "\u2028",
            " ",
            "(",
            ")",
            "[[[",
            "{0}",
            "''",
            "\"",
            "„",
            "’",
            "-",
            "–",
            "/",
            "//",
            "...",
            "•",
            "#",
            "%",
            "ich",
            "my boss",
            "Frau",
            "Dr.",
            "siehe oben",
            "either or",
            "2-3",
            "zwischen",
            "bis",
            "bis bis",
            "every",
            "end of",
            "Ende",
            "next",
            "first",
            "half",
            "Ostern",
            "Easter 0",
            "Montag",
            "Advent 5",
            "vor",
            "three",
            "anderthalb",
            "kein",
            "not",
            "must",
            "impossible");

    private static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("a megabyte of words", "pass the exam by June ".repeat(MEGABYTE / 22)),
                Arguments.of("a megabyte of one word", "a".repeat(MEGABYTE)),
                Arguments.of("a megabyte of digits", "7".repeat(MEGABYTE)),
                Arguments.of("a megabyte of zeros and dots", "0.".repeat(MEGABYTE / 2)),
                Arguments.of("a megabyte of brackets", "(".repeat(MEGABYTE)),
                Arguments.of("a megabyte of lines", "\n".repeat(MEGABYTE)),
                Arguments.of("a megabyte of emoji", "😀".repeat(MEGABYTE / 2)),
                Arguments.of("emoji that begin at an odd place", "x" + "😀".repeat(MEGABYTE / 2)),
                Arguments.of("letters beyond the first plane", "𝔊".repeat(MEGABYTE / 2)),
                Arguments.of("words of such letters", "x𝔊𝔬𝔞𝔩 ".repeat(MEGABYTE / 10)),
                Arguments.of("halves of characters", "\uD83D".repeat(10_000) + "\uDE00".repeat(10_000)),
                Arguments.of("marks upon one letter", "e" + "\u0301".repeat(MEGABYTE)),
                Arguments.of("from right to left", "\u202E" + "שלום מרחבא 2027 ".repeat(10_000)),
                Arguments.of("without width", "\u200B".repeat(MEGABYTE)),
                Arguments.of("without width within words", "p\u200Ba\u200Bs\u200Bs the ex\u200Bam ".repeat(10_000)),
                Arguments.of("dates within dates", "1.".repeat(50_000) + "2027-01-".repeat(50_000)),
                Arguments.of("ends of ends", "end of ".repeat(50_000) + "2027"),
                Arguments.of("ranges of ranges", "2-3-4-5 years or ".repeat(50_000)),
                Arguments.of("numbers no number has", "9".repeat(400) + " Jahre, 1e999, 0x7f, ٣٠ years"),
                Arguments.of("days that never are", "30.02.2027 31/04/2027 2027-00-00 2027-13-13 KW 0/2027 week 99"),
                Arguments.of("nothing but space", " \t\u00A0\u3000".repeat(50_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(10)
    void any_text_is_answered_soon(String name, String text) {
        for (var language : List.of(Optional.of("en"), Optional.of("de"), Optional.<String>empty())) {
            var texts = new EnumMap<GoalField, String>(GoalField.class);
            TEXTS.forEach(field -> texts.put(field, text));

            holds(goal(language, texts, List.of(new PlannedStep(text, TODAY.plusDays(9))), List.of()));
        }
    }

    @Test
    @Timeout(20)
    void a_plan_and_measures_without_end_are_answered_soon() {
        var steps = IntStream.range(0, 20_000)
                .mapToObj(day -> new PlannedStep("step " + day, TODAY.plusDays(day)))
                .toList();
        var measures = IntStream.range(0, 20_000)
                .mapToObj(row -> new MeasureRow("a", "b", BigDecimal.valueOf(row), BigDecimal.valueOf(row)))
                .toList();
        long before = System.nanoTime();

        holds(goal(Optional.of("en"), Map.of(), steps, measures));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    /** A thousand of them; {@code -Dcoach.goals=100000} tries a hundred times as many. */
    @Test
    void whatever_is_put_together_is_answered_and_its_marks_are_whole() {
        int goals = Integer.getInteger("coach.goals", 1_000);
        var random = new Random(20261127);
        for (int i = 0; i < goals; i++) {
            var texts = new EnumMap<GoalField, String>(GoalField.class);
            for (var field : TEXTS) {
                texts.put(field, text(random));
            }
            var language =
                    random.nextInt(3) == 0 ? Optional.<String>empty() : Optional.of(random.nextBoolean() ? "en" : "de");
            var steps = new ArrayList<PlannedStep>();
            while (random.nextInt(3) > 0) {
                steps.add(new PlannedStep(text(random), random.nextBoolean() ? day(random) : null));
            }
            var measures = new ArrayList<MeasureRow>();
            while (random.nextInt(3) > 0) {
                measures.add(new MeasureRow(text(random), text(random), number(random), number(random)));
            }
            holds(new CoachedGoal(
                    language,
                    texts,
                    random.nextInt(4) == 0 ? null : Horizon.values()[random.nextInt(Horizon.values().length)],
                    random.nextBoolean() ? day(random) : null,
                    TODAY,
                    measures,
                    steps,
                    random.nextBoolean() ? random.nextInt(-1, 13) : null,
                    text(random),
                    random.nextInt(12)));
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) > 0 ? " " : "");
        }
        return text.toString();
    }

    private static LocalDate day(Random random) {
        return random.nextInt(20) == 0 ? LocalDate.MAX : TODAY.plusDays(random.nextInt(-900, 5_000));
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(-5, 200), random.nextInt(3));
    }

    private static CoachedGoal goal(
            Optional<String> language,
            Map<GoalField, String> texts,
            List<PlannedStep> steps,
            List<MeasureRow> measures) {
        return new CoachedGoal(language, texts, Horizon.SHORT, null, TODAY, measures, steps, 7, "", 1);
    }

    private static void holds(CoachedGoal goal) {
        var findings = COACH.look(goal);

        assertThat(findings).hasSize(Letter.values().length);
        findings.forEach((letter, finding) -> {
            var text = goal.text(finding.field());
            int at = 0;
            for (var span : finding.words()) {
                assertThat(span.from()).as("%s %s", letter, finding).isGreaterThanOrEqualTo(at);
                assertThat(span.to()).as("%s %s", letter, finding).isLessThanOrEqualTo(text.length());
                assertThat(splits(text, span.from()) || splits(text, span.to()))
                        .as("half a character: %s %s", letter, finding)
                        .isFalse();
                at = span.to();
            }
        });
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
