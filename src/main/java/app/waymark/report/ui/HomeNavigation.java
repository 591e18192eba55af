package app.waymark.report.ui;

import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.turn.Turns;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import org.springframework.stereotype.Component;

/** Home, with how many things wait there. */
@Component
class HomeNavigation implements NavigationSource {

    private final Turns turns;

    HomeNavigation(Turns turns) {
        this.turns = turns;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        int waiting = reading.once(Turns.Counts.class, turns::counts).total();
        return List.of(new NavigationEntry(Glyph.HOME, "home.nav", Links.HOME, 0, waiting));
    }
}
