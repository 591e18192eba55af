package app.waymark.learning.internal;

import app.waymark.learning.LearningSaid.Adopted;
import app.waymark.learning.LearningSaid.Handed;
import app.waymark.learning.LearningSaid.OpportunityTaken;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of what one learns from. */
@Component
class LearningSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of("learning.handed", Handed.class),
                SaidKind.of("learning.adopted", Adopted.class),
                SaidKind.of("learning.opportunity-taken", OpportunityTaken.class));
    }
}
