package app.waymark.mailbox.reply;

/**
 * Some lines of a mail.
 *
 * @param kind what they are
 * @param text the lines as they came
 */
public record MailPiece(Kind kind, String text) {

    /** What lines of a mail are. */
    public enum Kind {
        /** Written by the person. */
        WORDS,
        /** Of the mail that is answered, and kept because what follows answers it. */
        ANSWERED,
        /** Of the mail that is answered. */
        QUOTE,
        /** Says whose words the quoted ones are, and of when. */
        ATTRIBUTION,
        /** Added below each mail: a name, a position, how to reach somebody. */
        SIGNATURE,
        /** Added by a device or a mail program: that it sent the mail. */
        DEVICE,
        /** Added by a firm: who may read the mail and what is to be thought of. */
        DISCLAIMER;

        /** Whether such lines are kept. */
        public boolean kept() {
            return this == WORDS || this == ANSWERED;
        }
    }
}
