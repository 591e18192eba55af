@NullMarked
package app.waymark.matching.internal;

import org.jspecify.annotations.NullMarked;
