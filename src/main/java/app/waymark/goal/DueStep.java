package app.waymark.goal;

import java.time.LocalDate;
import java.util.UUID;

/** A step of a shared goal that is due until a day, or overdue, and not done. */
public record DueStep(GoalId goal, UUID step, String text, LocalDate dueOn) {}
