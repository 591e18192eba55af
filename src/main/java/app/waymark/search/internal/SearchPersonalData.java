package app.waymark.search.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The words of what other modules keep of a person, and export; here they are kept once more to be found. Of a person who
 * is forgotten nothing is found any more, nor does anything stand on their shelf.
 */
@Component
class SearchPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;
    private final IndexWriter writer;

    SearchPersonalData(JdbcTemplate jdbc, IndexWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public Set<String> columns() {
        return Set.of("search_text.shelf", "search_text.person", "search_forgotten.person");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of();
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("insert ignore into search_forgotten (person) values (?)", id);
        // Whatever they could find may have been theirs, or be said of theirs: it is written as it is once all is
        // forgotten.
        var sources = jdbc.query(
                "select distinct source from search_text where shelf = ? or person = ?",
                (row, number) -> row.getString(1),
                id,
                id);
        for (var source : sources) {
            writer.changed(
                    source,
                    new LinkedHashSet<>(jdbc.query(
                            "select distinct unit from search_text where source = ? and (shelf = ? or person = ?)",
                            (row, number) -> row.getObject("unit", UUID.class),
                            source,
                            id,
                            id)));
        }
        jdbc.update("delete from search_text where shelf = ? or person = ?", id, id);
    }
}
