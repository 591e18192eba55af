package app.waymark.recognition.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The thanks and kind words that somebody said, and what they leave out of their yearbook. */
@Component
class RecognitionPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    RecognitionPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "recognition";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "thanks.said_by",
                "thanks.said_to",
                "kind_word.said_by",
                "yearbook_gap.account",
                "badge.person",
                "badge.offered_by",
                "badge.revoked_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "thanks",
                jdbc.queryForList(
                        "select goal, item, to_whom, words, said_at from thanks where said_by = ? order by said_at",
                        id),
                "words",
                jdbc.queryForList(
                        "select goal, item, words, said_at from kind_word where said_by = ? order by said_at", id),
                "badges",
                jdbc.queryForList(
                        "select id, kind, state, issuer_name, name, description, criteria, offered_at, answered_at,"
                                + " credential, revoked_at, revoked_why from badge where person = ? order by offered_at",
                        id),
                "left out",
                jdbc.queryForList("select item from yearbook_gap where account = ?", id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        // Whoever was thanked by name is as much of this person's words as the thanks themselves.
        jdbc.update("delete from thanks where said_by = ?", id);
        jdbc.update("update kind_word set words = '…' where said_by = ?", id);
        jdbc.update("delete from yearbook_gap where account = ?", id);
        // The badge names its person. That there was one stays, so that who shows it is told that nothing is kept of
        // it.
        jdbc.update("update badge set credential = null, revoked_why = '' where person = ?", id);
    }
}
