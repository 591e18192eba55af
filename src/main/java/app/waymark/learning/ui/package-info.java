/** What one learns, what a programme offers to learn from, and what there is to do inside the organisation. */
@NullMarked
@ApplicationModule(
        displayName = "Learning pages",
        allowedDependencies = {"shared", "uikit", "file", "account", "program", "skill", "learning"})
package app.waymark.learning.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
