@NullMarked
package app.waymark.turn.internal;

import org.jspecify.annotations.NullMarked;
