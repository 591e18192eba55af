package app.waymark.meeting.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.shared.document.UnreadableDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the times that are chosen for a meeting, and its length, until they are proposed. */
final class KeptTimes {

    /** What is chosen so far. */
    record Choice(Duration length, List<Instant> starts) {}

    private static final Logger LOG = LoggerFactory.getLogger(KeptTimes.class);

    private static final DocumentFormat<Choice> FORMAT =
            DocumentFormat.of("chosen times of a meeting", Choice.class).build();

    private final Drafts drafts;
    private final Drafts.Place place;

    /** Keeps them here, for whoever acts. */
    KeptTimes(Drafts drafts, Drafts.Place place) {
        this.drafts = drafts;
        this.place = place;
    }

    /** What was chosen before, without the times that are over by now; empty where nothing was. */
    Optional<Choice> find(Instant now) {
        return drafts.find(place)
                .flatMap(this::read)
                .map(choice -> new Choice(
                        choice.length(),
                        choice.starts().stream()
                                .filter(start -> start.isAfter(now))
                                .toList()));
    }

    /** Keeps this choice in the place of the one before. */
    void keep(Choice choice) {
        try {
            drafts.keep(place, FORMAT.write(choice));
        } catch (RuntimeException failed) {
            // The times stand on the page all the same, and the next choice is kept with them.
            LOG.warn("Chosen times could not be kept: {}", failed.toString());
        }
    }

    /** The times have been proposed. */
    void sent() {
        drafts.forget(place);
    }

    /** A choice that cannot be read any more is as good as none: it is made again in three clicks. */
    private Optional<Choice> read(String text) {
        try {
            return Optional.of(FORMAT.read(text, place.key()));
        } catch (UnreadableDocument other) {
            return Optional.empty();
        }
    }
}
