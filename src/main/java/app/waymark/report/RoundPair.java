package app.waymark.report;

import app.waymark.meeting.AfterMeeting.How;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mentorship of a round, as its coordinators see it: who with whom and how it stands.
 *
 * @param mentorName the mentor's name; empty where there is no such account any more
 * @param menteeName the mentee's name; empty where there is no such account any more
 * @param mentorAccepted whether the mentor has said yes
 * @param menteeAccepted whether the mentee has said yes
 * @param since since when it stands so: proposed, begun or over
 * @param meetings what they said of their meetings
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
        Instant since,
        Met meetings) {

    /**
     * What the two said of their meetings, each for the coordinators to read; nothing of what was talked about.
     *
     * @param held how many took place
     * @param missed how many did not
     * @param last when the last that took place began, or null
     * @param mentor how the last ones were for the mentor, by how often
     * @param mentee how the last ones were for the mentee, by how often
     */
    public record Met(
            int held, int missed, @Nullable Instant last, Map<How, Integer> mentor, Map<How, Integer> mentee) {

        public Met {
            mentor = Map.copyOf(mentor);
            mentee = Map.copyOf(mentee);
        }
    }
}
