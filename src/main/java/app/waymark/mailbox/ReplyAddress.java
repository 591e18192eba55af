package app.waymark.mailbox;

import app.waymark.shared.Said;

/**
 * Where a mail can be answered.
 *
 * @param address the mail address, good for one person and one thing
 * @param answers which of the things that the mail says is answered
 */
public record ReplyAddress(String address, Said answers) {}
