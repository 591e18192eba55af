package app.waymark.mentorship;

import app.waymark.shared.AccountId;

/** Both accepted. Published inside the transaction of the second acceptance. */
public record MentorshipStarted(MentorshipId mentorship, AccountId mentor, AccountId mentee) {}
