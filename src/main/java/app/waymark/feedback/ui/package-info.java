/**
 * Threads as pages show them: the one that is open, the others in a list, the passages they are about. Used by the pages
 * of the things that can be talked about, which tell what those are by a {@link app.waymark.feedback.ui.Discussed}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Feedback UI",
        allowedDependencies = {"shared", "uikit", "account", "file", "mentorship", "feedback"})
package app.waymark.feedback.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
