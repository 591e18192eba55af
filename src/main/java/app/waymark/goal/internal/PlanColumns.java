package app.waymark.goal.internal;

import app.waymark.goal.Effort;
import app.waymark.goal.Repeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the rows of steps write what is planned with them. */
final class PlanColumns {

    private PlanColumns() {}

    /** Days of the week in one column: {@code MONDAY,FRIDAY}. */
    static String days(List<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    /** The rhythm that a row says, or null. */
    static @Nullable Repeat repeat(ResultSet row) throws SQLException {
        var from = row.getObject("repeat_from", LocalDate.class);
        if (from == null) {
            return null;
        }
        var on = row.getString("repeat_on");
        var days = on.isEmpty()
                ? List.<DayOfWeek>of()
                : Arrays.stream(on.split(",")).map(DayOfWeek::valueOf).toList();
        return new Repeat(days, row.getInt("repeat_times"), from);
    }

    /** The effort that a row says, or null. */
    static @Nullable Effort effort(ResultSet row) throws SQLException {
        int minutes = row.getInt("effort_minutes");
        return row.wasNull() ? null : new Effort(minutes);
    }
}
