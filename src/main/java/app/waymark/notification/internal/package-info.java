@NullMarked
package app.waymark.notification.internal;

import org.jspecify.annotations.NullMarked;
