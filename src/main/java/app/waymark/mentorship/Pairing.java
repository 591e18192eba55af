package app.waymark.mentorship;

import app.waymark.shared.AccountId;

/** That two are, or were, matched in a round. */
public record Pairing(MentorshipId id, AccountId mentor, AccountId mentee, MentorshipState state) {}
