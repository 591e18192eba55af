/**
 * What a person may find. Every module that has something to be found says what of it is text and whose, and decides itself,
 * for each reader and at each search, what is shown of it ({@link app.waymark.search.Findable}); here the words are kept,
 * compared and ranked, and nothing is decided about rights (ADR 22).
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "account"})
package app.waymark.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
