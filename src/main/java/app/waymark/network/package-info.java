/** People to stay in touch with: a private list, which nobody but whoever keeps it ever reads. */
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"shared"})
package app.waymark.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
