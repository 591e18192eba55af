package app.waymark.goal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.Cue;
import app.waymark.goal.Effort;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.Horizon;
import app.waymark.goal.IfThen;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Milestone;
import app.waymark.goal.Repeat;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goals of every format so far look like: frozen, for such documents are in databases. A new format adds one. */
class GoalDocumentsTest {

    private static final String FORMAT_1 = """
            {"format":1,"title":"Lead a team","why":"I like it.","smart":{"SPECIFIC":"Four people","MEASURABLE":"",\
            "ACHIEVABLE":"","RELEVANT":"","TIME_BOUND":""},"horizon":"MEDIUM","targetOn":"2027-06-30",\
            "measures":[{"id":"00000000-0000-0000-0000-000000000001","name":"Facilitation","unit":"of 4","baseline":1,\
            "target":3.50}],"steps":[{"id":"00000000-0000-0000-0000-000000000002","text":"Agree the role",\
            "dueOn":null,"source":"meeting:7"}],"milestones":[{"id":"00000000-0000-0000-0000-000000000003",\
            "title":"First quarter","dueOn":"2026-12-18","steps":[{"id":"00000000-0000-0000-0000-000000000004",\
            "text":"Shadow a review","dueOn":"2026-11-03","source":null}]}]}""";

    private static final String FORMAT_2 = FORMAT_1.replace("\"format\":1", "\"format\":2")
            .replace("\"target\":3.50", "\"target\":3.50,\"high\":null,\"shape\":\"LAST\",\"about\":\"OUTCOME\"");

    private static final String FORMAT_3 =
            FORMAT_2.replace("\"format\":2", "\"format\":3").replaceFirst("}$", """
                    ,"obstacle":"I put it off.","ifThens":[{"id":"00000000-0000-0000-0000-000000000005",\
                    "cue":{"kind":"EVENT","words":"a release is near","on":null,"weekly":null},"then":"I rehearse"},\
                    {"id":"00000000-0000-0000-0000-000000000006","cue":{"kind":"TIME","words":"it is Tuesday","on":null,\
                    "weekly":"TUESDAY"},"then":"I write"},{"id":"00000000-0000-0000-0000-000000000007",\
                    "cue":{"kind":"PLACE","words":"I am at the airport","on":"2027-01-11","weekly":null},\
                    "then":"I read"}]}""");

    private static final String FORMAT_4 = FORMAT_3.replace("\"format\":3", "\"format\":4")
            .replace("\"source\":\"meeting:7\"", """
                    "source":"meeting:7","effort":{"minutes":90},"repeat":null,"after":[]""")
            .replace("\"source\":null", """
                    "source":null,"effort":null,"repeat":{"on":["TUESDAY","FRIDAY"],"times":2,"from":"2026-11-02"},\
                    "after":["00000000-0000-0000-0000-000000000002"]""");

    private static final GoalContent FIRST = GoalContent.titled("Lead a team")
            .withWhy("I like it.")
            .withSmart(SmartPart.SPECIFIC, "Four people")
            .withHorizon(Horizon.MEDIUM)
            .withTargetOn(LocalDate.of(2027, 6, 30))
            .withMeasures(List.of(measure(null)))
            .withPlan(
                    List.of(Step.of(id(2), "Agree the role", null, "meeting:7")),
                    List.of(new Milestone(
                            id(3),
                            "First quarter",
                            LocalDate.of(2026, 12, 18),
                            List.of(Step.of(id(4), "Shadow a review", LocalDate.of(2026, 11, 3), null)))));

    private static final GoalContent SECOND = FIRST.withMeasures(List.of(measure(MeasureAbout.OUTCOME)));

    private static final GoalContent THIRD = SECOND.withObstacle("I put it off.")
            .withIfThens(List.of(
                    new IfThen(id(5), Cue.of(Cue.Kind.EVENT, "a release is near"), "I rehearse"),
                    new IfThen(id(6), Cue.of(Cue.Kind.TIME, "it is Tuesday").every(DayOfWeek.TUESDAY), "I write"),
                    new IfThen(
                            id(7),
                            Cue.of(Cue.Kind.PLACE, "I am at the airport").expected(LocalDate.of(2027, 1, 11)),
                            "I read")));

    private static final GoalContent FOURTH = THIRD.withPlan(
            List.of(Step.of(id(2), "Agree the role", null, "meeting:7").withEffort(new Effort(90))),
            List.of(new Milestone(
                    id(3),
                    "First quarter",
                    LocalDate.of(2026, 12, 18),
                    List.of(Step.of(id(4), "Shadow a review", LocalDate.of(2026, 11, 3), null)
                            .withRepeat(Repeat.on(LocalDate.of(2026, 11, 2), DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                            .withAfter(List.of(id(2)))))));

    @Test
    void a_goal_of_the_first_format_has_nothing_in_its_way_yet() {
        assertThat(GoalDocuments.CONTENT.read(FORMAT_1, "1")).isEqualTo(FIRST);
        assertThat(GoalDocuments.CONTENT.read(FORMAT_1.replace("\"format\":1,", ""), "0"))
                .as("as it was before there were numbers")
                .isEqualTo(FIRST);
    }

    @Test
    void a_goal_of_the_second_format_says_what_its_measures_are_of() {
        assertThat(GoalDocuments.CONTENT.read(FORMAT_2, "2")).isEqualTo(SECOND);
    }

    @Test
    void a_goal_of_the_third_format_says_what_could_get_in_the_way() {
        assertThat(GoalDocuments.CONTENT.read(FORMAT_3, "3")).isEqualTo(THIRD);
    }

    @Test
    void a_goal_of_the_fourth_format_says_how_much_work_a_step_is_how_often_and_after_which_other() {
        assertThat(GoalDocuments.CONTENT.read(FORMAT_4, "4")).isEqualTo(FOURTH);
    }

    @Test
    void what_was_typed_and_not_saved_is_raised_with_the_goal_in_it() {
        assertThat(GoalDocuments.TYPED.read(typed(1, FORMAT_1), "1")).isEqualTo(new GoalEdit(FIRST, "mine", "because"));
        assertThat(GoalDocuments.TYPED.read(typed(2, FORMAT_2), "2"))
                .isEqualTo(new GoalEdit(SECOND, "mine", "because"));
        assertThat(GoalDocuments.TYPED.read(typed(3, FORMAT_3), "3")).isEqualTo(new GoalEdit(THIRD, "mine", "because"));
        assertThat(GoalDocuments.TYPED.read(typed(4, FORMAT_4), "4"))
                .isEqualTo(new GoalEdit(FOURTH, "mine", "because"));
    }

    @Test
    void what_is_written_now_is_read_again() {
        assertThat(GoalDocuments.CONTENT.read(GoalDocuments.CONTENT.write(FOURTH), "now"))
                .isEqualTo(FOURTH);
    }

    private static String typed(int format, String content) {
        return "{\"format\":" + format + ",\"content\":" + content.replaceFirst("\"format\":[0-9]+,", "")
                + ",\"privateNotes\":\"mine\",\"why\":\"because\"}";
    }

    private static Measure measure(@Nullable MeasureAbout about) {
        return new Measure(
                id(1), "Facilitation", "of 4", BigDecimal.ONE, new BigDecimal("3.50"), null, MeasureShape.LAST, about);
    }

    private static UUID id(int last) {
        return new UUID(0, last);
    }
}
