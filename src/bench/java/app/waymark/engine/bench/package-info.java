/** The matching engine beside OR-Tools on the same seeded instances; only compiled with the Maven profile {@code bench}. */
@NullMarked
package app.waymark.engine.bench;

import org.jspecify.annotations.NullMarked;
