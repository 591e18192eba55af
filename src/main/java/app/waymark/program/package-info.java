/** Programmes, their rounds, the people in them, and who coordinates what. */
@NullMarked
@ApplicationModule(
        displayName = "Program",
        allowedDependencies = {"shared", "turn", "audit", "account", "profile", "search"})
package app.waymark.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
