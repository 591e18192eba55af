package app.waymark.feedback.internal;

import app.waymark.feedback.Attachment;
import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.feedback.Threads;
import app.waymark.safeguarding.Reportable;
import app.waymark.safeguarding.ReportedThing;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A post can be reported by the two who read its thread; with its files, which go when its author deletes it. */
@Component
class ReportablePosts implements Reportable {

    private final List<ThreadSubjects> subjects;
    private final AttachmentRows attachments;
    private final JdbcTemplate jdbc;
    private final CurrentActor actor;

    ReportablePosts(List<ThreadSubjects> subjects, AttachmentRows attachments, JdbcTemplate jdbc, CurrentActor actor) {
        this.subjects = List.copyOf(subjects);
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.actor = actor;
    }

    private record Written(
            UUID thread, String type, UUID subject, UUID mentorship, AccountId author, Instant at, String text) {}

    @Override
    public String type() {
        return Threads.POSTS;
    }

    @Override
    public Optional<ReportedThing> freeze(UUID thing) {
        var me = actor.require().id();
        return jdbc
                .query(
                        "select p.thread, t.subject_type, t.subject, t.mentorship, p.author, p.written_at, p.text"
                                + " from feedback_post p join feedback_thread t on t.id = p.thread where p.id = ? and p.deleted_at is null",
                        (row, number) -> new Written(
                                row.getObject("thread", UUID.class),
                                row.getString("subject_type"),
                                row.getObject("subject", UUID.class),
                                row.getObject("mentorship", UUID.class),
                                new AccountId(row.getObject("author", UUID.class)),
                                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getString("text")),
                        thing)
                .stream()
                .findFirst()
                .flatMap(post -> subject(post)
                        .filter(about ->
                                FoundPosts.readers(post.mentorship(), about).contains(me))
                        .map(about -> new ReportedThing(
                                post.author(),
                                about.title(),
                                post.text(),
                                post.at(),
                                null,
                                about.path() + "?thread=" + post.thread(),
                                about.programme(),
                                files(thing))));
    }

    private List<UUID> files(UUID post) {
        return attachments.of(List.of(post)).getOrDefault(post, List.of()).stream()
                .map(Attachment::file)
                .toList();
    }

    private Optional<ThreadSubject> subject(Written post) {
        return subjects.stream()
                .filter(one -> one.type().equals(post.type()))
                .findFirst()
                .flatMap(one -> one.find(post.subject()));
    }
}
