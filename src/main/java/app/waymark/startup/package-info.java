/**
 * What happens around a start: the database must be named and safe, what is wrong is said in one sentence, and what
 * somebody needs to know next is printed at the end. No feature depends on it; features speak through
 * {@link app.waymark.shared.StartupNotice}.
 */
@NullMarked
@ApplicationModule(displayName = "Start-up", allowedDependencies = "shared")
package app.waymark.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
