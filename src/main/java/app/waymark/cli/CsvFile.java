package app.waymark.cli;

import static app.waymark.cli.Fault.quote;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one CSV file with a header row: finds the columns whatever their order, and hands over the rows. Whatever the
 * file holds, what is wrong with it comes back as faults and never as an exception.
 */
final class CsvFile {

    // The whole file is read at once; this keeps a wrong file from taking all the memory.
    private static final long MOST_BYTES = 512L << 20;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            // Blank lines are skipped here instead, so that rows are counted as a spreadsheet counts them.
            .setIgnoreEmptyLines(false)
            .get();

    private final String name;
    private final List<Fault> faults;

    private CsvFile(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Takes one row that has all its fields. */
    @FunctionalInterface
    interface RowTaker {

        /**
         * Takes a row.
         *
         * @param row its number, the header being row 1
         * @param values the value of each column in the order in which the columns were asked for, without white space
         *     round it; empty where an optional column is not in the file
         */
        void take(long row, String[] values);
    }

    /**
     * Reads a file and says whether it could be read to its end; rows with faults of their own do not count against that.
     *
     * @param columns the columns to find; a name that ends in {@code ?} may be missing
     * @param faults takes what is wrong with the file
     */
    static boolean read(Path file, List<String> columns, List<Fault> faults, RowTaker taker) {
        Path fileName = file.getFileName();
        String name = fileName == null ? file.toString() : fileName.toString();
        return new CsvFile(name, faults).read(file, columns, taker);
    }

    private boolean read(Path file, List<String> columns, RowTaker taker) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                return fault(Fault.of(name, "is not a file"));
            }
            if (Files.size(file) > MOST_BYTES) {
                return fault(Fault.of(name, "is larger than " + (MOST_BYTES >> 20) + " MB"));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return fault(Fault.of(name, "cannot be read"));
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (!decode(bytes, text)) {
            return fault(Fault.inRow(name, rowAfter(text.toString()), "is not UTF-8"));
        }
        int start = text.hasRemaining() && text.get(0) == '\uFEFF' ? 1 : 0;
        return parse(text.subSequence(start, text.length()).toString(), columns, taker);
    }

    /** Decodes as far as the bytes are UTF-8, and says whether that was all of them. */
    private static boolean decode(byte[] bytes, CharBuffer text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        return !result.isError();
    }

    /** The row in which whatever comes next after this text would stand. */
    private static long rowAfter(String text) {
        long row = 0;
        try (CSVParser parser = parser(text + "?")) {
            for (CSVRecord csvRecord : parser) {
                row = csvRecord.getRecordNumber();
            }
            return row;
        } catch (UncheckedIOException | IOException e) {
            return row + 1;
        }
    }

    private static CSVParser parser(String text) throws IOException {
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get();
    }

    private boolean parse(String text, List<String> columns, RowTaker taker) {
        long row = 0;
        try (CSVParser parser = parser(text)) {
            int[] places = new int[0];
            int width = 0;
            for (CSVRecord csvRecord : parser) {
                row = csvRecord.getRecordNumber();
                String[] fields = csvRecord.values();
                if (isBlank(fields)) {
                    continue;
                }
                if (width > 0) {
                    row(row, fields, width, places, columns, taker);
                    continue;
                }
                width = fields.length;
                places = header(row, fields, columns);
                if (places.length == 0) {
                    return false;
                }
            }
            return width > 0 || fault(Fault.inRow(name, 1, "the header row is missing"));
        } catch (UncheckedIOException | IOException e) {
            return fault(Fault.inRow(
                    name, row + 1, "a quoted field is not closed, or something stands between it and the next comma"));
        }
    }

    private boolean fault(Fault fault) {
        faults.add(fault);
        return false;
    }

    /** The place of each column in the file, -1 where an optional one is missing; nothing where there were faults. */
    private int[] header(long row, String[] header, List<String> columns) {
        boolean otherwise = Arrays.stream(header).anyMatch(cell -> cell.indexOf(';') >= 0 || cell.indexOf('\t') >= 0);
        if (otherwise && columns.stream().noneMatch(column -> isIn(header, column))) {
            faults.add(Fault.inRow(name, row, "the columns must be separated by commas"));
            return new int[0];
        }
        int[] places = new int[columns.size()];
        int before = faults.size();
        for (int column = 0; column < places.length; column++) {
            boolean optional = columns.get(column).endsWith("?");
            String wanted = columns.get(column).replace("?", "");
            places[column] = -1;
            for (int place = 0; place < header.length; place++) {
                if (!folded(header[place]).equals(folded(wanted))) {
                    continue;
                }
                if (places[column] >= 0) {
                    faults.add(Fault.inRow(name, row, "column " + quote(wanted) + " stands there twice"));
                    break;
                }
                places[column] = place;
            }
            if (places[column] < 0 && !optional) {
                faults.add(Fault.inRow(name, row, "column " + quote(wanted) + " is missing"));
            }
        }
        return faults.size() == before ? places : new int[0];
    }

    private static boolean isIn(String[] header, String column) {
        String wanted = folded(column.replace("?", ""));
        return Arrays.stream(header).anyMatch(cell -> folded(cell).equals(wanted));
    }

    private void row(long row, String[] fields, int width, int[] places, List<String> columns, RowTaker taker) {
        if (fields.length != width) {
            faults.add(Fault.inRow(name, row, "has " + count(fields.length) + " where the header has " + width));
            return;
        }
        String[] values = new String[places.length];
        for (int column = 0; column < values.length; column++) {
            values[column] = places[column] < 0 ? "" : WhiteSpace.strip(fields[places[column]]);
            if (values[column].chars().anyMatch(Fault::endsLine)) {
                String called = columns.get(column).replace("?", "");
                faults.add(Fault.inRow(
                        name,
                        row,
                        called + " " + quote(values[column]) + " holds a control character or a line break"));
                return;
            }
        }
        taker.take(row, values);
    }

    private static String count(int fields) {
        return fields == 1 ? "1 field" : fields + " fields";
    }

    private static boolean isBlank(String[] fields) {
        return Arrays.stream(fields).allMatch(WhiteSpace::isBlank);
    }

    /** Column names count as the same without regard to case, spaces, hyphens and underscores. */
    private static String folded(String column) {
        return WhiteSpace.strip(column)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("-", "")
                .replace("_", "");
    }
}
