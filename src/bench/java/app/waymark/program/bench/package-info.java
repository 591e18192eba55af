/** How long large files of people take. */
@NullMarked
package app.waymark.program.bench;

import org.jspecify.annotations.NullMarked;
