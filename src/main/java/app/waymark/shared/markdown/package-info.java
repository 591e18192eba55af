/** Text with a few signs in it, as people write it to each other: how it is shown, and what it says without them. */
@NullMarked
package app.waymark.shared.markdown;

import org.jspecify.annotations.NullMarked;
