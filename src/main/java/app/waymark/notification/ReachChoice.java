package app.waymark.notification;

/**
 * How things of one topic reach a person.
 *
 * @param here whether they stand in the inbox
 * @param mail how soon they are mailed
 */
public record ReachChoice(boolean here, MailPace mail) {}
