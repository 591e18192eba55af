package app.waymark.mentorship.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who was matched with whom, and what they gave as a reason. */
@Component
class MentorshipPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    MentorshipPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "mentorship";
    }

    @Override
    public Set<String> columns() {
        return Set.of("mentorship.mentor", "mentorship.mentee", "mentorship.ended_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "mentorships",
                jdbc.queryForList(
                        "select id, round, programme, mentor, mentee, state, why, proposed_at, started_at, ended_at, ended_by, if(ended_by = ?, reason, null) as reason from mentorship where mentor = ? or mentee = ? order by proposed_at",
                        id,
                        id,
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("update mentorship set reason = '' where ended_by = ? and reason is not null", id);
        // What spoke for the pair was said of both of them.
        jdbc.update("update mentorship set why = '[]' where mentor = ? or mentee = ?", id, id);
    }
}
