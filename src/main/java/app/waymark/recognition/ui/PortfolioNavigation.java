package app.waymark.recognition.ui;

import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's own portfolio, under the person's name. */
@Component
class PortfolioNavigation implements NavigationSource {

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        return List.of(NavigationEntry.person(Glyph.CERTIFICATE, "portfolio.nav", Links.PORTFOLIO, 22));
    }
}
