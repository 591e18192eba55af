package app.waymark.mailbox;

import app.waymark.shared.Said;
import org.jspecify.annotations.Nullable;

/** What came of an answer by mail. */
public sealed interface MailReceipt {

    /**
     * It is there.
     *
     * @param path the page on which it is seen, starting with a slash
     * @param did what it did; null where it is a post in the thread that was answered, and nothing else was to be expected
     * @param tell whether its author is to be told, because nothing else tells them
     */
    record Taken(String path, @Nullable Said did, boolean tell) implements MailReceipt {

        /** A post in the thread that was answered. */
        public Taken(String path) {
            this(path, null, false);
        }

        /** It did something of which its author is told. */
        public Taken(String path, Said did) {
            this(path, did, true);
        }
    }

    /**
     * It says what is so already: nothing is to be done, and nobody to be asked or told.
     *
     * @param path the page on which it is seen, starting with a slash
     */
    record AsItIs(String path) implements MailReceipt {}

    /**
     * It is not: for this reason, which its author is told.
     *
     * @param path the page on which it can be done, or null where there is none
     */
    record Refused(MailRefusalReason why, @Nullable String path) implements MailReceipt {

        /** There is nothing more to be done. */
        public Refused(MailRefusalReason why) {
            this(why, null);
        }
    }
}
