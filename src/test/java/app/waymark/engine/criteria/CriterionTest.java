package app.waymark.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriterionTest {

    private static final List<String> GRADES = List.of("AO", "EO", "HEO", "SEO");

    @Test
    void eachSharedValueGivesPointsUpToTheMostThatCount() {
        Criterion skills = new Criterion.SharedValues("skills", "seeks", "offers", 3, 2);
        assertThat(gives(skills, "sql, JAVA , go", "Java,SQL,Go")).isEqualTo(6);
        assertThat(gives(skills, "sql", "java; SQL")).isEqualTo(3);
        assertThat(gives(skills, "sql", "cobol")).isZero();
        assertThat(gives(skills, "", "cobol")).isZero();
    }

    @Test
    void theShareOfWhatIsSoughtGivesThatShareOfThePoints() {
        Criterion skills = new Criterion.ShareOfSought("skills", "seeks", "offers", 10);
        assertThat(gives(skills, "sql,java", "java,sql,go")).isEqualTo(10);
        assertThat(gives(skills, "sql,java,go", "java,go")).isEqualTo(7);
        assertThat(gives(skills, "", "java")).isZero();
    }

    @Test
    void whatAMentorTeachesOfWhatIsLackingGivesPointsByLevelsAndWeight() {
        Criterion skills = new Criterion.SkillsTaught("skills", "seeks", "offers", 100, 1);
        assertThat(gives(skills, "negotiating:2>4*3", "Negotiating:4")).isEqualTo(100);
        assertThat(gives(skills, "negotiating:2>4*3", "negotiating:5")).isEqualTo(100);
        assertThat(gives(skills, "negotiating:2>4*3", "negotiating:3")).isEqualTo(50);
        assertThat(gives(skills, "negotiating:2>4*3", "negotiating:2")).isZero();
        // Six of ten: two levels that count three times, beside four levels that count once.
        assertThat(gives(skills, "negotiating:2>4*3, listening:1>5", "listening:1; negotiating:4"))
                .isEqualTo(60);
        assertThat(gives(skills, "negotiating:3", "negotiating:1")).isEqualTo(33);
        assertThat(gives(skills, "", "negotiating:4")).isZero();
        assertThat(gives(skills, "negotiating:4>2, negotiating:x", "negotiating:4"))
                .isZero();
    }

    @Test
    void anOfferCountsFromTheLevelThatWasSet() {
        Criterion skills = new Criterion.SkillsTaught("skills", "seeks", "offers", 100, 4);
        assertThat(gives(skills, "negotiating:1>5", "negotiating:3")).isZero();
        assertThat(gives(skills, "negotiating:1>5", "negotiating:4")).isEqualTo(75);
    }

    @Test
    void skillsBeyondSixtyFourAreToldFromEachOther() {
        var sought = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            sought.append("skill ").append(i).append(":0>1,");
        }
        Criterion skills = new Criterion.SkillsTaught("skills", "seeks", "offers", 130, 1);
        // Both share a bit with skills that are sought, and only one of them is.
        assertThat(gives(skills, sought.toString(), "skill 65:1, skill 9999:1")).isEqualTo(1);
    }

    @Test
    void whatIsTaughtIsNamedWithTheLevelsOfBothAndTheOrderOfTheMentee() {
        var policy = new ScoringPolicy(
                List.of(new WeightedCriterion(new Criterion.SkillsTaught("skills", "seeks", "offers", 10, 2), 1)),
                List.of(),
                Map.of());
        var found = policy.appraise(
                        new PersonAttributes("mara", Map.of("seeks", "Negotiating:2>4*3, Deciding:1>3, Leading:3>4")),
                        new PersonAttributes("jonas", Map.of("offers", "leading:4, negotiating:4, deciding:1")))
                .contributions()
                .getFirst();
        assertThat(found.finding())
                .isEqualTo(new Finding.Skills(
                        List.of(new Finding.Taught("Negotiating", 2, 4, 4), new Finding.Taught("Leading", 3, 4, 4)),
                        3));
        assertThat(found.finding().inEnglish())
                .isEqualTo("offers Negotiating at 4, lacking by 2, Leading at 4, lacking by 1");
    }

    @Test
    void whatIsWrittenOfSkillsIsReadAgain() {
        var lacks = List.of(new LevelledSkills.Sought("a:b", 0, 5, 1), new LevelledSkills.Sought("c", 3, 4, 5));
        var offers = List.of(new LevelledSkills.Offered("a:b", 5), new LevelledSkills.Offered("c", 1));
        var vocabulary = new Vocabulary(Map.of());
        assertThat(LevelledSkills.sought(LevelledSkills.sought(lacks), vocabulary)
                        .values())
                .containsExactlyElementsOf(lacks);
        assertThat(LevelledSkills.offered(LevelledSkills.offered(offers), vocabulary)
                        .values())
                .containsExactlyElementsOf(offers);
        assertThatIllegalArgumentException().isThrownBy(() -> new LevelledSkills.Sought("c", 4, 4, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion.SkillsTaught("skills", "seeks", "offers", 10, 6));
    }

    @Test
    void theSameValueGivesItsPointsAndTwoThatAreNotKnownAreNotTheSame() {
        Criterion profession = new Criterion.SameValue("profession", "seeks", "offers", 10);
        assertThat(gives(profession, "Policy, Law", " policy ,LAW")).isEqualTo(10);
        assertThat(gives(profession, "Policy, Law", "law")).isZero();
        assertThat(gives(profession, "Policy Law", " policy   LAW")).isEqualTo(10);
        assertThat(gives(profession, "", " ")).isZero();
    }

    @Test
    void stepsAboveOnAScaleGiveThePointsSetForThem() {
        Criterion grade = new Criterion.StepsAbove("grade", "seeks", "offers", GRADES, Map.of(1, 9, 2, 12, -1, -5));
        assertThat(gives(grade, "AO", "eo")).isEqualTo(9);
        assertThat(gives(grade, "AO", "HEO")).isEqualTo(12);
        assertThat(gives(grade, "AO", "SEO")).isZero();
        assertThat(gives(grade, "EO", "AO")).isEqualTo(-5);
        assertThat(gives(grade, "EO", "Chief")).isZero();
        assertThat(gives(grade, "", "EO")).isZero();
    }

    @Test
    void nearNumbersGiveMoreThanFarOnes() {
        Criterion years = new Criterion.NumberDistance("years", "seeks", "offers", 10, 5);
        assertThat(gives(years, "10", "10.0")).isEqualTo(10);
        assertThat(gives(years, "10", "12.5")).isEqualTo(5);
        assertThat(gives(years, "10", "7")).isEqualTo(4);
        assertThat(gives(years, "10", "15")).isZero();
        assertThat(gives(years, "10", "ten")).isZero();
        assertThat(gives(years, "", "10")).isZero();
    }

    @Test
    void sharedFreeTimeGivesMoreUpToTheFullMinutes() {
        Criterion time = new Criterion.SharedFreeTime("time", "seeks", "offers", 10, 120);
        assertThat(gives(time, "Mon 9-12", "Mon 9-10")).isEqualTo(5);
        assertThat(gives(time, "Mon 9-12", "Mon 8-18")).isEqualTo(10);
        assertThat(gives(time, "Mon 9-12", "Tue 8-18")).isZero();
        assertThat(gives(time, "now and then", "Tue 8-18")).isZero();
    }

    @Test
    void aWeightMultipliesThePointsAndZeroSilencesACriterion() {
        Criterion same = new Criterion.SameValue("profession", "seeks", "offers", 10);
        assertThat(appraise(List.of(new WeightedCriterion(same, 3)), List.of(), "HR", "hr")
                        .score())
                .isEqualTo(30);
        assertThat(appraise(List.of(new WeightedCriterion(same, 0)), List.of(), "HR", "hr")
                        .score())
                .isZero();
    }

    @Test
    void everyFindingSaysInEnglishWhatWasCompared() {
        Criterion shared = new Criterion.SharedValues("c", "seeks", "offers", 1, 9);
        assertThat(finding(shared, "SQL, Go, Java", "java,sql")).isEqualTo("2 of 3 in common: SQL, Java");
        assertThat(finding(shared, "SQL", "java")).isEqualTo("nothing in common");
        assertThat(finding(shared, " ", "java")).isEqualTo("the mentee's seeks is not known");
        assertThat(finding(shared, "SQL", "")).isEqualTo("the mentor's offers is not known");
        Criterion same = new Criterion.SameValue("c", "seeks", "offers", 1);
        assertThat(finding(same, " HR ", "hr")).isEqualTo("both \"HR\"");
        assertThat(finding(same, "HR", "Law")).isEqualTo("\"HR\" and \"Law\"");
        assertThat(finding(same, "HR", "")).isEqualTo("the mentor's offers is not known");
        assertThat(finding(same, "", "HR")).isEqualTo("the mentee's seeks is not known");
        Criterion steps = new Criterion.StepsAbove("c", "seeks", "offers", GRADES, Map.of());
        assertThat(finding(steps, "AO", "EO")).isEqualTo("\"EO\" is one step above \"AO\"");
        assertThat(finding(steps, "SEO", "AO")).isEqualTo("\"AO\" is 3 steps below \"SEO\"");
        assertThat(finding(steps, "SEO", "SEO")).isEqualTo("\"SEO\" is level with \"SEO\"");
        assertThat(finding(steps, "Chief", "SEO")).isEqualTo("the mentee's seeks \"Chief\" cannot be placed");
        assertThat(finding(steps, "SEO", "Chief")).isEqualTo("the mentor's offers \"Chief\" cannot be placed");
        Criterion numbers = new Criterion.NumberDistance("c", "seeks", "offers", 1, 1);
        assertThat(finding(numbers, "3", "4.50")).isEqualTo("3 and 4.5");
        assertThat(finding(numbers, "three", "4")).isEqualTo("the mentee's seeks \"three\" cannot be placed");
        assertThat(finding(numbers, "3", "four")).isEqualTo("the mentor's offers \"four\" cannot be placed");
        Criterion time = new Criterion.SharedFreeTime("c", "seeks", "offers", 1, 60);
        assertThat(finding(time, "Mon 9-10", "Mon 9:59-11")).isEqualTo("1 shared free minute a week");
        assertThat(finding(time, "Mon 9-10", "Mon 9-11")).isEqualTo("60 shared free minutes a week");
        assertThat(finding(time, "never", "Mon 9-11")).isEqualTo("the mentee's seeks \"never\" cannot be placed");
        assertThat(finding(time, "Mon 9-11", "")).isEqualTo("the mentor's offers is not known");
    }

    @Test
    void settingsOutOfBoundsAreRefused() {
        assertRefused(() -> new Criterion.SharedValues(" ", "a", "b", 1, 1), "name must not be blank");
        assertRefused(
                () -> new Criterion.SharedValues("x", "", "b", 1, 1), "\"x\" must name an attribute of either side");
        assertRefused(() -> new Criterion.SharedValues("x", "a", "b", 1, 0), "atMost must be from 1 to 100, not 0");
        assertRefused(
                () -> new Criterion.SameValue("x", "a", "b", 10_001), "points must be from -10000 to 10000, not 10001");
        assertRefused(() -> new Criterion.NumberDistance("x", "a", "b", 1, 0), "reach must be above 0, not 0.0");
        assertRefused(
                () -> new Criterion.NumberDistance("x", "a", "b", 1, Double.NaN), "reach must be above 0, not NaN");
        assertRefused(
                () -> new Criterion.StepsAbove("x", "a", "b", List.of(), Map.of()), "a scale needs at least one value");
        assertRefused(
                () -> new WeightedCriterion(new Criterion.SameValue("x", "a", "b", 1), 101),
                "weight must be from 0 to 100, not 101");
    }

    @Test
    void aPolicyRefusesTwoOfOneNameAndMorePointsThanCanBeAddedUp() {
        var same = new WeightedCriterion(new Criterion.SameValue("x", "a", "b", 1), 1);
        assertRefused(
                () -> new ScoringPolicy(List.of(same, same), List.of(), Map.of()),
                "more than one criterion is called \"x\"");
        Rule rule = new Rule.NeverSame("r", "a", "b");
        assertRefused(
                () -> new ScoringPolicy(List.of(), List.of(rule, rule), Map.of()),
                "more than one rule is called \"r\"");
        var many = new WeightedCriterion(new Criterion.SharedValues("y", "a", "b", -10_000, 100), 2);
        assertRefused(
                () -> new ScoringPolicy(List.of(many), List.of(), Map.of()),
                "a pair could come to 2000000 points; at most 1000000 can be counted");
    }

    private static void assertRefused(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
    }

    private static long gives(Criterion criterion, String mentee, String mentor) {
        return appraise(List.of(new WeightedCriterion(criterion, 1)), List.of(), mentee, mentor)
                .score();
    }

    private static String finding(Criterion criterion, String mentee, String mentor) {
        return appraise(List.of(new WeightedCriterion(criterion, 1)), List.of(), mentee, mentor)
                .contributions()
                .getFirst()
                .finding()
                .inEnglish();
    }

    private static Appraisal appraise(
            List<WeightedCriterion> criteria, List<Rule> rules, String mentee, String mentor) {
        return new ScoringPolicy(criteria, rules, Map.of())
                .appraise(
                        new PersonAttributes("me", Map.of("seeks", mentee)),
                        new PersonAttributes("mo", Map.of("offers", mentor)));
    }
}
