package app.waymark.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the acting person typed and has not sent yet, where it belongs to nothing that keeps drafts itself: reasons, a
 * review's words, a profile, notes. Everybody reaches their own alone. A draft is forgotten when it was sent, after some
 * weeks, and with its account.
 */
public interface Drafts {

    /** More than this is not kept, and whoever types it is told so. */
    int LONGEST = 200_000;

    /** What is there to go on with; empty where nothing is. */
    Optional<String> find(Place place);

    /** The same for several places in one statement, for pages with several fields; those with nothing are left out. */
    Map<Place, String> find(Collection<Place> places);

    /**
     * Keeps this text in the place of what was there; a blank one forgets it.
     *
     * @return whether it is kept; it is not where it is longer than {@link #LONGEST}
     */
    boolean keep(Place place, String text);

    /** Forgets what was kept here, because it was sent or thrown away. */
    void forget(Place place);

    /**
     * What a text is for, as fine as a person means it: the reason for ending this mentorship, the notes of this meeting.
     * A text begun in one place never turns up in another.
     */
    record Place(String key) {

        private static final int LONGEST_KEY = 190;

        /** Checks that it can be kept. */
        public Place {
            if (key.isBlank() || key.length() > LONGEST_KEY) {
                throw new IllegalArgumentException("No place for a draft: " + key);
            }
        }

        /**
         * The place of a text.
         *
         * @param module whose it is, so that no two modules mean the same place
         * @param what ids and words that tell it from all others of the module
         */
        public static Place of(String module, Object... what) {
            return new Place(Stream.concat(Stream.of(module), Stream.of(what))
                    .map(String::valueOf)
                    .collect(Collectors.joining("/")));
        }
    }
}
