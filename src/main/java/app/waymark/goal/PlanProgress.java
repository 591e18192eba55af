package app.waymark.goal;

import app.waymark.goal.Repeat.Occurrence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What happened with the steps of a plan beside their ticks.
 *
 * @param times which times of a step that repeats are done
 * @param evidence how much there is that shows what came of a step
 * @param acceptances what the mentor was asked, and said
 */
public record PlanProgress(
        Map<UUID, Set<Occurrence>> times, Map<UUID, Integer> evidence, Map<UUID, Acceptance> acceptances) {

    public PlanProgress {
        times = Map.copyOf(times);
        evidence = Map.copyOf(evidence);
        acceptances = Map.copyOf(acceptances);
    }

    /** The same without what shows what came of the steps. */
    public PlanProgress withoutEvidence() {
        return new PlanProgress(times, Map.of(), acceptances);
    }

    /** The times of a step that are done. */
    public Set<Occurrence> times(UUID step) {
        return times.getOrDefault(step, Set.of());
    }

    /** How much shows what came of a step. */
    public int evidence(UUID step) {
        return evidence.getOrDefault(step, 0);
    }

    public Optional<Acceptance> acceptance(UUID step) {
        return Optional.ofNullable(acceptances.get(step));
    }
}
