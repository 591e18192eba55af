package app.waymark.feedback;

import app.waymark.file.KeepResult;

/** What came of adding a file to what is being written. */
public sealed interface AttachResult {

    /** It is there, for its author alone until the post is sent. */
    record Attached(Attachment attachment) implements AttachResult {}

    /** The file was not kept. */
    record NotKept(KeepResult why) implements AttachResult {}

    /** There are {@link Attachments#MOST} already. */
    record TooMany() implements AttachResult {}
}
