package app.waymark.skill.ui;

import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The skills of whoever is mentored. The navigation has five entries at most: who also mentors or coordinates, takes part in
 * a round that takes wishes, or runs the installation, finds them under their name.
 */
@Component
class SkillNavigation implements NavigationSource {

    private static final int ORDER = 25;

    private final Programmes programmes;

    SkillNavigation(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        var standing = reading.once(Programmes.Standing.class, programmes::standing);
        if (!standing.mentee()) {
            return List.of();
        }
        int others = (standing.mentor() ? 1 : 0)
                + (standing.coordinator() ? 1 : 0)
                + (standing.wishing().isPresent() ? 1 : 0)
                + (actor.administrator() ? 2 : 0);
        return List.of(
                others > 1
                        ? NavigationEntry.person(Glyph.SKILL, "skill.nav", Links.SKILLS, ORDER)
                        : new NavigationEntry(Glyph.SKILL, "skill.nav", Links.SKILLS, ORDER));
    }
}
