package app.waymark.mailbox;

import app.waymark.shared.Said;
import java.util.UUID;

/**
 * Takes what people answer by mail to mails about one kind of thing. Implemented by the module that owns these things; the
 * mailbox knows none of them.
 */
public interface MailReceiver {

    /**
     * How the one is called that takes what calendars answer to invitations: there is one address for each person and thing,
     * since a calendar knows who invites by it, and machines write to it.
     */
    String CALENDARS = "calendar";

    /** How it is called where a reply's address is kept: {@code thread}. At most 30 letters; never changes. */
    String name();

    /** Whether mails of this kind, as {@link Said#kind()}, can be answered; their subject is the thing. */
    boolean takes(String kind);

    /** What of that which such a mail says has to be known when it is answered, since it may be otherwise by then. */
    default AskedThen asked(Said said) {
        return AskedThen.NOTHING;
    }

    /** How many files go with one answer; further ones are left out, and their author is told. */
    default int mostFiles() {
        return 0;
    }

    /**
     * What {@link #receive} would say, without doing it: shown to the author of an answer that waits for their word, who
     * acts. A refusal is one that no word of theirs would change.
     */
    default MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        return new MailReceipt.Taken("");
    }

    /**
     * Takes an answer, through the same door as the page: the person who wrote it acts, and may be refused as there by an
     * {@link org.springframework.security.access.AccessDeniedException}. Runs in one transaction with the mail's own fate.
     */
    MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail);
}
