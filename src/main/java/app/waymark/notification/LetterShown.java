package app.waymark.notification;

/** How a mail would look. */
public sealed interface LetterShown {

    /**
     * So.
     *
     * @param to whose address it goes to
     * @param from who is named as the sender
     * @param replyTo where an answer would go, or empty
     * @param text the whole text part
     * @param html the whole HTML part, with its picture in it
     */
    record Written(String to, String from, String replyTo, String subject, String text, String html)
            implements LetterShown {}

    /** These words cannot be sent. */
    record Refused(LetterWords.Fault fault) implements LetterShown {}
}
