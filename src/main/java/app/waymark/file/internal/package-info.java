@NullMarked
package app.waymark.file.internal;

import org.jspecify.annotations.NullMarked;
