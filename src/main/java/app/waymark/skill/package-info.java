/**
 * What people can do, and what a role asks for: the published sets of skills that an installation keeps once, the frameworks
 * that programmes make of them or write themselves, as versioned documents, and where a mentee says they stand; what a mentee
 * and a mentor say of the mentee's skills, and what lies between those and a role that the mentee wants.
 */
@NullMarked
@ApplicationModule(
        displayName = "Skill",
        allowedDependencies = {"shared", "turn", "audit", "account", "program", "mentorship", "feedback", "search"})
package app.waymark.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
