package app.waymark.cli;

import static app.waymark.cli.Fault.quote;

import app.waymark.shared.NearestName;
import app.waymark.shared.csv.CsvText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one CSV file with a header row: finds the columns whatever their order, and hands over the rows. Whatever the
 * file holds, what is wrong with it comes back as faults and never as an exception.
 */
final class CsvFile {

    // The whole file is read at once; this keeps a wrong file from taking all the memory.
    private static final long MOST_BYTES = 512L << 20;

    private final String name;
    private final List<Fault> faults;
    private final List<Fault> warnings;

    private CsvFile(String name, List<Fault> faults, List<Fault> warnings) {
        this.name = name;
        this.faults = faults;
        this.warnings = warnings;
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
     * @param warnings takes what is not understood and passed over
     */
    static boolean read(Path file, List<String> columns, List<Fault> faults, List<Fault> warnings, RowTaker taker) {
        Path fileName = file.getFileName();
        String name = fileName == null ? file.toString() : fileName.toString();
        return new CsvFile(name, faults, warnings).read(file, columns, taker);
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
        CsvText text;
        try {
            text = CsvText.of(bytes);
        } catch (CsvText.NotTextException e) {
            return fault(Fault.inRow(name, e.row(), "is neither UTF-8 nor Windows-1252"));
        }
        if (!text.charset().equals(StandardCharsets.UTF_8)) {
            warnings.add(Fault.of(
                    name, "is not UTF-8 and is read as " + text.charset().displayName(Locale.ROOT)));
        }
        return parse(text, columns, taker);
    }

    private boolean parse(CsvText text, List<String> columns, RowTaker taker) {
        long row = 0;
        try (CSVParser parser = text.parser()) {
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
                    name,
                    row + 1,
                    "a quoted field is not closed, or something stands between it and the next separator"));
        }
    }

    private boolean fault(Fault fault) {
        faults.add(fault);
        return false;
    }

    /** The place of each column in the file, -1 where an optional one is missing; nothing where there were faults. */
    private int[] header(long row, String[] header, List<String> columns) {
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
        warnOfOthers(header, columns, places);
        return faults.size() == before ? places : new int[0];
    }

    /** A misspelt optional column would be taken not to be there, and what it says be lost without a word. */
    private void warnOfOthers(String[] header, List<String> columns, int[] places) {
        List<String> missing = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (int column = 0; column < places.length; column++) {
            String called = columns.get(column).replace("?", "");
            known.add(folded(called));
            if (places[column] < 0) {
                missing.add(called);
            }
        }
        for (String cell : header) {
            if (!WhiteSpace.isBlank(cell) && !known.contains(folded(cell))) {
                String meant = NearestName.of(WhiteSpace.strip(cell), missing)
                        .map(near -> "; is " + quote(near) + " meant?")
                        .orElse("");
                warnings.add(Fault.of(name, "column " + quote(WhiteSpace.strip(cell)) + " is not read" + meant));
            }
        }
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
