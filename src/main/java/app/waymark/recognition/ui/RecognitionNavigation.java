package app.waymark.recognition.ui;

import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import org.springframework.stereotype.Component;

/** The own yearbook, and from there one's badges, under the person's name: for everybody, also when a mentorship is over. */
@Component
class RecognitionNavigation implements NavigationSource {

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        return List.of(NavigationEntry.person(Glyph.BOOK, "recognition.nav", Links.YEARBOOK, 25));
    }
}
