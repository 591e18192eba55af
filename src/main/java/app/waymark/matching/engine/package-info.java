/**
 * The matching engine: who is matched with whom, proven optimal and explained. Plain Java; it knows neither Spring nor a
 * database nor a screen, so that the console, the command line and the benchmark all run the same code.
 *
 * <p>Start at {@link app.waymark.matching.engine.Problem#builder()} and {@link app.waymark.matching.engine.Engine#solve}.
 */
@NullMarked
@NamedInterface("engine")
package app.waymark.matching.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
