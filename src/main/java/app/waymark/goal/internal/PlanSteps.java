package app.waymark.goal.internal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps that raise the plan in a goal's documents from one format to the next. */
final class PlanSteps {

    private PlanSteps() {}

    /**
     * Steps know how much work they are, how often they are to be done, and which others come first.
     *
     * @param document a content, or what was typed with a content in it
     */
    static JsonNode knowEffortAndOrder(JsonNode document) {
        var content = GoalDocuments.content(document);
        content.path("steps").forEach(PlanSteps::knowsEffortAndOrder);
        content.path("milestones").forEach(one -> one.path("steps").forEach(PlanSteps::knowsEffortAndOrder));
        return document;
    }

    private static void knowsEffortAndOrder(JsonNode step) {
        if (step instanceof ObjectNode object) {
            object.putNull("effort");
            object.putNull("repeat");
            object.putArray("after");
        }
    }
}
