package app.waymark.search.internal;

import app.waymark.search.Candidate;
import app.waymark.search.FindableKind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the shelves of a reader. */
@Component
class SearchRows {

    /** How many lines are looked at for what is typed rightly: those that have more of it as it is, then the newer. */
    private static final int MOST = 400;

    /** The same where slips are forgiven, which lines cannot be asked for as closely. */
    private static final int MOST_SLIPS = 1_500;

    private final JdbcTemplate jdbc;

    SearchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A line that may fit. */
    record Row(String source, Candidate candidate, Instant at, String line) {}

    /** The lines that have every term in some form. */
    List<Row> rightly(Set<UUID> shelves, Asked asked) {
        var arguments = new ArrayList<Object>(shelves);
        var where = new StringBuilder();
        for (var term : asked.terms()) {
            where.append(" and ").append(any(term.patterns(), arguments));
        }
        return read(shelves, where.toString(), asked, arguments, MOST);
    }

    /** The lines that have all of the terms but one, or the only one, in some form or but for a slip. */
    List<Row> withSlips(Set<UUID> shelves, Asked asked) {
        var arguments = new ArrayList<Object>(shelves);
        var terms = new ArrayList<String>();
        for (var term : asked.terms()) {
            var patterns = new ArrayList<>(term.patterns());
            patterns.addAll(term.slips());
            terms.add(any(patterns, arguments));
        }
        arguments.add(Math.max(1, terms.size() - 1));
        return read(shelves, " and " + String.join(" + ", terms) + " >= ?", asked, arguments, MOST_SLIPS);
    }

    private List<Row> read(Set<UUID> shelves, String where, Asked asked, List<Object> arguments, int most) {
        var exactly = new ArrayList<String>();
        for (var term : asked.terms()) {
            exactly.add("(words like ?)");
            arguments.add(bytes(term.exactly()));
        }
        return jdbc.query(
                "select source, kind, thing, unit, about, person, at, words from search_text where shelf in ("
                        + String.join(", ", Collections.nCopies(shelves.size(), "?")) + ")" + where + " order by "
                        + String.join(" + ", exactly) + " desc, at desc limit " + most,
                (row, number) -> row(row),
                arguments.toArray());
    }

    private static String any(Collection<String> patterns, List<Object> arguments) {
        patterns.forEach(pattern -> arguments.add(bytes(pattern)));
        return patterns.stream().map(pattern -> "words like ?").collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Words are letters and digits alone: nothing in them means anything to {@code like}. */
    private static byte[] bytes(String pattern) {
        return pattern.getBytes(StandardCharsets.UTF_8);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("source"),
                new Candidate(
                        FindableKind.valueOf(row.getString("kind")),
                        row.getObject("unit", UUID.class),
                        row.getObject("thing", UUID.class),
                        row.getObject("about", UUID.class),
                        row.getObject("person", UUID.class)),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new String(row.getBytes("words"), StandardCharsets.UTF_8));
    }
}
