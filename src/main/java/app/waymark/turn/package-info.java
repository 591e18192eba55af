/**
 * The turn clock: one ledger of everything that waits for a person, for whom, since when, and what happens next.
 * Modules hand and close turns inside their own transactions; home, queues, badges, nudges, escalation and mail are all
 * read from here.
 */
@NullMarked
@ApplicationModule(displayName = "Turn", allowedDependencies = "shared")
package app.waymark.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
