package app.waymark.network.internal;

import app.waymark.network.IntroductionSaid;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of introductions; of the people in a list nothing is ever said. */
@Component
class IntroductionSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(IntroductionSaid.OFFERED, IntroductionSaid.Offered.class),
                SaidKind.of(IntroductionSaid.ASKED, IntroductionSaid.Asked.class),
                SaidKind.of("network.introduction-made", IntroductionSaid.Made.class),
                SaidKind.of("network.introduction-not-made", IntroductionSaid.NotMade.class),
                SaidKind.of("network.introduction-not-wanted", IntroductionSaid.NotWanted.class));
    }
}
