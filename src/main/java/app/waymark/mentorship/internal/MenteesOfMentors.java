package app.waymark.mentorship.internal;

import app.waymark.program.MenteesCounted;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the mentees that mentors have. */
@Component
class MenteesOfMentors implements MenteesCounted {

    private final MentorshipRepository mentorships;

    MenteesOfMentors(MentorshipRepository mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public Map<AccountId, Integer> in(RoundId round, Collection<AccountId> mentors) {
        var asked = new HashSet<>(mentors);
        var counts = new HashMap<AccountId, Integer>();
        for (var one : mentorships.openPerMentor(round.value())) {
            var mentor = new AccountId(one.mentor());
            if (asked.contains(mentor)) {
                counts.put(mentor, (int) one.number());
            }
        }
        return counts;
    }
}
