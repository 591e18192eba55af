package app.waymark.matching;

import app.waymark.program.FieldNames;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.skill.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round's matching as the coordinator looks at it.
 *
 * @param round the round
 * @param scenarios its scenarios, the last one first
 * @param shown the scenario whose pairs are shown, or null where none has a result: then the people as they are now
 * @param compared the scenario that it is laid beside, or null
 * @param mentees how many mentees there are
 * @param places how many places the mentors have together
 * @param mentors the mentors with their places, by name
 * @param unmatched the mentees without a mentor, by name
 * @param moved how many mentees have another mentor in the compared scenario than here, or nobody in one of the two
 * @param decisions what has been decided about pairs by now
 * @param names everybody's name
 * @param fields what the programme calls what it asks
 */
public record Board(
        RoundSummary round,
        List<ScenarioSummary> scenarios,
        @Nullable ScenarioSummary shown,
        @Nullable ScenarioSummary compared,
        int mentees,
        int places,
        List<Mentor> mentors,
        List<Unmatched> unmatched,
        int moved,
        List<Decided> decisions,
        Map<AccountId, String> names,
        FieldNames fields) {

    /**
     * A mentor's row.
     *
     * @param about the first of what the policy compares that is not confidential
     * @param skills what they offer at present, by name and in their order, whatever the run was made on
     * @param capacity all places
     */
    public record Mentor(AccountId account, String about, List<Phrase> skills, int capacity, List<Seat> seats) {

        /** How many of the places are taken: those who parted since have left theirs. */
        public int taken() {
            return (int) seats.stream().filter(seat -> seat.over() == null).count();
        }
    }

    /**
     * A mentee on one of a mentor's places.
     *
     * @param rank which of the mentee's wishes this is, or null
     * @param standing whether it was an open mentorship already when the scenario was run
     * @param over when the two parted, or said no, since the scenario was run: they stay to be seen, but take no place
     *     any more; null where they did not
     * @param decision what has been decided about the two, or null
     * @param moved whether the compared scenario has another mentor, or nobody, for this mentee
     * @param elsewhere whom it has, or null
     */
    public record Seat(
            AccountId mentee,
            @Nullable Integer rank,
            long score,
            boolean standing,
            @Nullable Instant over,
            @Nullable Decision decision,
            boolean moved,
            @Nullable AccountId elsewhere) {}

    /** A mentee without a mentor; elsewhere is whom the compared scenario has for them, or null. */
    public record Unmatched(AccountId mentee, @Nullable AccountId elsewhere) {}

    /** Somebody's name. */
    public String name(AccountId account) {
        return names.getOrDefault(account, "…");
    }
}
