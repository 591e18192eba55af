package app.waymark.skill.published;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows some hundred at a time, in one statement each. */
final class Batch implements AutoCloseable {

    private static final int ROWS = 400;

    private final Connection connection;
    private final String start;
    private final int columns;
    private final String end;
    private final List<@Nullable Object[]> rows = new ArrayList<>(ROWS);
    private @Nullable PreparedStatement full;
    private @Nullable Batch first;

    /**
     * @param start the statement up to and with {@code values}
     * @param end what stands behind the rows
     */
    Batch(Connection connection, String start, int columns, String end) {
        this.connection = connection;
        this.start = start;
        this.columns = columns;
        this.end = end;
    }

    /** The rows of that one are written before these, which refer to them. */
    void after(Batch other) {
        first = other;
    }

    void add(@Nullable Object... row) throws SQLException {
        rows.add(row);
        if (rows.size() == ROWS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (first != null) {
            first.flush();
        }
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() == ROWS) {
            var statement = full;
            if (statement == null) {
                statement = connection.prepareStatement(sql(ROWS));
                full = statement;
            }
            write(statement);
        } else {
            try (var rest = connection.prepareStatement(sql(rows.size()))) {
                write(rest);
            }
        }
        rows.clear();
    }

    private void write(PreparedStatement statement) throws SQLException {
        int at = 1;
        for (var row : rows) {
            for (var value : row) {
                statement.setObject(at++, value);
            }
        }
        statement.executeUpdate();
    }

    private String sql(int count) {
        var row = "(" + "?, ".repeat(columns - 1) + "?)";
        return start + " " + (row + ", ").repeat(count - 1) + row + end;
    }

    @Override
    public void close() throws SQLException {
        try {
            flush();
        } finally {
            if (full != null) {
                full.close();
            }
        }
    }
}
