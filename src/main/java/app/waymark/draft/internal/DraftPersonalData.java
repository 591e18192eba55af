package app.waymark.draft.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What somebody began to write and has not sent. */
@Component
class DraftPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    DraftPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "draft";
    }

    @Override
    public Set<String> columns() {
        return Set.of("kept_draft.account");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of(
                "drafts",
                jdbc.queryForList(
                        "select place, text, changed_at from kept_draft where account = ? order by place",
                        person.value()));
    }

    @Override
    public void forget(AccountId person) {
        jdbc.update("delete from kept_draft where account = ?", person.value());
    }
}
