/** The page of a moment, and the yearbook. */
@NullMarked
@ApplicationModule(
        displayName = "Recognition pages",
        allowedDependencies = {"shared", "uikit", "account", "program", "mentorship", "skill", "goal", "recognition"})
package app.waymark.recognition.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
