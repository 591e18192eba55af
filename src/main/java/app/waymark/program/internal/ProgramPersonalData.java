package app.waymark.program.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who takes part in what, and who coordinates it. */
@Component
class ProgramPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    ProgramPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "program";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "participant.account",
                "coordinator.account",
                "answer.account",
                "unassigned_answer.account",
                "invitation.account",
                "invitation.name",
                "invitation.brought_by",
                "invitation.asked_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "participations",
                jdbc.queryForList(
                        "select p.round, r.name as round_name, p.mentor, p.mentee, p.capacity, p.joined_at from participant p join round r on r.id = p.round where p.account = ? order by p.joined_at",
                        id),
                "invitations",
                jdbc.queryForList(
                        "select i.round, r.name as round_name, i.name, i.language, i.mentor, i.mentee, i.state, i.asked_at,"
                                + " i.answered_at from invitation i join round r on r.id = i.round"
                                + " where i.account = ? order by i.brought_at",
                        id),
                "answers",
                jdbc.queryForList(
                        "select a.programme, p.name as programme_name, a.field_key, a.text, a.given_at from answer a"
                                + " join programme p on p.id = a.programme where a.account = ?"
                                + " order by a.programme, a.field_key",
                        id),
                "unassignedAnswers",
                jdbc.queryForList(
                        "select field_key, text from unassigned_answer where account = ? order by field_key", id),
                "coordinates",
                jdbc.queryForList(
                        "select c.programme, g.name as programme_name, c.since from coordinator c join programme g on g.id = c.programme where c.account = ?",
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from answer where account = ?", id);
        jdbc.update("delete from unassigned_answer where account = ?", id);
        jdbc.update("delete from invitation where account = ?", id);
        jdbc.update("delete from participant where account = ?", id);
        jdbc.update("delete from coordinator where account = ?", id);
    }
}
