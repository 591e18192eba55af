package app.waymark.engine.criteria;

/**
 * A criterion and how much it counts in a policy: its points are multiplied by the weight.
 *
 * @param criterion the criterion
 * @param weight from 0, which keeps the criterion but lets it give nothing, to 100
 */
public record WeightedCriterion(Criterion criterion, int weight) {

    /** Checks the weight. */
    public WeightedCriterion {
        Settings.within("weight", weight, 0, Settings.MOST_WEIGHT);
    }
}
