package app.waymark.notification;

import java.time.Instant;

/**
 * An address that the mail server refuses.
 *
 * @param address the address
 * @param words what the mail server said
 * @param at when the mail was written that it refused
 */
public record MailRefusal(String address, String words, Instant at) {}
