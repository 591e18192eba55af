/**
 * What one can say to a turn instead of making the move, and why it is one's own. Used by the pages that show turns.
 */
@NullMarked
@ApplicationModule(
        displayName = "Turn UI",
        allowedDependencies = {"shared", "uikit", "turn"})
package app.waymark.turn.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
