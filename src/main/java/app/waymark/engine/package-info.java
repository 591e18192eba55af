/**
 * The matching engine: who is matched with whom, proven optimal and explained. Plain Java; it knows neither Spring nor a
 * database nor a screen nor anything else of Waymark, so that the console, the command line and the benchmark all run the
 * same code.
 *
 * <p>Start at {@link app.waymark.engine.model.Problem#builder()} and {@link app.waymark.engine.solve.Engine#solve}. The
 * packages look one way: {@code model} at none, {@code proof} and {@code criteria} at {@code model}, {@code solve} at
 * {@code model} and {@code proof}, {@code explain} at these three; {@code proof} never at {@code solve}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Matching engine",
        allowedDependencies = {})
package app.waymark.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
