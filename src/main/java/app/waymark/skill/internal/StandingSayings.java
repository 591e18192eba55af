package app.waymark.skill.internal;

import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import app.waymark.skill.StandingSaid;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of skills and of where a mentee stands. */
@Component
class StandingSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(StandingSaid.LOOK_AGAIN, StandingSaid.LookAgain.class),
                SaidKind.of("skill.standing-shown", StandingSaid.Shown.class),
                SaidKind.of("skill.others-over", StandingSaid.OthersOver.class),
                SaidKind.of("skill.standing-word", StandingSaid.WordAdded.class));
    }
}
