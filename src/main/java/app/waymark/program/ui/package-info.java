/** Programmes and rounds: made by administrators, run by coordinators. */
@NullMarked
@ApplicationModule(
        displayName = "Program pages",
        allowedDependencies = {"program", "turn", "account", "shared", "uikit"})
package app.waymark.program.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
