package app.waymark.upkeep;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a table holds, as far as two can be compared.
 *
 * @param digest the sum of its rows' digests, in hexadecimal
 */
record TableContents(String table, long rows, String digest) {

    private static final Pattern LINE = Pattern.compile("-- table (\\S+) has (\\d+) rows, sha256 ([0-9a-f]+)");

    /** The line that says so in a backup, a comment to everybody else. */
    String line() {
        return "-- table " + table + " has " + rows + " rows, sha256 " + digest;
    }

    /** What such a line says; nothing where it is another line. */
    static Optional<TableContents> of(String line) {
        var found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new TableContents(found.group(1), Long.parseLong(found.group(2)), found.group(3)))
                : Optional.empty();
    }
}
