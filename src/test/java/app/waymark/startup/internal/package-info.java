@NullMarked
package app.waymark.startup.internal;

import org.jspecify.annotations.NullMarked;
