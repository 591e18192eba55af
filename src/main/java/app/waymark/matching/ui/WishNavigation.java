package app.waymark.matching.ui;

import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
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
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        return reading
                .once(Programmes.Standing.class, programmes::standing)
                .wishing()
                .map(round ->
                        new NavigationEntry(Glyph.PEOPLE, "matching.wishes.nav", Links.wishes(round.value()), ORDER))
                .stream()
                .toList();
    }
}
