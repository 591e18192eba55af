package app.waymark.search;

import app.waymark.search.internal.Finder;
import app.waymark.shared.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One search over everything that the person acting may see: people, goals, steps, posts, meetings, what there is to learn from
 * and to do. What they may not see is neither found nor counted; the modules whose things they are decide that at each search.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Search {

    /** The most that is shown of what was found. */
    public static final int MOST = 30;

    private final Finder finder;
    private final CurrentActor actor;

    Search(Finder finder, CurrentActor actor) {
        this.finder = finder;
        this.actor = actor;
    }

    /**
     * Finds what fits these words: in any form, within longer words, but for one slip; words in quotes as they are. Meant
     * to be asked at every key.
     */
    public SearchFound find(String typed) {
        return finder.find(actor.require().id(), typed, MOST).orElse(SearchFound.NOTHING_ASKED);
    }
}
