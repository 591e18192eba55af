package app.waymark.turn.internal;

import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import app.waymark.turn.HandedBack;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the ledger itself asks. */
@Component
class TurnSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(SaidKind.of(HandedBack.KIND, HandedBack.class));
    }
}
