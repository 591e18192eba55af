package app.waymark.program;

import app.waymark.shared.AccountId;
import java.util.Set;

/** What hangs on a programme in the modules above, and ends with it. Asked and told inside the transaction of the ending. */
public interface EndsWithProgramme {

    /**
     * What is open.
     *
     * @param running how many mentorships run
     * @param proposed how many wait for an answer
     * @param people whom they concern
     */
    record Open(int running, int proposed, Set<AccountId> people) {

        public Open {
            people = Set.copyOf(people);
        }
    }

    /** What would end. */
    Open open(ProgrammeId programme);

    /**
     * Ends it, and tells nobody: they are told of the programme, once.
     *
     * @param by who ends the programme
     * @param reason their words, or an empty text
     * @return what was open
     */
    Open end(ProgrammeId programme, AccountId by, String reason);
}
