package app.waymark.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that changes about a goal after looking back at it. */
public sealed interface PlanEdit {

    /** What it changes: two edits of the same make one. */
    UUID about();

    /** The goal's own target day moves. */
    record MoveGoal(UUID about, LocalDate to) implements PlanEdit {}

    /** A step or milestone moves to another day. */
    record MoveItem(UUID about, LocalDate to) implements PlanEdit {}

    /** A step is let go. */
    record DropStep(UUID about) implements PlanEdit {}

    /** A step comes at the end of the plan, under no milestone. */
    record AddStep(UUID about, String text, @Nullable LocalDate dueOn) implements PlanEdit {}

    /** A measure is to arrive somewhere else. */
    record ChangeTarget(UUID about, BigDecimal to) implements PlanEdit {}
}
