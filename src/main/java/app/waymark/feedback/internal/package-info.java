@NullMarked
package app.waymark.feedback.internal;

import org.jspecify.annotations.NullMarked;
