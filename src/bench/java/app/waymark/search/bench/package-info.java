/** Programs that measure the search. */
@NullMarked
package app.waymark.search.bench;

import org.jspecify.annotations.NullMarked;
