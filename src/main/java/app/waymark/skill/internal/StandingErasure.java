package app.waymark.skill.internal;

import app.waymark.feedback.ThreadErasure;
import app.waymark.shared.AccountId;
import app.waymark.skill.OpinionRound;
import app.waymark.skill.Standings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where somebody said they stood, with all of it; of a mentor, what they added to what their mentees said. */
@Component
class StandingErasure {

    static final Set<String> COLUMNS = Set.of(
            "skill_standing.mentee",
            "skill_standing_entry.mentee",
            "skill_standing_shown.mentee",
            "skill_standing_shown.mentor",
            "skill_standing_word.mentor",
            "skill_standing_kept.mentee",
            "skill_asking.mentee",
            "skill_asking_question.mentor",
            "skill_asking_person.address",
            "skill_asking_person.name",
            "skill_asking_answer.name");

    private final JdbcTemplate jdbc;
    private final ThreadErasure threads;
    private final OpinionRows opinions;

    StandingErasure(JdbcTemplate jdbc, ThreadErasure threads, OpinionRows opinions) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.opinions = opinions;
    }

    Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                // What the page shows and no more: answers without names are nobody's until there are enough of them.
                "what others see",
                opinions.of(person, 100).stream()
                        .flatMap(round -> opinions.told(List.of(round.id())).values().stream())
                        .flatMap(List::stream)
                        .map(told -> Map.of(
                                "answers",
                                told.answers().stream()
                                        .map(StandingErasure::answer)
                                        .toList(),
                                "question",
                                told.question().text()))
                        .toList(),
                "where I stand",
                jdbc.queryForList(
                        "select part, words, example, written_at, removed_at from skill_standing_entry"
                                + " where mentee = ? order by part, place",
                        id),
                "where I stood",
                jdbc.queryForList(
                        "select kept_at, content from skill_standing_kept where mentee = ? order by kept_at", id),
                "shown",
                jdbc.queryForList("select part, mentorship from skill_standing_shown where mentee = ?", id),
                "added by mentors",
                jdbc.queryForList(
                        "select e.words as about, w.words, w.said_at from skill_standing_word w"
                                + " join skill_standing_entry e on e.id = w.entry where e.mentee = ? order by w.said_at",
                        id),
                "added as a mentor",
                jdbc.queryForList(
                        "select words, said_at from skill_standing_word where mentor = ? order by said_at", id));
    }

    private static Map<String, Object> answer(OpinionRound.Answer one) {
        var all = new HashMap<String, Object>();
        all.put("words", one.words());
        if (one.level() != null) {
            all.put("level", one.level());
        }
        if (one.name() != null) {
            all.put("by", one.name());
        }
        return all;
    }

    void forget(AccountId person) {
        var id = person.value();
        threads.erase(
                Standings.THREADS,
                jdbc.query(
                        "select id from skill_standing_entry where mentee = ?",
                        (row, number) -> row.getObject(1, UUID.class),
                        id));
        jdbc.update("delete from skill_standing_word where mentor = ?", id);
        jdbc.update("delete from skill_standing_shown where mentee = ? or mentor = ?", id, id);
        jdbc.update("delete from skill_standing_entry where mentee = ?", id);
        jdbc.update("delete from skill_standing_kept where mentee = ?", id);
        jdbc.update("delete from skill_standing where mentee = ?", id);
        jdbc.update("delete from skill_asking where mentee = ?", id);
        jdbc.update("update skill_asking_question set mentorship = null, mentor = null where mentor = ?", id);
    }
}
