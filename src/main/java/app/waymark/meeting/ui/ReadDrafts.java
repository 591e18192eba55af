package app.waymark.meeting.ui;

import app.waymark.feedback.ui.Place;
import app.waymark.shared.Drafts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The drafts of a page with several fields, read in one statement when the page opens. */
class ReadDrafts implements Drafts {

    private final Drafts drafts;
    private final Map<Place, Optional<String>> read = new HashMap<>();

    ReadDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Reads what is kept in these places; each is found once without asking again. */
    void read(Collection<Place> places) {
        var found = drafts.find(places);
        places.forEach(place -> read.put(place, Optional.ofNullable(found.get(place))));
    }

    @Override
    public Optional<String> find(Place place) {
        var known = read.remove(place);
        return known == null ? drafts.find(place) : known;
    }

    @Override
    public Map<Place, String> find(Collection<Place> places) {
        return drafts.find(places);
    }

    @Override
    public boolean keep(Place place, String text) {
        return drafts.keep(place, text);
    }

    @Override
    public void forget(Place place) {
        drafts.forget(place);
    }
}
