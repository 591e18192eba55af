/**
 * What every view is made of: the frame with its navigation, the components of the look, pictures drawn on the server,
 * live updates, error pages, and the words of all of these. Knows the shared module only.
 */
@NullMarked
@ApplicationModule(displayName = "UI kit", type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
package app.waymark.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
