package app.waymark.engine.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a coordinator sets about what makes a good match: criteria with their weights, rules, and which words mean
 * the same. A record of records of plain values, to be stored and edited; a change is a new policy.
 *
 * @param criteria what gives points, in the order in which a score is broken down; their names are unique
 * @param rules what refuses pairs, in the order in which they are asked; their names are unique
 * @param synonyms from a word to the word it stands for, see {@link Vocabulary}
 */
public record ScoringPolicy(List<WeightedCriterion> criteria, List<Rule> rules, Map<String, String> synonyms) {

    /** The most points that the criteria of a policy may give a pair together; below what the engine can add up. */
    public static final long MOST_POINTS_A_PAIR = 1_000_000;

    /** Copies the lists, and checks the names and that no pair can get too many points. */
    public ScoringPolicy {
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
        synonyms = Map.copyOf(synonyms);
        Settings.within("criteria", criteria.size(), 0, Settings.MOST_CRITERIA);
        long most = criteria.stream()
                .mapToLong(weighted -> weighted.weight() * weighted.criterion().mostPoints())
                .sum();
        if (most > MOST_POINTS_A_PAIR) {
            throw new IllegalArgumentException(
                    "a pair could come to " + most + " points; at most " + MOST_POINTS_A_PAIR + " can be counted");
        }
        unique(
                "criterion",
                criteria.stream().map(weighted -> weighted.criterion().name()).toList());
        unique("rule", rules.stream().map(Rule::name).toList());
    }

    /** The score of one pair taken apart; for many pairs use {@link #over}. */
    public Appraisal appraise(PersonAttributes mentee, PersonAttributes mentor) {
        return over(List.of(mentee), List.of(mentor)).appraise(0, 0);
    }

    /** Reads both lists once, so that each pair of them can be scored quickly. */
    public PairScores over(List<PersonAttributes> mentees, List<PersonAttributes> mentors) {
        return new PairScores(this, mentees, mentors);
    }

    private static void unique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("more than one " + what + " is called \"" + name + "\"");
            }
        }
    }
}
