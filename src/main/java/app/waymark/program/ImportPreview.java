package app.waymark.program;

import app.waymark.shared.sheet.SheetForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file, before anything is brought in.
 *
 * @param form how it was read; null where it was not
 * @param rows how many rows it has below its header
 * @param columns its columns, in its order
 * @param fields the fields that the programme has
 * @param parts what words meant in a column of parts the last time, in lower case
 * @param refused why it cannot be read, with a total of 0 where it can
 */
public record ImportPreview(
        @Nullable SheetForm form,
        int rows,
        List<ImportColumn> columns,
        List<Field> fields,
        Map<String, PartSaid> parts,
        ImportResult.Refused refused) {

    public ImportPreview {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        parts = Map.copyOf(parts);
    }
}
