/** The trail's table. */
@NullMarked
package app.waymark.audit.internal;

import org.jspecify.annotations.NullMarked;
