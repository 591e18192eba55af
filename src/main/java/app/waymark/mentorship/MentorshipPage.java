package app.waymark.mentorship;

import app.waymark.account.AccountSummary;
import app.waymark.availability.Absence;
import app.waymark.profile.Profile;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.FieldNames;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mentorship with what its page shows of the two.
 *
 * @param mentorship the mentorship
 * @param round the round it belongs to; empty where the reader no longer sees that round
 * @param mentor the mentor's account
 * @param mentee the mentee's account
 * @param mentorProfile what the mentor tells of themselves, where the reader is one of the two
 * @param menteeProfile what the mentee tells of themselves, where the reader is one of the two
 * @param mentorSays what the mentor says to the programme and the reader, one of the two, may read
 * @param menteeSays what the mentee says to the programme and the reader, one of the two, may read
 * @param away who of the two is away, or going to be, as far as the mentorship is open
 * @param note what the reader keeps for themselves of the two; null where they keep none, as a mentee
 * @param talks how many conversations about the mentorship are open, where the reader is one of the two
 * @param fields what the programme calls its fields, for the reasons why the two were matched
 */
public record MentorshipPage(
        Mentorship mentorship,
        Optional<RoundSummary> round,
        AccountSummary mentor,
        AccountSummary mentee,
        Optional<Profile> mentorProfile,
        Optional<Profile> menteeProfile,
        List<Told> mentorSays,
        List<Told> menteeSays,
        Map<AccountId, Absence> away,
        @Nullable PrivateNote note,
        int talks,
        FieldNames fields) {}
