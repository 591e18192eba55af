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
                "feedback_remark.author",
                "feedback_attachment.author");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "files of posts",
                jdbc.queryForList(
                        "select id, post, file, name, type, size, alt, added_at from feedback_attachment where author = ? order by added_at",
                        id),
                "posts",
                jdbc.queryForList(
                        "select p.thread, t.subject_type, t.subject, t.part, p.written_at, p.text, p.format from feedback_post p join feedback_thread t on t.id = p.thread where p.author = ? order by p.written_at",
                        id),
                "posts as they read before",
                jdbc.queryForList(
                        "select e.post, e.edition, e.written_at, e.text, e.format from feedback_post_edition e join feedback_post p on p.id = e.post where p.author = ? order by e.post, e.edition",
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
        jdbc.update(
                "delete from feedback_post_edition where post in (select id from feedback_post where author = ?)", id);
        jdbc.update("update feedback_post set text = '…', format = 'PLAIN' where author = ?", id);
        jdbc.update(
                "update feedback_thread set opening = '…', quote = null, amends = null, amendment = null where opened_by = ?",
                id);
        jdbc.update("update feedback_post set files = 0 where author = ?", id);
        jdbc.update("delete from feedback_attachment where author = ?", id);
        jdbc.update("delete from feedback_draft where author = ?", id);
        jdbc.update("delete from feedback_remark where author = ?", id);
    }
}
