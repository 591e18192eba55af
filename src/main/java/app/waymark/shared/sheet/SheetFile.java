package app.waymark.shared.sheet;

import app.waymark.shared.TypedText;
import app.waymark.shared.csv.CsvText;
import app.waymark.shared.sheet.UnreadableSheet.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The rows of a file: CSV in whatever form ({@link CsvText}), or a workbook (XLSX). They are cut each time they are asked for,
 * and never held all at once. Blank rows, of whatever shape, are passed over and counted.
 */
public final class SheetFile {

    /** The most cells of a row: cells are cut all at once, and each takes many times the memory that it takes in the file. */
    public static final int MOST_CELLS = 1_000;

    private final Source source;

    private SheetFile(Source source) {
        this.source = source;
    }

    /** What rows are cut from. */
    sealed interface Source permits Text, Workbook {

        SheetForm form();

        void each(Predicate<SheetRow> reader) throws UnreadableSheet;
    }

    /**
     * Looks what a file is.
     *
     * @param sheet which sheet of a workbook is read, counted from 0; the first for a number that there is not
     * @throws UnreadableSheet where that cannot be found out, or it is too much
     */
    public static SheetFile of(byte[] file, int sheet) throws UnreadableSheet {
        if (Workbook.old(file)) {
            throw new UnreadableSheet(Reason.OLD_WORKBOOK);
        }
        return new SheetFile(Workbook.is(file) ? Workbook.of(file, sheet) : Text.of(file));
    }

    /** How it was read. */
    public SheetForm form() {
        return source.form();
    }

    /**
     * Hands over the rows, one after the other.
     *
     * @param reader takes a row, and says whether it wants another
     * @throws UnreadableSheet where what follows cannot be read; rows were handed over before
     */
    public void each(Predicate<SheetRow> reader) throws UnreadableSheet {
        source.each(row -> row.cells().stream().allMatch(TypedText::blank) || reader.test(row));
    }

    /** A CSV file. */
    record Text(CsvText text) implements Source {

        static Text of(byte[] file) throws UnreadableSheet {
            CsvText text;
            try {
                text = CsvText.of(file);
            } catch (CsvText.NotTextException notText) {
                throw new UnreadableSheet(Reason.NOT_TEXT, notText);
            }
            if (text.isWiderThan(MOST_CELLS)) {
                throw new UnreadableSheet(Reason.TOO_WIDE);
            }
            return new Text(text);
        }

        @Override
        public SheetForm form() {
            return new SheetForm(text.charset().displayName(), text.separator(), List.of(), 0);
        }

        @Override
        public void each(Predicate<SheetRow> reader) throws UnreadableSheet {
            try (var parser = text.parser()) {
                var rows = parser.iterator();
                while (true) {
                    SheetRow row;
                    try {
                        if (!rows.hasNext()) {
                            return;
                        }
                        var record = rows.next();
                        row = new SheetRow(
                                (int) record.getRecordNumber(),
                                StreamSupport.stream(record.spliterator(), false)
                                        .toList());
                    } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
                        throw new UnreadableSheet(Reason.NOT_CSV, broken);
                    }
                    if (!reader.test(row)) {
                        return;
                    }
                }
            } catch (IOException broken) {
                throw new UnreadableSheet(Reason.NOT_CSV, broken);
            }
        }
    }
}
