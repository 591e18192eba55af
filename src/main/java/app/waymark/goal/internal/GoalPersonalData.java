package app.waymark.goal.internal;

import app.waymark.feedback.ThreadErasure;
import app.waymark.goal.Goals;
import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A mentee's goals with everything that belongs to them; of a mentor, what they said of a goal. */
@Component
class GoalPersonalData implements PersonalData {

    /** The verdicts somebody gave; where the first release wrote down nobody, of whoever looked. */
    private static final String GIVEN = " (v.given_by = ? or (v.given_by is null"
            + " and exists (select 1 from goal_look l where l.goal = v.goal and l.viewer = ?)))";

    private final JdbcTemplate jdbc;
    private final ThreadErasure threads;
    private final ReviewQuestionRows answers;

    GoalPersonalData(JdbcTemplate jdbc, ThreadErasure threads, ReviewQuestionRows answers) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.answers = answers;
    }

    @Override
    public String module() {
        return "goal";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "goal.mentee",
                "goal.changed_by",
                "goal.mentor",
                "goal_revision.made_by",
                "goal_revision.thanks",
                "goal_verdict.given_by",
                "goal_look.viewer",
                "goal_draft.author",
                "goal.begun_with",
                "goal_template.changed_by",
                "goal_review_questions.changed_by",
                "goal_review_answer.author",
                "goal_suggestion.mentor",
                "goal_suggestion.mentee",
                "goal_vision.mentee",
                "goal_vision.mentor",
                "goal_vision_before.mentee",
                "goal_seen_differently.author",
                "goal_step.done_by",
                "goal_milestone.done_by",
                "goal_step_time.done_by",
                "goal_evidence.added_by",
                "goal_acceptance.mentor",
                "goal_reading.noted_by",
                "goal_progress.said_by",
                "goal_check_in.made_by",
                "goal_retrospective.made_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        var all = new HashMap<String, Object>(Map.of(
                "seen differently from the coach",
                jdbc.queryForList(
                        "select place as goal, letter, seen_at from goal_seen_differently where author = ?", id),
                "goals",
                jdbc.queryForList("select * from goal where mentee = ? order by created_at", id),
                "revisions",
                jdbc.queryForList(
                        "select r.goal, r.number, r.made_at, r.why, r.content from goal_revision r join goal g on g.id = r.goal where g.mentee = ? order by r.goal, r.number",
                        id),
                "readings",
                jdbc.queryForList(
                        "select r.goal, r.measure, r.measured_on, r.value, r.note from goal_reading r"
                                + " join goal g on g.id = r.goal where g.mentee = ? or r.noted_by = ?"
                                + " order by r.measured_on",
                        id,
                        id),
                "reasons",
                jdbc.queryForList(
                        "select goal, number, made_at, why from goal_revision where made_by = ? and why <> ''"
                                + " order by made_at",
                        id),
                "done",
                jdbc.queryForList(
                        "select goal, text, due_on, done_at from goal_step where done_by = ? order by done_at", id),
                "verdicts",
                jdbc.queryForList(
                        "select v.goal, v.revision, v.verdict, v.given_at, v.words, v.answers from goal_verdict v where"
                                + GIVEN + " order by v.given_at",
                        id,
                        id),
                "vision",
                jdbc.queryForList(
                        "select text, written_at from goal_vision where mentee = ?"
                                + " union all select text, written_at from goal_vision_before where mentee = ?"
                                + " order by written_at",
                        id,
                        id),
                "looks",
                jdbc.queryForList("select goal, day, at from goal_look where viewer = ? order by at", id),
                "drafts",
                // Most of what a mentor has in an editor is the mentee's: theirs to read while it is shared.
                jdbc.queryForList(
                        "select d.* from goal_draft d left join goal g on g.id = d.place"
                                + " where d.author = ? and (g.id is null or g.mentee = d.author or g.mentor = d.author)",
                        id)));
        all.put(
                "suggestions",
                jdbc.queryForList(
                        "select title, why, words, state, made_at, answered_at, answer from goal_suggestion"
                                + " where mentor = ? or mentee = ? order by made_at",
                        id,
                        id));
        all.put(
                "answers not sent",
                jdbc.queryForList(
                        "select goal, asked, text, kept_at from goal_review_answer where author = ? order by kept_at",
                        id));
        all.putAll(ofSteps(id));
        all.putAll(ofWeeks(id));
        return all;
    }

    private Map<String, ?> ofWeeks(UUID id) {
        return Map.of(
                "checkIns",
                jdbc.queryForList(
                        "select goal, made_on, made_at, went, confidence, did, in_the_way, words, cue_came, seen_at"
                                + " from goal_check_in where made_by = ? order by made_at",
                        id),
                "progress",
                jdbc.queryForList(
                        "select goal, way, percent, reason, said_at from goal_progress where said_by = ? order by said_at",
                        id),
                "lookingBack",
                jdbc.queryForList(
                        "select goal, from_on, until_on, made_at, went_well, in_the_way, changes, facts"
                                + " from goal_retrospective where made_by = ? order by made_at",
                        id));
    }

    private Map<String, ?> ofSteps(UUID id) {
        return Map.of(
                "evidence",
                jdbc.queryForList(
                        "select e.goal, e.step, e.kind, e.text, e.file, e.added_at from goal_evidence e"
                                + " join goal g on g.id = e.goal where e.removed_at is null"
                                + " and (g.mentee = ? or e.added_by = ?) order by e.added_at",
                        id,
                        id),
                "times",
                jdbc.queryForList(
                        "select goal, step, day, nth, done_at from goal_step_time where done_by = ? order by done_at",
                        id),
                "acceptances",
                jdbc.queryForList(
                        "select a.goal, a.step, a.text, a.note, a.state, a.words, a.asked_at from goal_acceptance a"
                                + " join goal g on g.id = a.goal where g.mentee = ? or a.mentor = ? order by a.asked_at",
                        id,
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        var goals =
                jdbc.query("select id from goal where mentee = ?", (row, number) -> row.getObject(1, UUID.class), id);
        threads.erase(Goals.THREADS, goals);
        // What they said as somebody's mentor; by who looked, while that is still known.
        jdbc.update("update goal_verdict v set v.words = '' where" + GIVEN, id, id);
        answers.forget(id);
        jdbc.update("update goal_revision set why = '' where made_by = ?", id);
        jdbc.update("update goal_revision set thanks = null where thanks = ?", id);
        jdbc.update("update goal_reading set note = '' where noted_by = ?", id);
        jdbc.update("update goal_progress set reason = '' where said_by = ?", id);
        jdbc.update("delete from goal_evidence where added_by = ?", id);
        jdbc.update("update goal_acceptance set words = '' where mentor = ?", id);
        jdbc.update("delete from goal_look where goal in (select id from goal where mentee = ?) or viewer = ?", id, id);
        jdbc.update("delete from goal_revision where goal in (select id from goal where mentee = ?)", id);
        jdbc.update("delete from goal where mentee = ?", id);
        jdbc.update("delete from goal_suggestion where mentor = ? or mentee = ?", id, id);
        jdbc.update("update goal set begun_words = '' where begun_with = ?", id);
        jdbc.update("delete from goal_draft where author = ?", id);
        jdbc.update("delete from goal_vision where mentee = ?", id);
        jdbc.update("delete from goal_seen_differently where author = ?", id);
    }
}
