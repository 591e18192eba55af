/**
 * The {@code match} command: reads a round from CSV files, has the matching engine match it, and prints the result. It
 * starts neither web server nor database, and loads as little as it can so that it answers at once.
 */
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"engine :: explain", "engine :: model", "engine :: proof", "engine :: solve", "shared"})
package app.waymark.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
