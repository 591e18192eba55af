/**
 * Why a pair was made, why another was not, and what would place somebody; each answer is itself a proven optimum.
 */
@NullMarked
@NamedInterface("explain")
package app.waymark.engine.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
