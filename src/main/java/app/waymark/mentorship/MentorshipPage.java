package app.waymark.mentorship;

import app.waymark.account.AccountSummary;
import app.waymark.profile.Profile;
import app.waymark.program.RoundSummary;
import java.util.Optional;

/**
 * A mentorship with what its page shows of the two.
 *
 * @param mentorship the mentorship
 * @param round the round it belongs to; empty where the reader no longer sees that round
 * @param mentor the mentor's account
 * @param mentee the mentee's account
 * @param mentorProfile what the mentor tells of themselves, where the reader is one of the two
 * @param menteeProfile what the mentee tells of themselves, where the reader is one of the two
 */
public record MentorshipPage(
        Mentorship mentorship,
        Optional<RoundSummary> round,
        AccountSummary mentor,
        AccountSummary mentee,
        Optional<Profile> mentorProfile,
        Optional<Profile> menteeProfile) {}
