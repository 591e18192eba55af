/**
 * What one learns from: courses, books, certificates, people, projects and events that a programme keeps or somebody adds for
 * themselves; what becomes of them for each person; and what there is to do inside the organisation until a day.
 */
@NullMarked
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {"shared", "audit", "file", "account", "program", "skill", "search"})
package app.waymark.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
