/** Programs that try what the suite tries a hundredth of, for goals. */
@NullMarked
package app.waymark.goal.bench;

import org.jspecify.annotations.NullMarked;
