package app.waymark.notification;

/** How soon something is mailed. */
public enum MailPace {
    /** As it happens; what happens within minutes together. */
    AT_ONCE,
    /** With all else in one mail a day, in the person's morning. */
    DAILY,
    /** With all else in one mail a week. */
    WEEKLY,
    /** It stands in Waymark alone. */
    NEVER;

    /** Whether it is put together with others into a letter, and not sent by itself. */
    public boolean gathered() {
        return this == DAILY || this == WEEKLY;
    }
}
