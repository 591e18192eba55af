package app.waymark.goal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps that raise the measures of a goal's documents from one format to the next. */
final class MeasureSteps {

    private MeasureSteps() {}

    /**
     * Measures have a shape, which was the last value in all that there were, and may say what they are of, which nobody
     * was asked before.
     *
     * @param document a content, or what was typed with a content in it
     */
    static JsonNode shaped(JsonNode document) {
        each(document, measure -> measure.put("shape", "LAST"));
        return document;
    }

    private static void each(JsonNode document, Consumer<ObjectNode> change) {
        var content = GoalDocuments.content(document);
        List<JsonNode> all = new ArrayList<>();
        if (content.get("measures") != null) {
            content.get("measures").forEach(all::add);
        }
        all.forEach(one -> {
            if (one instanceof ObjectNode measure) {
                change.accept(measure);
            }
        });
    }
}
