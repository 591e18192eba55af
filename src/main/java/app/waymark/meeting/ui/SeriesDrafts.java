package app.waymark.meeting.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.shared.document.UnreadableDocument;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is chosen for a series until it is proposed. */
final class SeriesDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesDrafts.class);

    private static final DocumentFormat<SeriesChoice> FORMAT =
            DocumentFormat.of("chosen series of meetings", SeriesChoice.class).build();

    private final Drafts drafts;
    private final Drafts.Place place;

    /** Keeps it here, for whoever acts. */
    SeriesDrafts(Drafts drafts, Drafts.Place place) {
        this.drafts = drafts;
        this.place = place;
    }

    /** What was chosen before; what cannot be read any more is as good as none. */
    Optional<SeriesChoice> find() {
        return drafts.find(place).flatMap(text -> {
            try {
                return Optional.of(FORMAT.read(text, place.key()));
            } catch (UnreadableDocument other) {
                return Optional.empty();
            }
        });
    }

    /** Keeps this in the place of what was there. */
    void keep(SeriesChoice choice) {
        try {
            drafts.keep(place, FORMAT.write(choice));
        } catch (RuntimeException failed) {
            // It stands on the page all the same, and the next choice is kept with it.
            LOG.warn("A chosen series could not be kept: {}", failed.toString());
        }
    }

    /** It has been proposed. */
    void sent() {
        drafts.forget(place);
    }
}
