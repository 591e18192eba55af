package app.waymark.notification;

/** What of the inbox is looked at. */
public enum InboxTab {
    /** What asks something of its reader, and is neither done nor put off. */
    ME,
    /** What they are told, until they say that they are done with it. */
    NEWS,
    /** What they put off until later. */
    LATER,
    /** Everything, with what became of it. */
    ALL
}
