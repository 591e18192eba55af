package app.waymark.notification;

/** Where a mail is on its way. */
public enum MailState {
    /** Written down; it is sent, or tried again, by itself. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** There is no mail server: it stays here, to be read by an administrator. */
    KEPT,
    /** Refused by the mail server, or given up after the last try; an administrator can have it tried again. */
    FAILED,
    /** Never sent: it was no longer true before it could go, or its recipient's account is closed. */
    WITHDRAWN,
    /** Never sent, or not again: an administrator stopped it. */
    STOPPED
}
