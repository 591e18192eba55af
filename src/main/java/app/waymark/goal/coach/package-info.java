/**
 * The coach: reads what somebody wrote as a goal and says for each of the five letters whether it is met, on which words
 * that rests, why, and what would help. Plain Java without network, database or model; reads English and German alike, also
 * mixed. What a letter asks, how it is decided and how often that is right stands in {@code docs/coaching.md}.
 *
 * <p>Start at {@link app.waymark.goal.coach.Coach}. A finding never keeps anybody from saving what they wrote.
 */
@NullMarked
@NamedInterface("coach")
package app.waymark.goal.coach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
