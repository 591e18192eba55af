/**
 * Files that people add to things of other modules, kept in the database: of a few kinds that their content is, and not
 * their name, of ten megabytes at most. Whose they are to see says the module that owns the thing ({@link
 * app.waymark.file.FileSubjects}).
 */
@NullMarked
@ApplicationModule(displayName = "Files", allowedDependencies = "shared")
package app.waymark.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
