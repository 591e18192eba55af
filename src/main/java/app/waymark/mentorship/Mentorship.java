package app.waymark.mentorship;

import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mentor and one mentee.
 *
 * @param id the mentorship
 * @param round the round it belongs to
 * @param programme the programme of that round
 * @param mentor who mentors
 * @param mentee who is mentored
 * @param state how far it has come
 * @param why what the matching found the two to have in common, as plain phrases; both may read it
 * @param skills what the mentor offers of what the mentee wants to learn; both may read it
 * @param mentorAccepted whether the mentor has accepted
 * @param menteeAccepted whether the mentee has accepted
 * @param proposedAt when it was published
 * @param startedAt when the second of them accepted, or null
 * @param endedAt when it was declined or ended, or null
 * @param endedBy who declined or ended it, or null
 * @param reason what they gave as the reason, or null
 */
public record Mentorship(
        MentorshipId id,
        RoundId round,
        ProgrammeId programme,
        AccountId mentor,
        AccountId mentee,
        MentorshipState state,
        List<String> why,
        List<TaughtSkill> skills,
        boolean mentorAccepted,
        boolean menteeAccepted,
        Instant proposedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable AccountId endedBy,
        @Nullable String reason) {

    /** Whether this account is one of the two. */
    public boolean has(AccountId account) {
        return mentor.equals(account) || mentee.equals(account);
    }

    /** The other of the two, as this one sees it. */
    public AccountId other(AccountId account) {
        return mentor.equals(account) ? mentee : mentor;
    }

    /** Whether this account, one of the two, has still to accept or decline. */
    public boolean waitsFor(AccountId account) {
        return state == MentorshipState.PROPOSED
                && (mentor.equals(account) ? !mentorAccepted : mentee.equals(account) && !menteeAccepted);
    }
}
