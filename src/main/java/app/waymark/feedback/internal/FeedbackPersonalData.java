package app.waymark.feedback.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was said in threads, and what was begun and not sent. */
@Component
class FeedbackPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    FeedbackPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "feedback";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "feedback_thread.opened_by",
                "feedback_thread.last_by",
                "feedback_post.author",
                "feedback_draft.author",
                "feedback_remark.author");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "posts",
                jdbc.queryForList(
                        "select p.thread, t.subject_type, t.subject, t.part, p.written_at, p.text from feedback_post p join feedback_thread t on t.id = p.thread where p.author = ? order by p.written_at",
                        id),
                "suggested words",
                jdbc.queryForList(
                        "select id as thread, subject, part, amends, amendment, decided_at from feedback_thread where opened_by = ? and amends is not null order by opened_at",
                        id),
                // Without what they quote, which is somebody else's.
                "remarks not sent",
                jdbc.queryForList(
                        "select subject_type, subject, part, text, amends, written_at from feedback_remark where author = ? order by written_at",
                        id),
                "drafts",
                jdbc.queryForList("select place, text, kept_at from feedback_draft where author = ?", id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        // The other's answers stay theirs, and show that something was said before them.
        jdbc.update("update feedback_post set text = '…' where author = ?", id);
        jdbc.update(
                "update feedback_thread set opening = '…', quote = null, amends = null, amendment = null where opened_by = ?",
                id);
        jdbc.update("delete from feedback_draft where author = ?", id);
        jdbc.update("delete from feedback_remark where author = ?", id);
    }
}
