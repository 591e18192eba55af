package app.waymark.program;

import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.Map;

/** How many mentees mentors have, which a module above knows. */
public interface MenteesCounted {

    /** Of these mentors, those who have mentees in this round, with how many; whom a mentorship was proposed to counts. */
    Map<AccountId, Integer> in(RoundId round, Collection<AccountId> mentors);
}
