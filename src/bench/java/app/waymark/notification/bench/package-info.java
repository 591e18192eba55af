/** Programs that measure the queue of mail. */
@NullMarked
package app.waymark.notification.bench;

import org.jspecify.annotations.NullMarked;
