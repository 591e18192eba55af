package app.waymark.mailbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was attached to an answer by mail.
 *
 * @param file what was kept of it, or null where it was left out, or is where the answer is by now
 * @param name what it is called
 * @param why why it was left out, or null where it was not
 */
public record MailedFile(
        @Nullable UUID file, String name, @Nullable Cause why) {

    /** Why a file was left out. */
    public enum Cause {
        /** Files of its kind are not kept. */
        KIND,
        /** There is nothing in it. */
        EMPTY,
        /** It is larger than a file may be. */
        LARGE,
        /** There were as many before it as go with one answer. */
        MANY,
        /** Its author's files take as much room as they may. */
        ROOM,
        /** It came in pieces that could not be put together. */
        BROKEN,
        /** Nothing that is answered here takes files. */
        NONE_HERE
    }
}
