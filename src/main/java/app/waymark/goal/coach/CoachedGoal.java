package app.waymark.goal.coach;

import app.waymark.goal.Horizon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the coach looks at: the texts of a goal and what is around them.
 *
 * @param language what the person writes in where that is known, {@code en} or {@code de}; else it is guessed. It decides what
 *     05/06 means, and little else: both languages are read in every text
 * @param texts the seven texts; one that is missing is empty
 * @param horizon how far ahead, or null where that was not said
 * @param targetOn the date picked beside the text, or null
 * @param writtenOn the day from which it is judged whether an end lies ahead
 * @param measures the numbers that show progress
 * @param steps the plan, in the person's order
 * @param confidence from 1 to 10, or null where that was not said
 * @param linkedTo the name of what the goal is linked to, or empty
 * @param activeGoals how many goals the person has at the time, this one included; 0 where that is not known. With
 *     many, it is asked which could wait; no verdict hangs on it
 * @param saidOn since when each text says what it says, where that was before {@code writtenOn}: "in half a year" is counted
 *     from then
 */
public record CoachedGoal(
        Optional<String> language,
        Map<GoalField, String> texts,
        @Nullable Horizon horizon,
        @Nullable LocalDate targetOn,
        LocalDate writtenOn,
        List<MeasureRow> measures,
        List<PlannedStep> steps,
        @Nullable Integer confidence,
        String linkedTo,
        int activeGoals,
        Map<GoalField, LocalDate> saidOn) {

    public CoachedGoal {
        texts = Map.copyOf(texts);
        measures = List.copyOf(measures);
        steps = List.copyOf(steps);
        saidOn = Map.copyOf(saidOn);
    }

    /** A goal of which every text was written on the day from which it is judged. */
    public CoachedGoal(
            Optional<String> language,
            Map<GoalField, String> texts,
            @Nullable Horizon horizon,
            @Nullable LocalDate targetOn,
            LocalDate writtenOn,
            List<MeasureRow> measures,
            List<PlannedStep> steps,
            @Nullable Integer confidence,
            String linkedTo,
            int activeGoals) {
        this(
                language,
                texts,
                horizon,
                targetOn,
                writtenOn,
                measures,
                steps,
                confidence,
                linkedTo,
                activeGoals,
                Map.of());
    }

    /** The day from which the times in a text are counted. */
    LocalDate saidOn(GoalField field) {
        return saidOn.getOrDefault(field, writtenOn);
    }

    /** What is written in this field; empty where nothing is. */
    public String text(GoalField field) {
        return texts.getOrDefault(field, "");
    }

    /**
     * A number that shows progress, as far as it was filled in.
     *
     * @param name what is measured
     * @param unit in what
     * @param baseline where it started, or null
     * @param target where it should arrive, or null
     */
    public record MeasureRow(
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {}

    /**
     * One step of the plan.
     *
     * @param text what is to be done
     * @param dueOn until when, or null
     */
    public record PlannedStep(String text, @Nullable LocalDate dueOn) {}
}
