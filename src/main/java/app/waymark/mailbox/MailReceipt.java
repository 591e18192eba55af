package app.waymark.mailbox;

/** What came of an answer by mail. */
public sealed interface MailReceipt {

    /**
     * It is there.
     *
     * @param path the page on which it is seen, starting with a slash
     */
    record Taken(String path) implements MailReceipt {}

    /** It is not: for this reason, which its author is told. */
    record Refused(MailRefusalReason why) implements MailReceipt {}
}
