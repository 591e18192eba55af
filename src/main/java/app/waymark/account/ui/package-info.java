/** Accounts' pages: plain ones for who is not signed in yet, views for who is. */
@NullMarked
@ApplicationModule(
        displayName = "Account pages",
        allowedDependencies = {"account", "audit", "shared", "uikit"})
package app.waymark.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
