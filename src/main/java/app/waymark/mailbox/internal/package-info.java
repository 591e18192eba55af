@NullMarked
package app.waymark.mailbox.internal;

import org.jspecify.annotations.NullMarked;
