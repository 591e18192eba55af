package app.waymark.notification;

/** What became of stopping a mail. */
public sealed interface StopResult {

    /**
     * It is not sent any more.
     *
     * @param mails how many things it would have said, each a line of the list
     * @param perhaps whether its recipient may have it all the same, because it had been begun
     */
    record Stopped(int mails, boolean perhaps) implements StopResult {}

    /** It does not wait any more: it was sent, stopped or withdrawn meanwhile. */
    record Gone() implements StopResult {}
}
