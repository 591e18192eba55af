package app.waymark.notification;

/**
 * How much there is, each counted to {@link Inbox#COUNTED}.
 *
 * @param me what asks something of its reader
 * @param news what they are told
 * @param later what they put off
 * @param unread what of the first two they have not read
 */
public record InboxCounts(int me, int news, int later, int unread) {}
