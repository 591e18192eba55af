package app.waymark.report;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import java.time.Instant;

/**
 * One mentorship of a round, as its coordinators see it: who with whom and how it stands.
 *
 * @param mentorName the mentor's name; empty where there is no such account any more
 * @param menteeName the mentee's name; empty where there is no such account any more
 * @param mentorAccepted whether the mentor has said yes
 * @param menteeAccepted whether the mentee has said yes
 * @param since since when it stands so: proposed, begun or over
 */
public record RoundPair(
        MentorshipId id,
        AccountId mentor,
        AccountId mentee,
        String mentorName,
        String menteeName,
        MentorshipState state,
        boolean mentorAccepted,
        boolean menteeAccepted,
        Instant since) {}
