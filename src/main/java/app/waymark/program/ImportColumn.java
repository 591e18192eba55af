package app.waymark.program;

import java.util.List;

/**
 * A column of a file that Waymark has no use for of its own, and what may become of it.
 *
 * @param name the column's name, in lower case
 * @param filled how many rows say something in it
 * @param samples a few of its values
 * @param proposed what Waymark would do with it
 */
public record ImportColumn(String name, int filled, List<String> samples, Target proposed) {

    public ImportColumn {
        samples = List.copyOf(samples);
    }

    /** Where the values of a column go. */
    public sealed interface Target {

        /** They are answers to this field of the programme. */
        record ToField(String key) implements Target {}

        /** They are answers to a field that the import declares. */
        record NewField(Field field) implements Target {}

        /** Nothing of it is kept. */
        record LeftOut() implements Target {}
    }
}
