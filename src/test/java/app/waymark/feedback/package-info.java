@NullMarked
package app.waymark.feedback;

import org.jspecify.annotations.NullMarked;
