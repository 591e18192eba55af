package app.waymark.mailbox;

/** What became of a mail that came in. */
public sealed interface MailArrival {

    /** What it said is where it belongs. */
    record Applied() implements MailArrival {}

    /** It waits until its author presses, signed in. */
    record Waiting() implements MailArrival {}

    /** It was not taken; its author was told, once. */
    record NotTaken(MailRefusalReason why) implements MailArrival {}

    /** It was dropped, and nobody was told. */
    record Dropped(Cause cause) implements MailArrival {}

    /** Why nobody was told. */
    enum Cause {
        /** It says what is so already. */
        NOTHING_NEW,
        /** It came before. */
        REPEATED,
        /** So many came to this address today that no person wrote them all. */
        TOO_MANY,
        /** It is to no address that was given away here. */
        UNKNOWN_ADDRESS,
        /** It is not from the person that the address was given to. */
        ANOTHER_SENDER,
        /** Somebody is away, or a machine answered. */
        AUTOMATIC,
        /** A mail did not arrive. */
        BOUNCE,
        /** It was sent to many. */
        LIST,
        /** Waymark wrote it. */
        OWN,
        /** It is not a mail. */
        UNREADABLE
    }
}
