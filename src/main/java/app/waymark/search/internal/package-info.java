/** How words are kept, compared and ranked. */
@NullMarked
package app.waymark.search.internal;

import org.jspecify.annotations.NullMarked;
