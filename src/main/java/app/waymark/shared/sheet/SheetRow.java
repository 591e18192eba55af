package app.waymark.shared.sheet;

import java.util.List;

/**
 * A row that is not blank.
 *
 * @param number its number, as a spreadsheet counts it: the first is 1
 * @param cells what stands in its cells, as text
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** What stands in a column, counted from 0; nothing where the row ends before it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
