package app.waymark.report.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.Horizon;
import app.waymark.program.ProgrammeId;
import app.waymark.report.ProgrammeGoals.Order;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Sorted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which goals the people of a programme show each other, in their order, and whose they are: one statement, however many
 * there are. What is seen of them is for the goals to say.
 */
@Component
public class ProgrammeGoalRows {

    // Whoever left, or whose round is over, is not among the people any more, and no goal of theirs is shown.
    private static final String SHARED = """
            select s.id, s.horizon, s.name, s.total from (
                select g.id, g.horizon, coalesce(a.name, '') as name,
                       count(*) over (partition by g.horizon) as total,
                       row_number() over (partition by g.horizon order by %s, g.id) as place
                from goal g left join account a on a.id = g.mentee
                where g.shown_in = :programme and g.deleted_at is null and g.archived_at is null
                  and exists (select 1 from participant p join round r on r.id = p.round
                      where p.account = g.mentee and r.programme = :programme and r.state <> 'ENDED')) s
            where s.place <= case s.horizon when 'SHORT' then :short when 'MEDIUM' then :medium else :long end
            order by s.place
            """;

    private final JdbcClient jdbc;

    ProgrammeGoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A goal that is shown, and how many of its horizon there are.
     *
     * @param name the name of whose it is
     */
    public record Row(GoalId goal, Horizon horizon, String name, int total) {}

    /** So many goals of each horizon at most, each horizon in this order. */
    public List<Row> read(ProgrammeId programme, Sorted<Order> sorted, Locale language, Map<Horizon, Integer> most) {
        var direction = sorted.down() ? " desc" : "";
        return jdbc.sql(SHARED.formatted(
                        key(sorted.by(), Alphabet.collation(language)).formatted(direction)))
                .param("programme", programme.value())
                .param("short", most.getOrDefault(Horizon.SHORT, 0))
                .param("medium", most.getOrDefault(Horizon.MEDIUM, 0))
                .param("long", most.getOrDefault(Horizon.LONG, 0))
                .query((row, number) -> new Row(
                        new GoalId(row.getObject("id", UUID.class)),
                        Horizon.valueOf(row.getString("horizon")),
                        row.getString("name"),
                        row.getInt("total")))
                .list();
    }

    /** Neither is ever somebody's text; where rows are equal in it, the title decides. */
    private static String key(Order order, String collation) {
        var title = "g.title collate " + collation;
        return switch (order) {
            case NAME -> "coalesce(a.name, '') collate " + collation + "%s, " + title;
            case TITLE -> title + "%s";
            case STANDS -> "field(g.state, 'REACHED', 'PAUSED', 'DROPPED')%s, " + title;
        };
    }
}
