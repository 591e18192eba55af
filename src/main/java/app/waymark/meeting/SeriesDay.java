package app.waymark.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One date of a series that is being planned.
 *
 * @param on its day by the rule, by which it is known also where it was moved
 * @param start when it begins
 */
public record SeriesDay(LocalDate on, Instant start) {}
