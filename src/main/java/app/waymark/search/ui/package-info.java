/** The search that is there on every page. */
@NullMarked
@ApplicationModule(
        displayName = "Search UI",
        allowedDependencies = {"shared", "uikit", "account", "search"})
package app.waymark.search.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
