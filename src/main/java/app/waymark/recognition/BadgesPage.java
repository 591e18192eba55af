package app.waymark.recognition;

import app.waymark.shared.Slice;
import java.util.Map;

/**
 * What a programme recognises with badges, for its coordinators.
 *
 * @param programme what the programme is called
 * @param terms what it says of each kind; where it said nothing, what Waymark proposes, not given
 * @param finished the mentorships that ran and are over, the latest first
 */
public record BadgesPage(String programme, Map<BadgeKind, BadgeTerms> terms, Slice<FinishedPair> finished) {

    public BadgesPage {
        terms = Map.copyOf(terms);
    }
}
