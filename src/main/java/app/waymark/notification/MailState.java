package app.waymark.notification;

/** Where a mail is on its way. */
public enum MailState {
    /** Written down; it is sent, or tried again, by itself. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** There is no mail server: it stays here, to be read by an administrator. */
    KEPT,
    /** Given up after the last try; an administrator can have it tried again. */
    FAILED
}
