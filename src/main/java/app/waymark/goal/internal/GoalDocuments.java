package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.shared.document.DocumentFormat;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a goal's documents are kept: its content, of itself and of each revision and edition, and what is typed and not
 * saved, in which a content is the field {@code content}. A step that raises the content's format is therefore due in
 * both.
 */
final class GoalDocuments {

    static final DocumentFormat<GoalContent> CONTENT =
            DocumentFormat.of("Content of goal", GoalContent.class)
                    .then(GoalDocuments::stepsKnowEffortAndOrder)
                    .build();

    static final DocumentFormat<GoalEdit> TYPED =
            DocumentFormat.of("Draft of goal", GoalEdit.class)
                    .then(draft -> content(draft, GoalDocuments::stepsKnowEffortAndOrder))
                    .build();

    private GoalDocuments() {}

    /** Raises the content within a draft. */
    private static JsonNode content(JsonNode draft, UnaryOperator<JsonNode> step) {
        ((ObjectNode) draft).set("content", step.apply(draft.get("content")));
        return draft;
    }

    /** Format 2: steps know how much work they are, how often they are to be done, and which others come first. */
    private static JsonNode stepsKnowEffortAndOrder(JsonNode content) {
        content.get("steps").forEach(GoalDocuments::knowsEffortAndOrder);
        content.get("milestones").forEach(one -> one.get("steps").forEach(GoalDocuments::knowsEffortAndOrder));
        return content;
    }

    private static void knowsEffortAndOrder(JsonNode step) {
        var object = (ObjectNode) step;
        object.putNull("effort");
        object.putNull("repeat");
        object.putArray("after");
    }
}
