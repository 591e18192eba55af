/**
 * The trail of who did what to what, and when: sign-ins, roles, invitations, decisions over other people. Rows are only
 * ever added.
 */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = "shared")
package app.waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
