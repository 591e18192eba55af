package app.waymark.program.internal;

import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.shared.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The columns of a file, told apart by their names. */
final class FileColumns {

    /** The most columns; a form may have many of which few are kept. */
    static final int MOST = 200;

    /** A form's question is a column's name. */
    static final int LONGEST = 500;

    private static final int SHOWN = 120;
    private static final int LETTERS = 26;

    /**
     * One of them.
     *
     * @param name in lower case, and its alone
     * @param heading as the file writes it, shortened
     * @param named whether it has a name in the file
     */
    record Column(int index, String name, String heading, boolean named) {}

    private final List<Column> columns = new ArrayList<>();

    FileColumns(SheetRow header) {
        var taken = new HashSet<String>();
        for (int index = 0; index < header.cells().size(); index++) {
            var name = PartWords.normal(header.cell(index));
            boolean named = !name.isEmpty();
            if (!named) {
                name = letter(index).toLowerCase(java.util.Locale.ROOT);
            }
            var own = name;
            for (int count = 2; !taken.add(own); count++) {
                own = name + " (" + count + ")";
            }
            var heading = named ? TypedText.strip(header.cell(index)).replaceAll("\\s+", " ") : letter(index);
            columns.add(new Column(
                    index,
                    own,
                    own.equals(name)
                            ? Excerpt.of(heading, SHOWN)
                            : Excerpt.of(heading, SHOWN) + own.substring(name.length()),
                    named));
        }
    }

    List<Column> all() {
        return columns;
    }

    /** As a spreadsheet calls a column. */
    private static String letter(int index) {
        var letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
