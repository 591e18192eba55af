package app.waymark.goal.internal;

import app.waymark.goal.LookBackFacts;
import app.waymark.goal.PlanEdit;
import app.waymark.shared.document.DocumentFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** How what belongs to looking back is kept: the facts as they stood, and what was begun to be changed. */
public final class LookBackDocuments {

    static final DocumentFormat<LookBackFacts> FACTS =
            DocumentFormat.of("Facts of looking back", LookBackFacts.class).build();

    public static final DocumentFormat<List<PlanEdit>> EDITS = DocumentFormat.of(
                    "Edits of looking back", new TypeReference<List<PlanEdit>>() {})
            .kinds(PlanEdit.class, Kinds.class)
            .build();

    private LookBackDocuments() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PlanEdit.MoveGoal.class, name = "move-goal"),
        @JsonSubTypes.Type(value = PlanEdit.MoveItem.class, name = "move"),
        @JsonSubTypes.Type(value = PlanEdit.DropStep.class, name = "drop"),
        @JsonSubTypes.Type(value = PlanEdit.AddStep.class, name = "add"),
        @JsonSubTypes.Type(value = PlanEdit.ChangeTarget.class, name = "target")
    })
    interface Kinds {}
}
