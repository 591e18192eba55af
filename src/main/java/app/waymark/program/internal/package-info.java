@NullMarked
package app.waymark.program.internal;

import org.jspecify.annotations.NullMarked;
