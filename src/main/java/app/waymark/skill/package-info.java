/**
 * What people can do, and what a role asks for: the published sets of skills that an installation keeps once, and the
 * frameworks that programmes make of them or write themselves, as versioned documents.
 */
@NullMarked
@ApplicationModule(
        displayName = "Skill",
        allowedDependencies = {"shared", "audit", "program", "search"})
package app.waymark.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
