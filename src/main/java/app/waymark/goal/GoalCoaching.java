package app.waymark.goal;

import app.waymark.goal.coach.Coach;
import app.waymark.goal.coach.CoachedGoal;
import app.waymark.goal.coach.GoalField;
import app.waymark.goal.coach.Letter;
import app.waymark.goal.coach.LetterFinding;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.SeenDifferently;
import app.waymark.goal.internal.TextsSaid;
import app.waymark.shared.Excerpt;
import app.waymark.shared.RetryOnConflict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coach beside a goal that is being written; for its mentee alone. It reads what is typed, saved or not, and keeps
 * nothing of it. Where the mentee sees a letter differently, that is remembered until the words change that it was said of;
 * neither the mentor nor anybody else learns what the coach said, nor that it was seen differently.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
public class GoalCoaching {

    private static final Map<SmartPart, GoalField> FIELDS = Map.of(
            SmartPart.SPECIFIC, GoalField.SPECIFIC,
            SmartPart.MEASURABLE, GoalField.MEASURABLE,
            SmartPart.ACHIEVABLE, GoalField.ACHIEVABLE,
            SmartPart.RELEVANT, GoalField.RELEVANT,
            SmartPart.TIME_BOUND, GoalField.TIME_BOUND);

    /** The texts in which times stand, by the names of {@link TextsSaid}. */
    private static final Map<String, GoalField> NAMED = Stream.concat(
                    Stream.of(Map.entry(TextsSaid.TITLE, GoalField.TITLE), Map.entry("why", GoalField.WHY)),
                    FIELDS.entrySet().stream().map(one -> Map.entry(one.getKey().key(), one.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** How much of what a goal is linked to the coach repeats. */
    private static final int MOST_LINKED = 80;

    private final GoalDesk desk;
    private final SeenDifferently seen;
    private final Coach coach = new Coach();

    GoalCoaching(GoalDesk desk, SeenDifferently seen) {
        this.desk = desk;
        this.seen = seen;
    }

    /**
     * What the coach is told beside the text, as it was when the goal was opened.
     *
     * @param activeGoals how many goals the mentee works on, this one included
     * @param confidence how sure the mentee said to be, from 1 to 10, or null
     * @param linkedTo the title of what the goal leads to or came from, or empty
     * @param differently of which words the mentee sees which letter differently
     * @param said what the texts said when the goal was opened, and since when they did
     */
    public record Around(
            int activeGoals,
            @Nullable Integer confidence,
            String linkedTo,
            Map<Letter, String> differently,
            Map<GoalField, Said> said) {

        public Around {
            differently = Map.copyOf(differently);
            said = Map.copyOf(said);
        }

        /** A text, and since when it says so. */
        public record Said(String text, LocalDate on) {}

        /** The same of a goal that is begun with something. */
        public Around linked(String to) {
            return new Around(
                    activeGoals, confidence, to.isEmpty() ? linkedTo : Excerpt.of(to, MOST_LINKED), differently, said);
        }

        Around with(Letter letter, @Nullable String words) {
            var other = new EnumMap<Letter, String>(Letter.class);
            other.putAll(differently);
            if (words == null) {
                other.remove(letter);
            } else {
                other.put(letter, words);
            }
            return new Around(activeGoals, confidence, linkedTo, other, said);
        }
    }

    /**
     * What the coach says of a letter.
     *
     * @param finding the coach's view
     * @param words names the words it rests on, for {@link #seeDifferently}
     * @param differently whether the mentee sees it differently
     */
    public record Coached(LetterFinding finding, String words, boolean differently) {}

    /**
     * Reads what is around a goal, once, when its editor is opened.
     *
     * @param id the goal, or null for one that is not saved yet
     */
    @Transactional(readOnly = true)
    public Around around(@Nullable GoalId id) {
        var me = desk.me().value();
        var around = seen.around(me, id == null ? me : id.value());
        if (id != null && !me.equals(around.mentee())) {
            throw notTheMentee();
        }
        return new Around(
                around.active() + (id == null ? 1 : 0),
                around.confidence(),
                Excerpt.of(around.linked(), MOST_LINKED),
                around.words(),
                said(around));
    }

    /** Since when the texts of a goal say what they say; where nothing else is known, since it was begun. */
    private Map<GoalField, Around.Said> said(SeenDifferently.Around around) {
        var began = around.begun();
        if (began == null) {
            return Map.of();
        }
        var begun = desk.day(began);
        var said = new EnumMap<GoalField, Around.Said>(GoalField.class);
        NAMED.forEach((part, field) -> said.put(
                field,
                new Around.Said(
                        around.texts().getOrDefault(part, ""), around.said().getOrDefault(part, begun))));
        return said;
    }

    /**
     * Looks at what is typed. Reads no database and takes no lock.
     *
     * @param language what the mentee reads Waymark in
     */
    public Map<Letter, Coached> look(Around around, GoalContent content, String language) {
        var goal = coached(around, content, language);
        var all = new EnumMap<Letter, Coached>(Letter.class);
        coach.look(goal).forEach((letter, finding) -> {
            var words = digest(finding, goal);
            boolean differently =
                    !finding.met() && words.equals(around.differently().get(letter));
            all.put(letter, new Coached(finding, words, differently));
        });
        return all;
    }

    /** Remembers that the mentee sees a letter differently, on these words; gives what is around the goal from here on. */
    @Transactional
    public Around seeDifferently(@Nullable GoalId id, Around around, Letter letter, String words) {
        seen.keep(desk.me().value(), place(id), letter, words, desk.now());
        return around.with(letter, words);
    }

    /** Takes that back. */
    @Transactional
    public Around listenAgain(@Nullable GoalId id, Around around, Letter letter) {
        seen.forget(desk.me().value(), place(id), letter);
        return around.with(letter, null);
    }

    private UUID place(@Nullable GoalId id) {
        if (id == null) {
            return desk.me().value();
        }
        if (!desk.readable(id).isMentee(desk.me())) {
            throw notTheMentee();
        }
        return id.value();
    }

    private static AccessDeniedException notTheMentee() {
        return new AccessDeniedException("What the coach says is the mentee's alone");
    }

    private CoachedGoal coached(Around around, GoalContent content, String language) {
        var texts = new EnumMap<GoalField, String>(GoalField.class);
        texts.put(GoalField.TITLE, content.title());
        texts.put(GoalField.WHY, content.why());
        FIELDS.forEach((part, field) -> texts.put(field, content.smart(part)));
        var saidOn = new EnumMap<GoalField, LocalDate>(GoalField.class);
        around.said().forEach((field, said) -> {
            if (said.text().equals(texts.get(field)) && said.on().isBefore(desk.today())) {
                saidOn.put(field, said.on());
            }
        });
        return new CoachedGoal(
                Optional.of(language),
                texts,
                content.horizon(),
                content.targetOn(),
                desk.today(),
                content.measures().stream().map(GoalCoaching::row).toList(),
                content.allSteps()
                        .map(step -> new CoachedGoal.PlannedStep(step.text(), step.dueOn()))
                        .toList(),
                around.confidence(),
                around.linkedTo(),
                around.activeGoals(),
                saidOn);
    }

    private static CoachedGoal.MeasureRow row(Measure measure) {
        // Whether something is there or not needs no unit to be seen.
        var unit = measure.shape() == MeasureShape.YES_NO ? "yes/no" : measure.unit();
        return new CoachedGoal.MeasureRow(measure.name(), unit, measure.baseline(), measure.target());
    }

    /** Names what a finding rests on: its words, or all that stands where they are missing. */
    private static String digest(LetterFinding finding, CoachedGoal goal) {
        var text = goal.text(finding.field());
        var words = finding.words().isEmpty()
                ? text
                : finding.words().stream()
                        .map(span -> text.substring(span.from(), span.to()))
                        .collect(Collectors.joining("\n"));
        var beside =
                switch (finding.letter()) {
                    case T -> goal.targetOn() + " " + goal.horizon();
                    case A -> finding.field() == GoalField.CONFIDENCE ? String.valueOf(goal.confidence()) : "";
                    default -> "";
                };
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join(
                                            "\n",
                                            finding.reason().key(),
                                            finding.field().name(),
                                            beside,
                                            words)
                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
