/**
 * People to stay in touch with: a private list, which nobody but whoever keeps it ever reads; and introductions, which a mentor
 * offers and both sides accept before either learns how to reach the other.
 */
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"shared", "turn", "account", "mentorship", "skill"})
package app.waymark.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
