/**
 * What somebody reports because it should not have happened: frozen as it was, seen by those alone who look into it, and
 * settled in words. Not to be confused with {@code report}, which counts.
 */
@NullMarked
@ApplicationModule(
        displayName = "Safeguarding",
        allowedDependencies = {"shared", "turn", "audit", "file", "account", "program"})
package app.waymark.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
