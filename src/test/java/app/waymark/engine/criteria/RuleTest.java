package app.waymark.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final List<String> GRADES = List.of("AO", "EO", "HEO", "SEO");

    @Test
    void neverTheSameRefusesTheSameAndAllowsWhatIsNotKnown() {
        Rule rule = new Rule.NeverSame("never the same organisation", "a", "b");
        assertThat(refusal(rule, "Tax Office", "tax  office")).isEqualTo("both \"Tax Office\"");
        assertThat(refusal(rule, "Tax Office", "Court")).isEmpty();
        assertThat(refusal(rule, "", "")).isEmpty();
    }

    @Test
    void alwaysTheSameRefusesWhatDiffersOrIsNotKnown() {
        Rule rule = new Rule.AlwaysSame("same language", "a", "b");
        assertThat(refusal(rule, "Welsh", "welsh")).isEmpty();
        assertThat(refusal(rule, "Welsh", "Irish")).isEqualTo("\"Welsh\" and \"Irish\"");
        assertThat(refusal(rule, "Welsh", "")).isEqualTo("the mentor's b is not known");
    }

    @Test
    void nothingSharedRefusesAnySharedValue() {
        Rule rule = new Rule.NothingShared("never the same team", "a", "b");
        assertThat(refusal(rule, "red, blue", "Blue, green")).isEqualTo("1 of 2 in common: blue");
        assertThat(refusal(rule, "red", "green")).isEmpty();
        assertThat(refusal(rule, "", "green")).isEmpty();
    }

    @Test
    void sharedAtLeastRefusesTooFewSharedValues() {
        Rule rule = new Rule.SharedAtLeast("two shared skills", "a", "b", 2);
        assertThat(refusal(rule, "sql, go", "go,sql,java")).isEmpty();
        assertThat(refusal(rule, "sql, go", "go")).isEqualTo("1 of 2 in common: go");
        assertThat(refusal(rule, "", "go")).isEqualTo("the mentee's a is not known");
    }

    @Test
    void stepsAboveWithinRefusesTheOutOfReachAndTheUnplaced() {
        Rule rule = new Rule.StepsAboveWithin("grade one or two above", "a", "b", GRADES, 1, 2);
        assertThat(refusal(rule, "AO", "EO")).isEmpty();
        assertThat(refusal(rule, "AO", "HEO")).isEmpty();
        assertThat(refusal(rule, "AO", "SEO")).isEqualTo("\"SEO\" is 3 steps above \"AO\"");
        assertThat(refusal(rule, "AO", "AO")).isEqualTo("\"AO\" is level with \"AO\"");
        assertThat(refusal(rule, "AO", "Chief")).isEqualTo("the mentor's b \"Chief\" cannot be placed");
    }

    @Test
    void differenceWithinRefusesNumbersTooFarApart() {
        Rule rule = new Rule.DifferenceWithin("five to twenty years more", "a", "b", 5, 20);
        assertThat(refusal(rule, "3", "8")).isEmpty();
        assertThat(refusal(rule, "3", "23")).isEmpty();
        assertThat(refusal(rule, "3", "7.5")).isEqualTo("3 and 7.5");
        assertThat(refusal(rule, "3", "24")).isEqualTo("3 and 24");
        assertThat(refusal(rule, "3", "")).isEqualTo("the mentor's b is not known");
    }

    @Test
    void sharedFreeTimeAtLeastRefusesTooLittle() {
        Rule rule = new Rule.SharedFreeTimeAtLeast("an hour in common", "a", "b", 60);
        assertThat(refusal(rule, "Mon 9-11", "Mon 10-12")).isEmpty();
        assertThat(refusal(rule, "Mon 9-11", "Mon 10:30-12")).isEqualTo("30 shared free minutes a week");
        assertThat(refusal(rule, "", "Mon 10:30-12")).isEqualTo("the mentee's a is not known");
    }

    @Test
    void boundsThatAdmitNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.StepsAboveWithin("x", "a", "b", GRADES, 2, 1))
                .withMessage("least must not be above most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.DifferenceWithin("x", "a", "b", 1, Double.NaN))
                .withMessage("least must not be above most");
    }

    @Test
    void anAppraisalHasTheAnswerOfEveryRule() {
        var policy = new ScoringPolicy(
                List.of(),
                List.of(new Rule.NeverSame("not a", "a", "b"), new Rule.AlwaysSame("always a", "a", "b")),
                Map.of());
        Appraisal appraisal = policy.appraise(person("me", "a", "x"), person("mo", "b", "x"));
        assertThat(appraisal.answers())
                .containsExactly(
                        new Answer.Refused("not a", new Finding.Values(true, "x", "x")),
                        new Answer.Allowed("always a"));
        assertThat(appraisal.allowed()).isFalse();
    }

    @Test
    void aProblemGetsTheScoresOfAllowedPairsAndKeepsTheRulesToExplainTheOthers() {
        var policy = new ScoringPolicy(
                List.of(new WeightedCriterion(new Criterion.SameValue("skill", "skill", "skill", 7), 2)),
                List.of(new Rule.NeverSame("never the same organisation", "a", "b")),
                Map.of());
        var mentees = List.of(new PersonAttributes("m1", Map.of("a", "x", "skill", "Go")), person("m2", "a", "y"));
        var mentors = List.of(new PersonAttributes("t1", Map.of("b", "y", "skill", "go")), person("t2", "b", "x"));
        var builder =
                Problem.builder().mentee("m1").mentee("m2").mentor("t1", 1).mentor("t2", 1);
        builder.wish("m1", 1, "t2");
        policy.over(mentees, mentors).addTo(builder);
        Problem problem = builder.build();
        assertThat(problem.candidatePairs()).isEqualTo(2);
        assertThat(problem.score("m1", "t1")).hasValue(14 * Score.ONE);
        assertThat(problem.score("m2", "t2")).hasValue(0);
        assertThat(problem.barriers("m1", "t2"))
                .containsExactly(new Barrier.RefusedByRule("never the same organisation", "both \"x\""));
        assertThat(problem.barriers("m2", "t1"))
                .containsExactly(new Barrier.RefusedByRule("never the same organisation", "both \"y\""));
    }

    private static String refusal(Rule rule, String mentee, String mentor) {
        Appraisal appraisal = new ScoringPolicy(List.of(), List.of(rule), Map.of())
                .appraise(person("me", "a", mentee), person("mo", "b", mentor));
        if (appraisal.allowed()) {
            return "";
        }
        assertThat(appraisal.refusals().getFirst().rule()).isEqualTo(rule.name());
        return appraisal.refusals().getFirst().because().inEnglish();
    }

    private static PersonAttributes person(String id, String attribute, String text) {
        return new PersonAttributes(id, Map.of(attribute, text));
    }
}
