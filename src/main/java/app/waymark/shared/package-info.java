/**
 * The words every module speaks: who acts, which instant, which page of a list, which link. Knows no other module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package app.waymark.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
