@NullMarked
package app.waymark.mentorship.internal;

import org.jspecify.annotations.NullMarked;
