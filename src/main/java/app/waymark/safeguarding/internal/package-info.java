@NullMarked
package app.waymark.safeguarding.internal;

import org.jspecify.annotations.NullMarked;
