package app.waymark.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of one table as SQL has them between parentheses, one a line: what the server computes by itself is left out,
 * what is no text is hexadecimal, and line ends are escaped.
 */
final class TableRows {

    /** How many rows the driver holds at a time. */
    private static final int FETCHED = 500;

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");
    private static final Set<String> BYTES =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit");

    private enum Kind {
        NUMBER("cast(%s as char)"),
        BYTES("hex(%s)"),
        TEXT("cast(%s as char character set utf8mb4)");

        private final String read;

        Kind(String read) {
            this.read = read;
        }
    }

    private record Column(String name, Kind kind) {}

    private final String table;
    private final List<Column> columns;

    private TableRows(String table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The tables of the schema that this connection is in, by name; what is no table of rows is a fault. */
    static List<TableRows> of(Connection connection) throws SQLException {
        var tables = new ArrayList<TableRows>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select table_name, table_type from information_schema.tables"
                        + " where table_schema = database() order by table_name")) {
            while (found.next()) {
                if (!found.getString(2).equals("BASE TABLE")) {
                    throw new UpkeepFault("The schema holds the "
                            + found.getString(2).toLowerCase(Locale.ROOT) + " "
                            + found.getString(1) + ", which is not Waymark's and which a backup does not take along:"
                            + " move it to a schema of its own.");
                }
                tables.add(new TableRows(found.getString(1), List.of()));
            }
        }
        var whole = new ArrayList<TableRows>();
        for (var one : tables) {
            whole.add(new TableRows(one.table, columns(connection, one.table)));
        }
        return whole;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.prepareStatement("select column_name, data_type from information_schema.columns"
                + " where table_schema = database() and table_name = ? and is_generated = 'NEVER'"
                + " order by ordinal_position")) {
            statement.setString(1, table);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var type = found.getString(2).toLowerCase(Locale.ROOT);
                    columns.add(new Column(
                            found.getString(1),
                            NUMBERS.contains(type) ? Kind.NUMBER : BYTES.contains(type) ? Kind.BYTES : Kind.TEXT));
                }
            }
        }
        return columns;
    }

    String table() {
        return table;
    }

    /** What makes the table, in one line. */
    String create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("show create table " + quoted(table))) {
            found.next();
            return found.getString(2).replace("\n", " ") + ";";
        }
    }

    /** What rows are put behind. */
    String insert() {
        return "INSERT INTO " + quoted(table)
                + columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(",", " (", ")"))
                + " VALUES";
    }

    /** Hands out all rows, one after the other, none of which is kept in memory. */
    void each(Connection connection, RowReader reader) throws SQLException {
        var read = columns.stream()
                .map(column -> column.kind().read.formatted(quoted(column.name())))
                .collect(Collectors.joining(", ", "select ", " from " + quoted(table)));
        try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery(read)) {
                while (rows.next()) {
                    reader.read(row(rows));
                }
            }
        }
    }

    /** What it holds now. */
    TableContents contents(Connection connection) throws SQLException {
        var digest = new TableDigest();
        each(connection, digest::add);
        return digest.of(table);
    }

    private String row(ResultSet rows) throws SQLException {
        var row = new StringBuilder("(");
        for (int at = 0; at < columns.size(); at++) {
            var value = rows.getString(at + 1);
            if (at > 0) {
                row.append(',');
            }
            if (value == null) {
                row.append("NULL");
                continue;
            }
            switch (columns.get(at).kind()) {
                case NUMBER -> row.append(value);
                case BYTES -> row.append("x'").append(value).append('\'');
                case TEXT -> appendText(row, value);
            }
        }
        return row.append(')').toString();
    }

    private static void appendText(StringBuilder row, String text) {
        row.append('\'');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\'' -> row.append("\\'");
                case '\\' -> row.append("\\\\");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\0' -> row.append("\\0");
                case '\u001a' -> row.append("\\Z");
                default -> row.append(c);
            }
        }
        row.append('\'');
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    interface RowReader {
        void read(String row);
    }
}
