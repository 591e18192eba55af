/**
 * Finds the best matching under an objective, and goes on from one to problems that differ little. Gives away nothing that
 * the proof has not passed.
 */
@NullMarked
@NamedInterface("solve")
package app.waymark.engine.solve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
