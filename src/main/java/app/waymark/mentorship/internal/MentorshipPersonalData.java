package app.waymark.mentorship.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.KeptOfPeople;
import app.waymark.shared.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who was matched with whom, and what they gave as a reason. */
@Component
class MentorshipPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;
    private final KeptOfPeople kept;

    MentorshipPersonalData(JdbcTemplate jdbc, KeptOfPeople kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public String module() {
        return "mentorship";
    }

    @Override
    public Set<String> columns() {
        return Set.of("mentorship.mentor", "mentorship.mentee", "mentorship.ended_by", "private_note.author");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "private notes",
                jdbc.queryForList(
                        "select mentorship, text, written_at from private_note where author = ? order by written_at",
                        id),
                // What the law has given out to whom it is about: not by name who wrote it, but as what.
                "private notes on this person",
                kept.notesInFile()
                        ? jdbc.queryForList(
                                "select n.mentorship, if(n.author = m.mentor, 'mentor', 'coordinator') as written_by,"
                                        + " n.text, n.written_at from private_note n join mentorship m on m.id = n.mentorship"
                                        + " where (m.mentee = ? or m.mentor = ?) and n.author <> ? and n.text <> ''"
                                        + " order by n.written_at",
                                id,
                                id,
                                id)
                        : List.of(),
                "mentorships",
                jdbc.queryForList(
                        "select id, round, programme, mentor, mentee, state, why, skills, proposed_at, started_at, ended_at, ended_by, if(ended_by = ?, reason, null) as reason from mentorship where mentor = ? or mentee = ? order by proposed_at",
                        id,
                        id,
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("update mentorship set reason = '' where ended_by = ? and reason is not null", id);
        // Their own, and those on them.
        jdbc.update("delete from private_note where author = ?", id);
        jdbc.update(
                "delete n from private_note n join mentorship m on m.id = n.mentorship where m.mentor = ? or m.mentee = ?",
                id,
                id);
        // What spoke for the pair was said of both of them.
        jdbc.update("update mentorship set why = '[]', skills = '[]' where mentor = ? or mentee = ?", id, id);
    }
}
