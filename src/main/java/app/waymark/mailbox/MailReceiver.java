package app.waymark.mailbox;

import java.util.UUID;

/**
 * Takes what people answer by mail to mails about one kind of thing. Implemented by the module that owns these things; the
 * mailbox knows none of them.
 */
public interface MailReceiver {

    /** How it is called where a reply's address is kept: {@code thread}. At most 30 letters; never changes. */
    String name();

    /** Whether mails of this kind, as {@link app.waymark.shared.Said#kind()}, can be answered; their subject is the thing. */
    boolean takes(String kind);

    /** How many files go with one answer; further ones are left out, and their author is told. */
    default int mostFiles() {
        return 0;
    }

    /**
     * Takes an answer, through the same door as the page: the person who wrote it acts, and may be refused as there by an
     * {@link org.springframework.security.access.AccessDeniedException}. Runs in one transaction with the mail's own fate.
     */
    MailReceipt receive(UUID subject, MailedWords mail);
}
