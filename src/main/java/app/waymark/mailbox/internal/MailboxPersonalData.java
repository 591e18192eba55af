package app.waymark.mailbox.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers that came by mail, and the addresses that they came to. */
@Component
class MailboxPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    MailboxPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "mailbox";
    }

    @Override
    public Set<String> columns() {
        return Set.of("reply_address.account", "mailed_answer.account", "mailed_file.name");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of(
                "answers",
                jdbc.queryForList(
                        "select received_at, state, why, words, cut, files, path from mailed_answer where account = ?"
                                + " order by received_at, id",
                        person.value()),
                "files of answers",
                jdbc.queryForList(
                        "select a.received_at, f.file, f.name, f.size, f.why from mailed_file f join mailed_answer a"
                                + " on a.id = f.answer where a.account = ? order by a.received_at, a.id, f.place",
                        person.value()));
    }

    @Override
    public void forget(AccountId person) {
        jdbc.update("delete from mailed_answer where account = ?", person.value());
        jdbc.update("delete from reply_address where account = ?", person.value());
    }
}
