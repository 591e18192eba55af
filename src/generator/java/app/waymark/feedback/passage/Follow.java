package app.waymark.feedback.passage;

import app.waymark.feedback.passage.RandomHistories.History;

/** Carries a history's passage from version to version. */
public final class Follow {

    private Follow() {}

    /** Where it stands in the last version; gone from the first version on in which it is. */
    public static Carried through(History history) {
        var versions = history.versions();
        var at = history.passage();
        Carried carried = new Carried.Placed(at);
        for (int k = 1; k < versions.size(); k++) {
            carried = Rewriting.of(versions.get(k - 1), versions.get(k)).carry(at);
            switch (carried) {
                case Carried.Placed(Passage passage) -> at = passage;
                case Carried.Moved(Passage passage) -> at = passage;
                case Carried.Gone() -> {
                    return carried;
                }
            }
        }
        return carried;
    }
}
