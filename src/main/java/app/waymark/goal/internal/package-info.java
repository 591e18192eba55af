@NullMarked
package app.waymark.goal.internal;

import org.jspecify.annotations.NullMarked;
