/** What somebody wrote themselves in a mail that answers another one. Plain Java. */
@NullMarked
@NamedInterface("reply")
package app.waymark.mailbox.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
