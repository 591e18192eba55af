/**
 * The published sets of skills, ESCO and O*NET: reading the files as their publishers give them out, and taking them into
 * the database, from the command line as from a page. Plain Java over a connection.
 */
@NullMarked
@NamedInterface("published")
package app.waymark.skill.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
