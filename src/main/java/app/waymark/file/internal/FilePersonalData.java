package app.waymark.file.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files that somebody added: what they are, and where each can be fetched. */
@Component
class FilePersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    FilePersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "file";
    }

    @Override
    public Set<String> columns() {
        return Set.of("stored_file.added_by", "stored_file.name");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of(
                "files",
                jdbc.queryForList(
                        "select id, name, type, size, digest, added_at, concat('/files/', id) as fetched_at"
                                + " from stored_file where added_by = ? order by added_at",
                        person.value()));
    }

    @Override
    public void forget(AccountId person) {
        jdbc.update("delete from stored_file where added_by = ?", person.value());
    }
}
