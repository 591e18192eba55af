@NullMarked
package app.waymark.uikit;

import org.jspecify.annotations.NullMarked;
