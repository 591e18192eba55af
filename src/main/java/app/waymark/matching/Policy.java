package app.waymark.matching;

import app.waymark.engine.criteria.Rule;
import app.waymark.engine.criteria.ScoringPolicy;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.SolveOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The criteria, weights and rules of a matching, and what it is to be best at.
 *
 * @param criteria what gives points, in the order in which a score is broken down
 * @param rules what refuses pairs; one that is off is kept with its settings and refuses nothing
 * @param synonyms from a word to the word it stands for
 * @param objective what the matching is to be best at
 * @param allowUnwished whether, where wishes count, a pair that nobody wished for may be made rather than none
 * @param anyNumber for the largest score: whatever the number of mentees matched
 * @param evenLoad among results equally good for the objective one whose mentors have as even a number of mentees as possible
 * @param confidential the names of the criteria that are not told to the pair when a mentorship is proposed
 */
public record Policy(
        List<WeightedCriterion> criteria,
        List<SwitchedRule> rules,
        Map<String, String> synonyms,
        Objective objective,
        boolean allowUnwished,
        boolean anyNumber,
        boolean evenLoad,
        Set<String> confidential) {

    /** A rule, and whether it is in force. */
    public record SwitchedRule(Rule rule, boolean on) {}

    /** Copies the lists; throws {@link IllegalArgumentException} where {@link ScoringPolicy} would, for all rules. */
    public Policy {
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
        synonyms = Map.copyOf(synonyms);
        confidential = Set.copyOf(confidential);
        new ScoringPolicy(criteria, rules.stream().map(SwitchedRule::rule).toList(), synonyms);
    }

    /** What the engine's criteria need: the rules that are on. */
    public ScoringPolicy scoring() {
        return new ScoringPolicy(
                criteria,
                rules.stream().filter(SwitchedRule::on).map(SwitchedRule::rule).toList(),
                synonyms);
    }

    /** What the engine is asked for beside the objective. */
    public SolveOptions options() {
        return new SolveOptions(
                allowUnwished && objective.needsWish(),
                anyNumber && objective == Objective.SCORE,
                evenLoad && objective != Objective.STABLE);
    }

    /** The most points that one pair can come to. */
    public long mostPoints() {
        return criteria.stream()
                .mapToLong(one -> one.weight() * one.criterion().mostPoints())
                .sum();
    }
}
