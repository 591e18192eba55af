package app.waymark.safeguarding.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What somebody reported; what of theirs was reported, once that is settled and never by whom; and what they settled. What
 * was said of a person and what came of it may name others: that is given out by those who looked into it, and not here.
 */
@Component
class SafeguardingPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    SafeguardingPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "safeguarding";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "safeguarding_report.reporter",
                "safeguarding_report.reported",
                "safeguarding_report.settled_by",
                "safeguarding_receiver.account");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "reported by this person",
                jdbc.queryForList(
                        "select thing_type, thing, path, words, reported_at, settled_at from safeguarding_report"
                                + " where reporter = ? order by reported_at",
                        id),
                "reported of this person and settled",
                jdbc.queryForList(
                        "select thing_type, said, said_at, settled_at from safeguarding_report"
                                + " where reported = ? and settled_at is not null order by settled_at",
                        id),
                "settled by this person",
                jdbc.queryForList(
                        "select id as report, settled_at, outcome from safeguarding_report where settled_by = ?"
                                + " order by settled_at",
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        // What is being looked into is for the protection of others: its words go when it is settled.
        jdbc.update("update safeguarding_report set words = '' where reporter = ? and settled_at is not null", id);
        jdbc.update("update safeguarding_report set reporter = null where reporter = ?", id);
        jdbc.update("delete from safeguarding_receiver where account = ?", id);
    }
}
