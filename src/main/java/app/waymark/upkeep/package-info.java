/**
 * What keeps an installation safe from outside of it: backups that are read again once they are written, their way back
 * into an empty schema, and the doctor, who looks at settings, database, mail and clock and says in plain words what is
 * wrong. Plain Java and JDBC: nothing of it needs Waymark to run, or to be able to.
 */
@NullMarked
@ApplicationModule(
        displayName = "Upkeep",
        allowedDependencies = {"shared", "startup"})
package app.waymark.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
