package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.shared.document.DocumentFormat;

/**
 * How a goal's documents are kept: its content, of itself and of each revision and edition, and what is typed and not
 * saved, in which a content is the field {@code content}. A step that raises the content's format is therefore due in
 * both.
 */
final class GoalDocuments {

    static final DocumentFormat<GoalContent> CONTENT = DocumentFormat.of("Content of goal", GoalContent.class)
            .then(MeasureSteps::shaped)
            .then(PlanSteps::knowEffortAndOrder)
            .build();

    static final DocumentFormat<GoalEdit> TYPED = DocumentFormat.of("Draft of goal", GoalEdit.class)
            .then(MeasureSteps::shaped)
            .then(PlanSteps::knowEffortAndOrder)
            .build();

    private GoalDocuments() {}
}
