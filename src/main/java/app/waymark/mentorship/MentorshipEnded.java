package app.waymark.mentorship;

import app.waymark.shared.AccountId;

/**
 * A mentorship that ran has come to its end, or a proposed one was declined or withdrawn. What was shared because of it
 * is shared no longer. Published inside the transaction that ended it.
 */
public record MentorshipEnded(MentorshipId mentorship, AccountId mentor, AccountId mentee) {}
