package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.ImportComparison.BadCell;
import app.waymark.program.ImportResult.Fault;
import app.waymark.program.ImportResult.Reason;
import app.waymark.program.PeopleImport;
import app.waymark.shared.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file: all of it counted, as much of it kept as is listed. */
final class Faults {

    static final int SHOWN = 61;

    /** What is longer is not mended in place. */
    private static final int LONGEST_MENDED = 2 * Field.LONGEST_ANSWER;

    private final List<BadCell> cells = new ArrayList<>();
    private int total;

    /** Something of the whole file. */
    void file(Reason reason, String value) {
        row(0, reason, value);
    }

    /** Something of a row, or of the header, that no other cell would mend. */
    void row(int row, Reason reason, String value) {
        add(row, "", "", reason, value, "");
    }

    /** The header has a column that cannot be taken. */
    void column(String heading, Reason reason, String value) {
        add(1, heading, "", reason, value, "");
    }

    /** A cell of a column, in which this stands. */
    void cell(int row, FileColumns.Column column, Reason reason, String value, String whole) {
        add(row, column.heading(), whole.length() > LONGEST_MENDED ? "" : column.name(), reason, value, whole);
    }

    private void add(int row, String heading, String column, Reason reason, String value, String whole) {
        total++;
        if (cells.size() < PeopleImport.MOST_FAULTS) {
            cells.add(new BadCell(
                    new Fault(row, Excerpt.of(heading, SHOWN), reason, Excerpt.of(value, SHOWN)),
                    column,
                    column.isEmpty() ? Excerpt.of(whole, SHOWN) : whole));
        }
    }

    int total() {
        return total;
    }

    List<BadCell> cells() {
        return cells;
    }

    List<Fault> listed() {
        return cells.stream().map(BadCell::fault).toList();
    }
}
