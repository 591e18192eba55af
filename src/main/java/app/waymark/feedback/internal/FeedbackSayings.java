package app.waymark.feedback.internal;

import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.feedback.FeedbackSaid.MeetingAnswerAsked;
import app.waymark.feedback.FeedbackSaid.SettledProposed;
import app.waymark.feedback.Threads;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said of conversations. */
@Component
class FeedbackSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(
                        Threads.ANSWER,
                        AnswerAsked.class,
                        list -> list.keep("title", 0).keep("words", 1),
                        format -> format.then(FeedbackSayings::ofTheWhole)),
                SaidKind.of(
                        Threads.MEETING_ANSWER,
                        MeetingAnswerAsked.class,
                        list -> {},
                        format -> format.then(FeedbackSayings::ofTheWhole)),
                SaidKind.of("feedback.proposed", SettledProposed.class));
    }

    /** It was not said of what part yet. */
    private static JsonNode ofTheWhole(JsonNode kept) {
        return ((ObjectNode) kept).put("about", "").put("part", "");
    }
}
