package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.shared.document.DocumentFormat;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a goal's documents are kept: its content, of itself and of each revision and edition, and what is typed and not
 * saved, in which a content is the field {@code content}. What raises the content's format raises both.
 */
final class GoalDocuments {

    static final DocumentFormat<GoalContent> CONTENT =
            raised(DocumentFormat.of("Content of goal", GoalContent.class), content -> content);

    static final DocumentFormat<GoalEdit> TYPED =
            raised(DocumentFormat.of("Draft of goal", GoalEdit.class), draft -> draft.get("content"));

    private GoalDocuments() {}

    /** What each format of a content added, wherever in the document the content stands. */
    private static <T> DocumentFormat<T> raised(DocumentFormat.Builder<T> format, UnaryOperator<JsonNode> content) {
        return format.then(old -> {
                    // 2: what could get in the way, and what is done then.
                    var goal = (ObjectNode) content.apply(old);
                    goal.put("obstacle", "");
                    goal.putArray("ifThens");
                    return old;
                })
                .build();
    }
}
