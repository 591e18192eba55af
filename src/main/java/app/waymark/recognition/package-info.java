/** What was reached is a moment: the way taken, thanks, a kind word, and the yearbook in which they are kept. */
@NullMarked
@ApplicationModule(
        displayName = "Recognition",
        allowedDependencies = {"shared", "account", "audit", "program", "mentorship", "goal"})
package app.waymark.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
