/** How resources, plans and opportunities are kept, and read from files. */
@NullMarked
package app.waymark.learning.internal;

import org.jspecify.annotations.NullMarked;
