package app.waymark.matching.ui;

import app.waymark.program.Programmes;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The matching of the round that a coordinator has in hand: the latest one that has not ended. */
@Component
class MatchingNavigation implements NavigationSource {

    private static final int ORDER = 62;

    private final Programmes programmes;

    MatchingNavigation(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor) {
        return programmes.coordinated().stream()
                .filter(round -> round.state() != RoundState.ENDED)
                .limit(1)
                .map(MatchingNavigation::entry)
                .toList();
    }

    private static NavigationEntry entry(RoundSummary round) {
        return new NavigationEntry(
                Glyph.MATCHING, "matching.nav", Links.matching(round.id().value()), ORDER);
    }
}
