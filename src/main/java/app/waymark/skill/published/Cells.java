package app.waymark.skill.published;

import app.waymark.shared.TypedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of a set row by row, by the names of its columns. Such files are UTF-8, and too large to be held whole. */
final class Cells {

    private final String file;
    private final Map<String, Integer> columns;
    private final CSVRecord row;

    private Cells(String file, Map<String, Integer> columns, CSVRecord row) {
        this.file = file;
        this.columns = columns;
        this.row = row;
    }

    /**
     * Hands over each row of a file.
     *
     * @param needed the columns without which it is not the file it seems
     * @return how many rows there were
     */
    static int read(SetFiles files, SetFiles.File file, CSVFormat format, List<String> needed, Consumer<Cells> each) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int rows = 0;
        try (var in = files.open(file);
                var parser = format.parse(new BufferedReader(new InputStreamReader(in, decoder)))) {
            Map<String, Integer> columns = null;
            for (CSVRecord one : parser) {
                if (columns == null) {
                    columns = columns(one);
                    for (var column : needed) {
                        if (!columns.containsKey(column)) {
                            throw new SetFault(file.name() + " has no column “" + column + "”.");
                        }
                    }
                } else if (one.size() > 1 || !one.get(0).isEmpty()) {
                    each.accept(new Cells(file.name(), columns, one));
                    rows++;
                }
            }
            if (columns == null) {
                throw new SetFault(file.name() + " is empty.");
            }
            return rows;
        } catch (CharacterCodingException noUtf8) {
            throw new SetFault(file.name() + " is not in UTF-8 after its row " + (rows + 1) + ".");
        } catch (IOException | UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw new SetFault(file.name() + " is not in UTF-8 after its row " + (rows + 1) + ".");
            }
            throw new SetFault(
                    file.name() + " cannot be read after its row " + (rows + 1) + ": " + broken.getMessage());
        }
    }

    private static Map<String, Integer> columns(CSVRecord header) {
        var columns = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            columns.putIfAbsent(name.startsWith("\uFEFF") ? name.substring(1) : name, i);
        }
        return columns;
    }

    /** What stands in this column; an empty text where the file has no such column. */
    String cell(String column) {
        var at = columns.get(column);
        return at == null || at >= row.size() ? "" : TypedText.strip(row.get(at));
    }

    /** What stands in a column that must not be empty. */
    String needed(String column) {
        var text = cell(column);
        if (text.isEmpty()) {
            throw fault("nothing in “" + column + "”");
        }
        return text;
    }

    /** What a publisher calls an entry: short, and without signs of any one language. */
    String id(String column) {
        var id = needed(column);
        if (id.length() > SetImport.LONGEST_URI || id.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
            throw fault("what stands in “" + column + "” is no name of an entry");
        }
        return id;
    }

    /** The lines of a cell. */
    List<String> lines(String column) {
        return Arrays.stream(cell(column).split("\\R"))
                .map(TypedText::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The number in a column. */
    double number(String column) {
        var text = needed(column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw fault("“" + text + "” is no number");
        }
    }

    /** What is wrong with this row. */
    SetFault fault(String what) {
        return new SetFault(String.format(Locale.ROOT, "%s, row %d: %s.", file, row.getRecordNumber(), what));
    }
}
