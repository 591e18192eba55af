package app.waymark.program.ui;

import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rounds for who coordinates any programme, the programmes for administrators. */
@Component
class ProgramNavigation implements NavigationSource {

    private final Programmes programmes;

    ProgramNavigation(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        var entries = new ArrayList<NavigationEntry>();
        entries.add(NavigationEntry.person(Glyph.PEOPLE, "parts.nav", Links.PARTS, 25));
        if (reading.once(Programmes.Standing.class, programmes::standing).coordinator()) {
            entries.add(new NavigationEntry(Glyph.PROGRAMME, "rounds.nav", Links.ROUNDS, 40));
        }
        if (actor.administrator()) {
            entries.add(new NavigationEntry(Glyph.SETTINGS, "programmes.nav", Links.PROGRAMMES, 80));
        }
        return entries;
    }
}
