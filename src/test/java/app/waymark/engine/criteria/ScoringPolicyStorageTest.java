package app.waymark.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whoever stores a policy needs nothing but the records: a kind for each, and its settings as plain values. */
class ScoringPolicyStorageTest {

    private static final List<String> GRADES = List.of("AO", "EO");

    @Test
    void aPolicyOfEveryKindOfCriterionAndRuleComesBackFromJsonAsItWas() {
        var policy = new ScoringPolicy(
                List.of(
                        new WeightedCriterion(new Criterion.SharedValues("a", "m", "n", 3, 2), 1),
                        new WeightedCriterion(new Criterion.ShareOfSought("b", "m", "n", 3), 2),
                        new WeightedCriterion(new Criterion.SameValue("c", "m", "n", -3), 0),
                        new WeightedCriterion(
                                new Criterion.StepsAbove("d", "m", "n", GRADES, Map.of(-1, 2, 1, 9)), 100),
                        new WeightedCriterion(new Criterion.NumberDistance("e", "m", "n", 3, 0.5), 1),
                        new WeightedCriterion(new Criterion.SharedFreeTime("f", "m", "n", 3, 90), 1),
                        new WeightedCriterion(new Criterion.SkillsTaught("g", "m", "n", 3, 2), 1)),
                List.of(
                        new Rule.NeverSame("a", "m", "n"),
                        new Rule.AlwaysSame("b", "m", "n"),
                        new Rule.NothingShared("c", "m", "n"),
                        new Rule.SharedAtLeast("d", "m", "n", 2),
                        new Rule.StepsAboveWithin("e", "m", "n", GRADES, -1, 2),
                        new Rule.DifferenceWithin("f", "m", "n", -0.5, 3),
                        new Rule.SharedFreeTimeAtLeast("g", "m", "n", 60)),
                Map.of("js", "JavaScript"));
        JsonMapper mapper = JsonMapper.builder()
                .addMixIn(Criterion.class, Kinds.class)
                .addMixIn(Rule.class, Kinds.class)
                .build();
        String json = mapper.writeValueAsString(policy);
        assertThat(json).contains("\"pointsBySteps\":{").contains("\"kind\":\"SharedFreeTimeAtLeast\"");
        assertThat(mapper.readValue(json, ScoringPolicy.class)).isEqualTo(policy);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}
}
