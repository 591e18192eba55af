package app.waymark.shared.internal;

import app.waymark.shared.Portion;
import app.waymark.shared.Portion.Query;
import app.waymark.shared.Portion.RowTaker;
import app.waymark.shared.Portions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Puts the queries of portions one below the other: {@code select 0 as portion_, t.a as a, null as b from (…) t union all
 * select 1, null, t.b from (…) t}. Each stays a query of its own, with its bounds and its order; a column that only others
 * have is null in its rows, and is not looked at.
 */
@Component
class JdbcPortions implements Portions {

    /** Says of which query a row is. */
    private static final String PORTION = "portion_";

    private final JdbcTemplate jdbc;

    JdbcPortions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Read read(Portion<?>... portions) {
        var begun = new IdentityHashMap<Portion<?>, Portion.Begun<?>>();
        var queries = new ArrayList<Query>();
        var takers = new ArrayList<RowTaker>();
        for (var portion : portions) {
            var one = portion.begin();
            begun.put(portion, one);
            queries.addAll(portion.queries());
            takers.addAll(one.takers());
        }
        if (queries.size() == 1) {
            var query = queries.getFirst();
            jdbc.query(
                    query.sql(),
                    (RowCallbackHandler) row -> takers.getFirst().take(row),
                    query.arguments().toArray());
        } else if (!queries.isEmpty()) {
            jdbc.query(
                    together(queries),
                    (RowCallbackHandler) row -> takers.get(row.getInt(PORTION)).take(row),
                    arguments(queries));
        }
        return new ReadPortions(begun);
    }

    private static String together(List<Query> queries) {
        var columns = columns(queries);
        var sql = new StringBuilder();
        for (int at = 0; at < queries.size(); at++) {
            var query = queries.get(at);
            sql.append(at == 0 ? "select " : " union all select ")
                    .append(at)
                    .append(" as ")
                    .append(PORTION);
            for (var column : columns) {
                sql.append(query.columns().contains(column) ? ", t." + column : ", null")
                        .append(" as ")
                        .append(column);
            }
            sql.append(" from (").append(query.sql()).append(") t");
        }
        return sql.toString();
    }

    private static Set<String> columns(List<Query> queries) {
        var columns = new LinkedHashSet<String>();
        queries.forEach(query -> columns.addAll(query.columns()));
        return columns;
    }

    private static @Nullable Object[] arguments(List<Query> queries) {
        var arguments = new ArrayList<@Nullable Object>();
        queries.forEach(query -> arguments.addAll(query.arguments()));
        return arguments.toArray();
    }

    private record ReadPortions(Map<Portion<?>, Portion.Begun<?>> begun) implements Read {

        @Override
        // What was begun with a portion is of the portion's type.
        @SuppressWarnings("unchecked")
        public <T> T of(Portion<T> portion) {
            return ((Portion.Begun<T>) Objects.requireNonNull(begun.get(portion), "read with these"))
                    .result()
                    .get();
        }
    }
}
