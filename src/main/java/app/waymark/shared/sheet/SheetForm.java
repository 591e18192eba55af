package app.waymark.shared.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read, for whoever wants to see whether that is right.
 *
 * @param encoding of a CSV file's letters, as everybody calls it; null for a workbook
 * @param separator what stands between the cells of a CSV file; null for a workbook
 * @param sheets the sheets of a workbook that are not hidden, in its order; empty for a CSV file
 * @param sheet which of them was read, counted from 0
 */
public record SheetForm(@Nullable String encoding, @Nullable Character separator, List<String> sheets, int sheet) {

    public SheetForm {
        sheets = List.copyOf(sheets);
    }

    /** Whether it is a workbook. */
    public boolean workbook() {
        return encoding == null;
    }
}
