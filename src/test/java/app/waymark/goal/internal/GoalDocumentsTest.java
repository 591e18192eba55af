package app.waymark.goal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.Effort;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.Horizon;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Milestone;
import app.waymark.goal.Repeat;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each release kept of a goal, letter by letter, is read today. A text that stands here is never changed. */
class GoalDocumentsTest {

    private static final UUID ASK = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID LEAD = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final UUID QUARTER = UUID.fromString("019a0000-0000-7000-8000-000000000003");
    private static final UUID TALKS = UUID.fromString("019a0000-0000-7000-8000-000000000004");

    private static final String FIRST = """
            {"title":"Lead a team","why":"I like it.","smart":{"SPECIFIC":"A team of four.","MEASURABLE":"",\
            "ACHIEVABLE":"","RELEVANT":"","TIME_BOUND":""},"horizon":"SHORT","targetOn":"2027-03-31","measures":[\
            {"id":"019a0000-0000-7000-8000-000000000004","name":"Talks","unit":"","baseline":0,"target":2.50}],\
            "steps":[{"id":"019a0000-0000-7000-8000-000000000001","text":"Ask Ann","dueOn":null,"source":"meeting:7"}],\
            "milestones":[{"id":"019a0000-0000-7000-8000-000000000003","title":"First quarter","dueOn":"2026-12-18",\
            "steps":[{"id":"019a0000-0000-7000-8000-000000000002","text":"Lead one","dueOn":"2026-12-03","source":null\
            }]}]}""";

    private static final String THIRD = """
            {"format":3,"title":"Lead a team","why":"I like it.","smart":{"SPECIFIC":"A team of four.","MEASURABLE":"",\
            "ACHIEVABLE":"","RELEVANT":"","TIME_BOUND":""},"horizon":"SHORT","targetOn":"2027-03-31","measures":[\
            {"id":"019a0000-0000-7000-8000-000000000004","name":"Talks","unit":"","baseline":0,"target":2.50,\
            "high":null,"shape":"LAST","about":null}],\
            "steps":[{"id":"019a0000-0000-7000-8000-000000000001","text":"Ask Ann","dueOn":null,"source":"meeting:7",\
            "effort":{"minutes":90},"repeat":null,"after":[]}],\
            "milestones":[{"id":"019a0000-0000-7000-8000-000000000003","title":"First quarter","dueOn":"2026-12-18",\
            "steps":[{"id":"019a0000-0000-7000-8000-000000000002","text":"Lead one","dueOn":"2026-12-03","source":null,\
            "effort":null,"repeat":{"on":["TUESDAY","FRIDAY"],"times":2,"from":"2026-11-02"},\
            "after":["019a0000-0000-7000-8000-000000000001"]}]}]}""";

    @Test
    void a_goal_of_the_first_format_is_read_with_steps_that_are_done_once_in_any_order() {
        assertThat(GoalDocuments.CONTENT.read(FIRST, "a goal")).isEqualTo(content(ask(), lead()));
    }

    @Test
    void a_goal_of_the_third_format_says_how_much_work_a_step_is_how_often_and_after_which_other() {
        assertThat(GoalDocuments.CONTENT.read(THIRD, "a goal")).isEqualTo(planned());
    }

    @Test
    void a_draft_is_raised_as_the_content_within_it_is() {
        var draft = "{\"content\":" + FIRST + ",\"privateNotes\":\"Worries\",\"why\":\"New\"}";
        assertThat(GoalDocuments.TYPED.read(draft, "a draft"))
                .isEqualTo(new GoalEdit(content(ask(), lead()), "Worries", "New"));
    }

    @Test
    void what_is_written_today_is_read_today() {
        var edit = new GoalEdit(planned(), "Worries", "");
        assertThat(GoalDocuments.CONTENT.read(GoalDocuments.CONTENT.write(planned()), "a goal"))
                .isEqualTo(planned());
        assertThat(GoalDocuments.TYPED.read(GoalDocuments.TYPED.write(edit), "a draft"))
                .isEqualTo(edit);
        assertThat(GoalDocuments.TYPED.number())
                .as("a draft holds a content: each step of the one is due in the other")
                .isEqualTo(GoalDocuments.CONTENT.number());
    }

    private static Step ask() {
        return Step.of(ASK, "Ask Ann", null, "meeting:7");
    }

    private static Step lead() {
        return Step.of(LEAD, "Lead one", LocalDate.of(2026, 12, 3), null);
    }

    private static GoalContent planned() {
        return content(
                ask().withEffort(new Effort(90)),
                lead().withRepeat(Repeat.on(LocalDate.of(2026, 11, 2), DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                        .withAfter(List.of(ASK)));
    }

    private static GoalContent content(Step ask, Step lead) {
        return new GoalContent(
                "Lead a team",
                "I like it.",
                Map.of(SmartPart.SPECIFIC, "A team of four."),
                Horizon.SHORT,
                LocalDate.of(2027, 3, 31),
                List.of(new Measure(
                        TALKS, "Talks", "", BigDecimal.ZERO, new BigDecimal("2.50"), null, MeasureShape.LAST, null)),
                List.of(ask),
                List.of(new Milestone(QUARTER, "First quarter", LocalDate.of(2026, 12, 18), List.of(lead))));
    }
}
