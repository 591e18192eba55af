package app.waymark.matching;

import app.waymark.engine.criteria.Contribution;
import app.waymark.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario has for one mentee.
 *
 * @param mentor who, or null where the run found nobody
 * @param rank which of the mentee's wishes that is, or null
 * @param score the pair's points
 * @param contributions the points criterion by criterion
 * @param locked whether the pair was locked when the scenario was run
 */
public record ScenarioPair(
        AccountId mentee,
        @Nullable AccountId mentor,
        @Nullable Integer rank,
        long score,
        List<Contribution> contributions,
        boolean locked) {

    public ScenarioPair {
        contributions = List.copyOf(contributions);
    }
}
