package app.waymark.meeting.ui;

import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody finds their meetings; what waits there is counted on the home page, with all else. */
@Component
class MeetingNavigation implements NavigationSource {

    @Override
    public List<NavigationEntry> entries(Actor actor) {
        return List.of(new NavigationEntry(Glyph.MEETING, "meeting.nav", Links.MEETINGS, 30));
    }
}
