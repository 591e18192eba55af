package app.waymark.profile.ui;

import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import org.springframework.stereotype.Component;

/** The own profile, under the person's name. */
@Component
class ProfileNavigation implements NavigationSource {

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        return List.of(NavigationEntry.person(Glyph.PERSON, "profile.nav", Links.PROFILE, 20));
    }
}
