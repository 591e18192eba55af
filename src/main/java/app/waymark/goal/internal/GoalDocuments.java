package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.shared.document.DocumentFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a goal's documents are kept: its content, of itself and of each revision and edition, and what is typed and not
 * saved, in which a content is the field {@code content}. What raises the content's format raises both.
 */
final class GoalDocuments {

    static final DocumentFormat<GoalContent> CONTENT = raised(DocumentFormat.of("Content of goal", GoalContent.class));

    static final DocumentFormat<GoalEdit> TYPED = raised(DocumentFormat.of("Draft of goal", GoalEdit.class));

    private GoalDocuments() {}

    /** Every format so far, from the first on: one step a line, each for a content and for a draft with a content in it. */
    private static <T> DocumentFormat<T> raised(DocumentFormat.Builder<T> format) {
        return format.then(MeasureSteps::shaped)
                .then(GoalDocuments::unobstructed)
                .then(PlanSteps::knowEffortAndOrder)
                .build();
    }

    /** The content in a document, which is the content itself or what was typed with a content in it. */
    static ObjectNode content(JsonNode document) {
        return (ObjectNode) (document.get("content") instanceof ObjectNode inner ? inner : document);
    }

    /** Nobody was asked what could get in the way. */
    private static JsonNode unobstructed(JsonNode document) {
        var content = content(document);
        content.put("obstacle", "");
        content.putArray("ifThens");
        return document;
    }
}
