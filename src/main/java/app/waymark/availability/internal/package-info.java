@NullMarked
package app.waymark.availability.internal;

import org.jspecify.annotations.NullMarked;
