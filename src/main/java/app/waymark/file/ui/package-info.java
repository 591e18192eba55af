/** The door through which a file is fetched. */
@NullMarked
@ApplicationModule(
        displayName = "Files UI",
        allowedDependencies = {"shared", "file"})
package app.waymark.file.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
