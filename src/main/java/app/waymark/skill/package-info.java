/**
 * What people can do, and what a role asks for: the published sets of skills that an installation keeps once, the
 * frameworks that programmes make of them or write themselves, as versioned documents, and where a mentee says they stand.
 */
@NullMarked
@ApplicationModule(
        displayName = "Skill",
        allowedDependencies = {"shared", "turn", "audit", "account", "program", "mentorship", "feedback", "search"})
package app.waymark.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
