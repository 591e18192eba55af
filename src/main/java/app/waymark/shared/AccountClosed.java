package app.waymark.shared;

/**
 * Somebody's account was closed, by themselves or by an administrator. Published inside the transaction that closes it, so
 * that each module ends there what cannot go on without the person: mentorships, places, lists, mail.
 */
public record AccountClosed(AccountId account) {}
