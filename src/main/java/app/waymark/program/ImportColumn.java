package app.waymark.program;

import app.waymark.program.internal.PartWords;
import java.util.List;
import java.util.Optional;

/**
 * A column of a file, and what may become of it.
 *
 * @param name the column's name, in lower case; one without a name is called by its letter, a second of a name by a number
 * @param heading the name as the file writes it, shortened
 * @param filled how many rows say something in it
 * @param samples a few of its values
 * @param words all its values where they are few, so that one can say what each means; else empty
 * @param proposed what Waymark would do with it: as the programme did the last time, or by its name and values
 */
public record ImportColumn(
        String name, String heading, int filled, List<String> samples, List<String> words, Target proposed) {

    public ImportColumn {
        samples = List.copyOf(samples);
        words = List.copyOf(words);
    }

    /** As what somebody takes part who writes this; empty where that cannot be told. */
    public static Optional<PartSaid> part(String word) {
        return PartWords.of(word);
    }

    /** Where the values of a column go. */
    public sealed interface Target {

        /** They say who somebody is, or as what they would take part. */
        record ToPerson(PersonColumn what) implements Target {}

        /** They are answers to this field of the programme. */
        record ToField(String key) implements Target {}

        /** They are answers to a field that the import declares. */
        record NewField(Field field) implements Target {}

        /** Nothing of it is kept. */
        record LeftOut() implements Target {}
    }
}
