package app.waymark.notification;

/** What became of saying as whom a programme writes. */
public sealed interface SenderSaved {

    /** It holds from now on. */
    record Saved(ProgrammeLetters.Sender sender) implements SenderSaved {}

    /** Somebody else has said something else meanwhile; nothing was changed. */
    record Conflict(ProgrammeLetters.Sender current) implements SenderSaved {}

    /** It cannot be. */
    record Refused(Why why) implements SenderSaved {}

    /** Why not. */
    enum Why {
        /** The name is too long. */
        NAME_LONG,
        /** The name has a line break or something else that nobody sees, or looks like an address. */
        NAME_STRANGE,
        /** That is no address, or several. */
        REPLY_NONE,
        /** That is one of Waymark's own, where nobody reads what is not an answer to something. */
        REPLY_OWN
    }
}
