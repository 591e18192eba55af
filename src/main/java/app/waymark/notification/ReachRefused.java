package app.waymark.notification;

import java.time.Instant;

/**
 * An address that fails for good.
 *
 * @param address the address
 * @param words what the server said that reported it
 * @param at when
 */
public record ReachRefused(String address, String words, Instant at) {}
