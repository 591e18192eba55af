/** How what is shared is done. */
@NullMarked
package app.waymark.shared.internal;

import org.jspecify.annotations.NullMarked;
