package app.waymark.matching.ui;

import app.waymark.program.Programmes;
import app.waymark.program.RoundState;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** A participant's wishes, for as long as the round takes them. */
@Component
class WishNavigation implements NavigationSource {

    private static final int ORDER = 45;

    private final Programmes programmes;

    WishNavigation(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor) {
        return programmes.joined().stream()
                .filter(round -> round.state() == RoundState.OPEN || round.state() == RoundState.MATCHING)
                .limit(1)
                .map(round -> new NavigationEntry(
                        Glyph.PEOPLE,
                        "matching.wishes.nav",
                        Links.wishes(round.id().value()),
                        ORDER))
                .toList();
    }
}
