/** Programs that try what the suite tries a hundredth of, for turns. */
@NullMarked
package app.waymark.turn.bench;

import org.jspecify.annotations.NullMarked;
