/**
 * Who can sign in, and how: accounts, passwords, one-time links, remembered browsers, and the language and zone in which
 * each person is spoken to.
 */
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "audit"})
package app.waymark.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
