@NullMarked
package app.waymark.recognition.internal;

import org.jspecify.annotations.NullMarked;
