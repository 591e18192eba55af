/** How frameworks and published sets are kept, read from files and searched. */
@NullMarked
package app.waymark.skill.internal;

import org.jspecify.annotations.NullMarked;
