package app.waymark.engine.criteria;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Holds the criteria to a published programme: the numbers of pairs and points are those found there. */
class MentorMatchPolicyTest {

    private static final List<String> GRADES =
            List.of("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4");

    private static final ScoringPolicy POLICY = new ScoringPolicy(
            List.of(
                    once(new Criterion.StepsAbove("grade", "grade", "grade", GRADES, Map.of(1, 9, 2, 12))),
                    once(new Criterion.SameValue("profession", "profession", "profession", 10)),
                    once(new Criterion.SharedValues("identity", "identity to match", "characteristics", 6, 1))),
            List.of(
                    new Rule.NeverSame("never the same organisation", "organisation", "organisation"),
                    new Rule.StepsAboveWithin("grade one or two above", "grade", "grade", GRADES, 1, 2)),
            Map.of());

    @Test
    void theRulesAllowThePublishedNumberOfPairs() throws IOException {
        PairScores scores = POLICY.over(people("large-mentees.csv"), people("large-mentors.csv"));
        List<Long> allowed = new ArrayList<>();
        scores.forEachAllowed((mentee, mentor, score) -> allowed.add(score));
        assertThat(allowed).hasSize(44_342).allMatch(score -> score >= 9 && score <= 28);
    }

    @Test
    void aProblemHasThePairsTheRulesAllow() throws IOException {
        assertThat(problem().candidatePairs()).isEqualTo(44_342);
    }

    @Test
    void asManyAsPossibleAreMatchedWithThePublishedScore() throws IOException {
        Outcome outcome = Engine.solve(problem(), Objective.SCORE).outcome();
        assertThat(outcome.matched()).isEqualTo(484);
        assertThat(outcome.score()).isEqualTo(11_480 * Score.ONE);
    }

    @Test
    void theLargestTotalWhateverTheNumberMatchedIsThePublishedOne() throws IOException {
        SolveOptions anyNumber = SolveOptions.STANDARD.withAnyNumber();
        Outcome outcome = Engine.solve(problem(), Objective.SCORE, anyNumber, Progress.SILENT)
                .outcome();
        assertThat(outcome.matched()).isEqualTo(483);
        assertThat(outcome.score()).isEqualTo(11_488 * Score.ONE);
    }

    @Test
    void everyPairTakenApartAddsUpToItsScore() throws IOException {
        PairScores scores = POLICY.over(people("large-mentees.csv"), people("large-mentors.csv"));
        for (int mentee = 0; mentee < 500; mentee += 7) {
            for (int mentor = 0; mentor < 500; mentor += 11) {
                Appraisal appraisal = scores.appraise(mentee, mentor);
                assertThat(appraisal.score()).isEqualTo(scores.score(mentee, mentor));
                assertThat(appraisal.allowed()).isEqualTo(scores.allows(mentee, mentor));
                assertThat(appraisal)
                        .isEqualTo(POLICY.appraise(
                                scores.mentees().get(mentee), scores.mentors().get(mentor)));
            }
        }
    }

    private static Problem problem() throws IOException {
        List<PersonAttributes> mentees = people("large-mentees.csv");
        List<PersonAttributes> mentors = people("large-mentors.csv");
        ProblemBuilder builder = Problem.builder();
        mentees.forEach(mentee -> builder.mentee(mentee.id()));
        mentors.forEach(mentor -> builder.mentor(mentor.id(), 1));
        POLICY.over(mentees, mentors).addTo(builder);
        return builder.build();
    }

    private static WeightedCriterion once(Criterion criterion) {
        return new WeightedCriterion(criterion, 1);
    }

    private static List<PersonAttributes> people(String file) throws IOException {
        var resource =
                requireNonNull(MentorMatchPolicyTest.class.getResourceAsStream("/demo/mentor-match-ogl/" + file), file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<PersonAttributes> people = new ArrayList<>();
            for (CSVRecord person : parser) {
                people.add(new PersonAttributes(person.get("email address"), person.toMap()));
            }
            return people;
        }
    }
}
