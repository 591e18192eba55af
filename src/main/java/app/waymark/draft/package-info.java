/**
 * Keeps what people typed and have not sent yet, for all modules that keep no drafts themselves. They know it as {@link
 * app.waymark.shared.Drafts}; nothing else is to be called here.
 */
@NullMarked
@ApplicationModule(displayName = "Drafts", allowedDependencies = "shared")
package app.waymark.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
