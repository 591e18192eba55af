package app.waymark.learning.internal;

import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What of a programme somebody plans, does or did is found by them, with what came of it, and by nobody else: also when it was
 * withdrawn, and when they take part no more.
 */
@Component
class FoundPlans implements Findable {

    static final String NAME = "learning-plan";

    private static final List<String> COLUMNS = List.of("plan_of", "plan_title", "plan_words", "plan_came");

    private final JdbcTemplate jdbc;

    FoundPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return jdbc.query(
                "select id from learning_plan where id > ? order by id limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                most);
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        return jdbc.query(
                "select p.id, p.person, p.resource, p.changed_at, p.words, r.title, r.words as said from learning_plan p"
                        + " join learning_resource r on r.id = p.resource and r.programme is not null where p.id in ("
                        + ResourceRows.marks(units.size()) + ")",
                (row, number) -> new FindableText(
                        row.getObject("id", UUID.class),
                        FindableKind.RESOURCE,
                        row.getObject("resource", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("title"),
                        row.getString("said") + "\n" + row.getString("words")),
                units.toArray());
    }

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var arguments = new ArrayList<Object>(List.of(reader.value()));
        candidates.forEach(one -> arguments.add(one.thing()));
        return Portion.rows(
                COLUMNS,
                "select r.id as plan_of, r.title as plan_title, r.words as plan_words, p.words as plan_came"
                        + " from learning_plan p join learning_resource r on r.id = p.resource"
                        + " where p.person = ? and p.resource in (" + ResourceRows.marks(candidates.size()) + ")",
                FoundPlans::shown,
                arguments.toArray());
    }

    private static ShownFind shown(ResultSet row) throws SQLException {
        var resource = row.getObject("plan_of", UUID.class);
        return new ShownFind(
                FindableKind.RESOURCE,
                resource,
                row.getString("plan_title"),
                row.getString("plan_words") + "\n" + row.getString("plan_came"),
                Links.ownLearning(resource),
                null);
    }
}
