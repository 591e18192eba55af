package app.waymark.goal.coach;

import app.waymark.goal.coach.DateMention.Precision;
import java.time.LocalDate;

/**
 * A part of the calendar that words name.
 *
 * @param first its first day
 * @param last its last
 * @param precision how much it is
 * @param next the index of the token after its words
 */
record CalendarPart(LocalDate first, LocalDate last, Precision precision, int next) {}
