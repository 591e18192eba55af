package app.waymark.goal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was kept before measures had a shape, letter by letter, is read today; and what a measure must be. */
class MeasureDocumentsTest {

    private static final String CONTENT = """
            {"title":"Run a design review that my team wants to come to","why":"","smart":{"SPECIFIC":"","MEASURABLE":"",\
            "ACHIEVABLE":"","RELEVANT":"","TIME_BOUND":""},"horizon":"SHORT","targetOn":"2027-04-30","measures":[{"id":\
            "019c2f7a-6f0e-7c7d-9d6f-0d9a1f6f9a01","name":"Facilitation rated 4 or better","unit":"of 4 colleagues",\
            "baseline":0,"target":3}],"steps":[],"milestones":[]}""";

    @Test
    void a_measure_that_was_kept_before_there_were_shapes_is_read_by_its_last_value_and_says_not_what_it_is_of() {
        var read = GoalDocuments.CONTENT.read(CONTENT, "a goal").measures().getFirst();

        assertThat(read)
                .isEqualTo(new Measure(
                        UUID.fromString("019c2f7a-6f0e-7c7d-9d6f-0d9a1f6f9a01"),
                        "Facilitation rated 4 or better",
                        "of 4 colleagues",
                        BigDecimal.ZERO,
                        new BigDecimal(3),
                        null,
                        MeasureShape.LAST,
                        null));
    }

    @Test
    void so_is_one_in_what_was_typed_and_not_saved() {
        var draft = "{\"content\":" + CONTENT + ",\"privateNotes\":\"\",\"why\":\"\"}";

        assertThat(GoalDocuments.TYPED.read(draft, "a draft").content().measures())
                .extracting(Measure::shape)
                .containsExactly(MeasureShape.LAST);
    }

    @Test
    void every_shape_is_kept_as_it_is() {
        var content = GoalContent.titled("All of them")
                .withMeasures(List.of(
                        Measure.of("Weight", "kg", new BigDecimal(90), new BigDecimal("82.5")),
                        Measures.between("Sleep", "h", new BigDecimal("5.5"), new BigDecimal(7), new BigDecimal(8)),
                        Measures.about(Measures.yesNo("Certificate"), MeasureAbout.OUTCOME),
                        Measures.about(Measures.count("Talks", "talks", BigDecimal.TEN), MeasureAbout.DOING)));

        assertThat(GoalDocuments.CONTENT.read(GoalDocuments.CONTENT.write(content), "a goal"))
                .isEqualTo(content);
        assertThat(GoalRules.faults(GoalEdit.of(content))).isEmpty();
    }

    @Test
    void a_measure_must_have_a_way_to_go() {
        assertThat(problem(Measure.of("Talks", "", BigDecimal.TEN, BigDecimal.TEN)))
                .isEqualTo(GoalProblem.MEASURE_STANDS_STILL);
        assertThat(problem(Measures.between("Sleep", "h", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TWO)))
                .isEqualTo(GoalProblem.RANGE_TURNED);
        assertThat(problem(Measures.shaped(
                        Measure.of("Sleep", "h", BigDecimal.ONE, BigDecimal.TWO),
                        MeasureShape.RANGE,
                        BigDecimal.ONE,
                        BigDecimal.TWO,
                        null)))
                .isEqualTo(GoalProblem.RANGE_MISSING);
        assertThat(problem(Measures.from(Measures.count("Talks", "", BigDecimal.TEN), new BigDecimal(12))))
                .isEqualTo(GoalProblem.COUNT_FALLS);
        assertThat(problem(Measures.between("Sleep", "h", BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("1e12"))))
                .isEqualTo(GoalProblem.NUMBER_TOO_LARGE);
    }

    private static GoalProblem problem(Measure measure) {
        var faults = GoalRules.faults(GoalEdit.of(GoalContent.titled("Goal").withMeasures(List.of(measure))));
        assertThat(faults).hasSize(1);
        return faults.getFirst().problem();
    }
}
