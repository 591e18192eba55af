package app.waymark.shared.sheet;

import app.waymark.shared.sheet.UnreadableSheet.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook (XLSX): one of its sheets, what its formulas came to when it was saved, and days as ISO writes them. */
final class Workbook implements SheetFile.Source {

    /** What a workbook may grow to when it is unpacked, in bytes; a few hundred kilobytes can hold gigabytes. */
    private static final long MOST_UNPACKED = 150_000_000;

    /** The same of a part that is held all at once, as its texts are. */
    private static final long MOST_HELD = 40_000_000;

    private static final int MOST_PARTS = 2_000;

    private static final String STYLES = "xl/styles.xml";
    private static final String SHEETS = "xl/worksheets/";

    /** What is between quotation marks, in brackets, or behind a backslash in a cell's format stands for itself. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern OF_TIME = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private static final int READ = 8_192;

    private final byte[] file;
    private final boolean styled;
    private final SheetForm form;

    private Workbook(byte[] file, boolean styled, SheetForm form) {
        this.file = file;
        this.styled = styled;
        this.form = form;
    }

    static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Of before 2007; also what is locked with a password. */
    static boolean old(byte[] file) {
        return file.length > 4
                && (file[0] & 0xFF) == 0xD0
                && (file[1] & 0xFF) == 0xCF
                && file[2] == 0x11
                && (file[3] & 0xFF) == 0xE0;
    }

    static Workbook of(byte[] file, int sheet) throws UnreadableSheet {
        boolean styled = measured(file);
        var names = new ArrayList<String>();
        try (var book = book(file, styled)) {
            shown(book).forEach(one -> names.add(one.getName()));
        } catch (IOException | ExcelReaderException | UncheckedIOException | IllegalArgumentException broken) {
            throw new UnreadableSheet(Reason.NOT_WORKBOOK, broken);
        }
        if (names.isEmpty()) {
            throw new UnreadableSheet(Reason.NOT_WORKBOOK);
        }
        var form = new SheetForm(null, null, names, sheet >= 0 && sheet < names.size() ? sheet : 0);
        return new Workbook(file, styled, form);
    }

    /** Unpacks it once to nowhere, and says whether it has formats of cells. */
    private static boolean measured(byte[] file) throws UnreadableSheet {
        boolean styled = false;
        long all = 0;
        int parts = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var entries = zip.getEntries();
            var bytes = new byte[READ];
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                styled |= entry.getName().equals(STYLES);
                long one = 0;
                try (var in = zip.getInputStream(entry)) {
                    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                        one += read;
                        all += read;
                        if (all > MOST_UNPACKED || (one > MOST_HELD && held(entry.getName()))) {
                            throw new UnreadableSheet(Reason.TOO_LARGE);
                        }
                    }
                }
                parts++;
                if (parts > MOST_PARTS) {
                    throw new UnreadableSheet(Reason.TOO_LARGE);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableSheet(Reason.NOT_WORKBOOK, broken);
        }
        return styled;
    }

    /** Sheets are read row by row; whatever else there is may be held. */
    private static boolean held(String part) {
        return !part.toLowerCase(Locale.ROOT).startsWith(SHEETS);
    }

    private static ReadableWorkbook book(byte[] file, boolean styled) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styled, true));
    }

    private static List<Sheet> shown(ReadableWorkbook book) {
        return book.getSheets()
                .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    @Override
    public SheetForm form() {
        return form;
    }

    @Override
    public void each(Predicate<SheetRow> reader) throws UnreadableSheet {
        try (var book = book(file, styled);
                var rows = shown(book).get(form.sheet()).openStream()) {
            var each = rows.iterator();
            while (true) {
                SheetRow row;
                try {
                    if (!each.hasNext()) {
                        return;
                    }
                    row = row(each.next());
                } catch (UnreadableSheet wide) {
                    throw wide;
                } catch (RuntimeException broken) {
                    // What it throws of a broken sheet is of many kinds.
                    throw new UnreadableSheet(Reason.NOT_WORKBOOK, broken);
                }
                if (!reader.test(row)) {
                    return;
                }
            }
        } catch (IOException | ExcelReaderException broken) {
            throw new UnreadableSheet(Reason.NOT_WORKBOOK, broken);
        }
    }

    private static SheetRow row(Row row) throws UnreadableSheet {
        if (row.getCellCount() > SheetFile.MOST_CELLS) {
            throw new UnreadableSheet(Reason.TOO_WIDE);
        }
        var cells = new ArrayList<String>();
        for (var cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN || raw.equals("true") || raw.equals("false")) {
            return raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return ofTime(cell.getDataFormatString()) ? moment(cell, number) : number(number);
        }
        return cell.getText();
    }

    /** Sixteen digits and more are what a computer makes of 0.1 plus 0.2. */
    private static String number(BigDecimal number) {
        return number.round(new java.math.MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static boolean ofTime(@Nullable String format) {
        return format != null
                && !format.equalsIgnoreCase("General")
                && OF_TIME.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static String moment(Cell cell, BigDecimal number) {
        LocalDateTime moment;
        try {
            moment = cell.asDate();
        } catch (RuntimeException outOfRange) {
            return number(number);
        }
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.toLocalDate().toString();
        }
        return number.compareTo(BigDecimal.ONE) < 0
                ? DateTimeFormatter.ofPattern("HH:mm").format(moment)
                : DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(moment);
    }
}
