package app.waymark.meeting.ui;

import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who mentors, is mentored or coordinates finds their meetings; what waits there is counted on the home page, with all else. */
@Component
class MeetingNavigation implements NavigationSource {

    private final Programmes programmes;

    MeetingNavigation(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        var standing = reading.once(Programmes.Standing.class, programmes::standing);
        return standing.mentor() || standing.mentee() || standing.coordinator()
                ? List.of(new NavigationEntry(Glyph.MEETING, "meeting.nav", Links.MEETINGS, 30))
                : List.of();
    }
}
