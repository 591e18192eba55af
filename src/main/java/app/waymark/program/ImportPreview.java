package app.waymark.program;

import java.util.List;

/**
 * What is in a file, before anything is brought in.
 *
 * @param people how many people it names
 * @param columns the columns to be mapped, in the file's order
 * @param fields the fields that the programme has
 * @param refused what is wrong with it, with a total of 0 where nothing is
 */
public record ImportPreview(int people, List<ImportColumn> columns, List<Field> fields, ImportResult.Refused refused) {

    public ImportPreview {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }
}
