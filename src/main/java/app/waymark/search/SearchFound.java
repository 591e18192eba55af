package app.waymark.search;

import java.util.List;

/**
 * What was found.
 *
 * @param hits the best first; {@link Search#MOST} at most
 * @param more whether there are more that are not among them
 * @param asked whether anything was asked for: a letter alone is nothing
 */
public record SearchFound(List<SearchHit> hits, boolean more, boolean asked) {

    static final SearchFound NOTHING_ASKED = new SearchFound(List.of(), false, false);

    public SearchFound {
        hits = List.copyOf(hits);
    }
}
