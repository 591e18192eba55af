/** Programs that measure how passages keep their places. */
@NullMarked
package app.waymark.feedback.bench;

import org.jspecify.annotations.NullMarked;
