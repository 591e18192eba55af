package app.waymark.matching;

import app.waymark.engine.model.LockConflict;
import app.waymark.engine.model.Objective;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the engine under one policy.
 *
 * @param number counted from 1 within the round
 * @param policy the number of the policy it ran under; 0 is the one that Waymark proposes
 * @param progress how much of a pending run is done, in percent
 * @param mentees how many mentees were to be placed
 * @param mentors how many mentors there were
 * @param places how many places those mentors had left
 * @param matched how many mentees got a mentor
 * @param rankSum the sum of the ranks of the wishes that came true
 * @param profile at position k, how many mentees got their wish of rank k+1; empty where nobody wished
 * @param score the total score in points
 * @param verified whether the result passed the check that shares no code with the solver
 * @param millis how long computing and checking took
 * @param conflicts why it is impossible; empty otherwise
 * @param incident what to ask the operator about where it failed
 * @param publishedAt when it was published, or null
 */
public record ScenarioSummary(
        ScenarioId id,
        RoundId round,
        int number,
        int policy,
        Objective objective,
        ScenarioState state,
        int progress,
        AccountId startedBy,
        Instant startedAt,
        int mentees,
        int mentors,
        int places,
        int matched,
        long rankSum,
        List<Integer> profile,
        long score,
        boolean verified,
        long millis,
        List<LockConflict> conflicts,
        @Nullable String incident,
        @Nullable Instant publishedAt) {

    public ScenarioSummary {
        profile = List.copyOf(profile);
        conflicts = List.copyOf(conflicts);
    }

    /** A, B, … Z, AA, AB, …: what the scenario is called. */
    public String letter() {
        var letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /** How many mentees got nobody. */
    public int unmatched() {
        return mentees - matched;
    }
}
