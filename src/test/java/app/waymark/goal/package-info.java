@NullMarked
package app.waymark.goal;

import org.jspecify.annotations.NullMarked;
