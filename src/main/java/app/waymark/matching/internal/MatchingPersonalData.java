package app.waymark.matching.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Wishes, decisions and results; of what a run was made on, the answers of each person. */
@Component
class MatchingPersonalData implements PersonalData {

    /** Answers are taken out of the document as it is stored, whatever number its format has. */
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate jdbc;

    MatchingPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "matching";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "wish_list.account",
                "wish_draft.account",
                "wish_draft.document",
                "wish.account",
                "wish.person",
                "matching_policy.saved_by",
                "matching_decision.mentee",
                "matching_decision.mentor",
                "matching_decision.decided_by",
                "scenario.started_by",
                "scenario_input.input",
                "scenario_pair.mentee",
                "scenario_pair.mentor");
    }

    /** Whom others wished for, or would rather avoid, is theirs. */
    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "enteredWishes",
                jdbc.queryForList(
                        "select round, side, document, kept_at from wish_draft where account = ? order by round, side",
                        id),
                "wishes",
                jdbc.queryForList(
                        "select round, side, person, place from wish where account = ? order by round, side, place",
                        id),
                "results",
                jdbc.queryForList(
                        "select p.scenario, s.round, s.started_at, p.mentee, p.mentor, p.place, p.score"
                                + " from scenario_pair p join scenario s on s.id = p.scenario"
                                + " where p.mentee = ? or p.mentor = ? order by s.started_at",
                        id,
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from wish where account = ? or person = ?", id, id);
        jdbc.update("delete from wish_list where account = ?", id);
        jdbc.update("delete from wish_draft where account = ? or document like ?", id, "%" + id + "%");
        jdbc.update("delete from matching_decision where mentee = ? or mentor = ?", id, id);
        jdbc.update("update scenario_pair set contributions = '[]' where mentee = ? or mentor = ?", id, id);
        forgetAnswers(id);
    }

    /** One input at a time: there are few, and each may be large. */
    private void forgetAnswers(UUID person) {
        for (var scenario : jdbc.queryForList("select scenario from scenario_input", UUID.class)) {
            jdbc.query(
                    "select input from scenario_input where scenario = ?",
                    row -> {
                        var input = JSON.readTree(MatchingDocuments.unpack(row.getBytes(1)));
                        if (takeAnswers(input, person)) {
                            jdbc.update(
                                    "update scenario_input set input = ? where scenario = ?",
                                    MatchingDocuments.pack(JSON.writeValueAsString(input)),
                                    scenario);
                        }
                    },
                    scenario);
        }
    }

    private static boolean takeAnswers(JsonNode input, UUID person) {
        boolean taken = false;
        for (var side : List.of("mentees", "mentors")) {
            for (var one : input.path(side)) {
                if (one instanceof ObjectNode entry
                        && entry.path("id").asString("").equals(person.toString())) {
                    entry.putObject("attributes");
                    taken = true;
                }
            }
        }
        return taken;
    }
}
