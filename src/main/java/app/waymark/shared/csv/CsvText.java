package app.waymark.shared.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The text of a CSV file, whatever spreadsheet wrote it: in UTF-8 or UTF-16 with or without a byte order mark, or in
 * Windows-1252 as Excel writes it; with commas, semicolons or tabs between the cells; with or without a first line
 * {@code sep=;}. Rows are counted as a spreadsheet counts them: the header is row 1, blank rows count, a line {@code sep=}
 * does not.
 */
public final class CsvText {

    /** Which encoding an old Excel in the West writes. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final String rows;
    private final char separator;
    private final Charset charset;

    private CsvText(String rows, char separator, Charset charset) {
        this.rows = rows;
        this.separator = separator;
        this.charset = charset;
    }

    /** The bytes are no text in any of the encodings; says in which row that shows. */
    public static final class NotTextException extends Exception {

        private static final long serialVersionUID = 1L;
        private final long row;

        NotTextException(long row) {
            super("not a text from row " + row + " on");
            this.row = row;
        }

        /** The first row that cannot be read. */
        public long row() {
            return row;
        }
    }

    /**
     * Reads a file's bytes.
     *
     * @throws NotTextException where they are neither UTF-8 nor certainly anything else: a file that is UTF-8 but for a
     *     damaged place is refused rather than read with wrong letters
     */
    public static CsvText of(byte[] file) throws NotTextException {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return decoded(file, StandardCharsets.UTF_16);
        }
        var utf8 = CharBuffer.allocate(file.length);
        if (decode(file, StandardCharsets.UTF_8, utf8)) {
            return of(utf8.toString(), StandardCharsets.UTF_8);
        }
        if (hasSequenceOfUtf8(file)) {
            throw new NotTextException(rowAfter(utf8.toString()));
        }
        return decoded(file, WINDOWS_1252);
    }

    private static CsvText decoded(byte[] file, Charset charset) throws NotTextException {
        var text = CharBuffer.allocate(file.length);
        if (!decode(file, charset, text)) {
            throw new NotTextException(rowAfter(text.toString()));
        }
        return of(text.toString(), charset);
    }

    private static CsvText of(String text, Charset charset) {
        var rows = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = endOfLine(rows, 0);
        var first = rows.substring(0, end).strip().replace("\"", "");
        if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
            int next = rows.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, rows.length());
            return new CsvText(rows.substring(next), first.charAt(4), charset);
        }
        return new CsvText(rows, separator(rows), charset);
    }

    /** Decodes as far as the bytes are of that encoding, and says whether that was all of them. */
    private static boolean decode(byte[] bytes, Charset charset, CharBuffer text) {
        var result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        return !result.isError();
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** Whether somewhere two or more bytes make one letter in UTF-8, which letters of other encodings hardly ever do. */
    private static boolean hasSequenceOfUtf8(byte[] file) {
        for (int i = 0; i < file.length; i++) {
            int lead = file[i] & 0xFF;
            int more = lead >= 0xF0 && lead < 0xF5
                    ? 3
                    : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
            if (more == 0 || i + more >= file.length) {
                continue;
            }
            int k = 1;
            while (k <= more && (file[i + k] & 0xC0) == 0x80) {
                k++;
            }
            if (k > more) {
                return true;
            }
        }
        return false;
    }

    /** The separator that stands in the header most often, outside of quotes; of equally frequent ones the comma first. */
    private static char separator(String rows) {
        char most = ',';
        int times = 0;
        for (char one : SEPARATORS) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < rows.length() && (quoted || !endsLine(rows.charAt(i))); i++) {
                char c = rows.charAt(i);
                quoted ^= c == '"';
                count += c == one && !quoted ? 1 : 0;
            }
            if (count > times) {
                most = one;
                times = count;
            }
        }
        return most;
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && !endsLine(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    /** The row in which whatever comes next after this text would stand. */
    private static long rowAfter(String text) {
        long row = 0;
        try (var parser = of(text + "?", StandardCharsets.UTF_8).parser()) {
            for (CSVRecord one : parser) {
                row = one.getRecordNumber();
            }
            return row;
        } catch (UncheckedIOException | IOException e) {
            return row + 1;
        }
    }

    /** What stands between the cells. */
    public char separator() {
        return separator;
    }

    /** The encoding it was read in. */
    public Charset charset() {
        return charset;
    }

    /**
     * Cuts the rows into cells, the header's among them. White space round a cell does not belong to it. Blank rows are
     * handed over too; a quoted cell that is not closed ends the reading with an exception.
     */
    public CSVParser parser() throws IOException {
        return CSVParser.builder()
                .setReader(new StringReader(rows))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(false)
                        .get())
                .get();
    }

    /** Whether a row has more cells than this, found out without cutting it, which may take all the memory there is. */
    public boolean isWiderThan(int most) {
        int cells = 1;
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < rows.length(); i++) {
            char sign = rows.charAt(i);
            if (quoted) {
                // Of two in a row the second opens it again, which comes to the same.
                quoted = sign != '"';
                start = !quoted;
            } else if (sign == '"' && start) {
                quoted = true;
            } else if (sign == separator) {
                cells++;
                start = true;
            } else if (!(start && sign == ' ')) {
                start = endsLine(sign);
                cells = start ? 1 : cells;
            }
            if (cells > most) {
                return true;
            }
        }
        return false;
    }
}
