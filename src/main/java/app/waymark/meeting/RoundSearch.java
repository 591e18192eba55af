package app.waymark.meeting;

import app.waymark.program.RoundId;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds people of a round by name. What it looks at belongs to several modules; whoever implements it asks for all of it at
 * once. Whoever calls it has decided that the person acting may see them.
 */
public interface RoundSearch {

    /** In which part people take part. */
    enum Part {
        EVERYBODY,
        MENTORS,
        MENTEES
    }

    /**
     * Those who take part, by name as a language sorts, a page at a time.
     *
     * @param words part of a name; empty for everybody
     */
    Slice<Invitable> find(RoundId round, Part part, String words, Locale language, @Nullable Cursor after, int size);
}
