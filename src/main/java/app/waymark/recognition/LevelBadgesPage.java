package app.waymark.recognition;

import java.util.List;

/**
 * The badges for levels that somebody can ask for.
 *
 * @param offers what they reached in programmes that give such badges, and neither have nor asked for
 * @param waiting what they asked for and nobody has decided, the latest first
 */
public record LevelBadgesPage(List<LevelOffer> offers, List<BadgeAsk> waiting) {

    public LevelBadgesPage {
        offers = List.copyOf(offers);
        waiting = List.copyOf(waiting);
    }
}
