package app.waymark.feedback.internal;

import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.feedback.Threads;
import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.markdown.TextFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Posts are found by those who read their thread: whoever owns what it is about, and the partner it is shared with, in the
 * threads of their own mentorship.
 */
@Component
class FoundPosts implements Findable {

    /** What is left of a post whose author is forgotten. */
    private static final String FORGOTTEN = "…";

    private static final List<String> COLUMNS = List.of(
            "post", "thread", "subject_type", "subject", "mentorship", "author", "written_at", "words", "format");

    private static final String SELECT = "select p.id as post, p.thread as thread, t.subject_type as subject_type,"
            + " t.subject as subject, t.mentorship as mentorship, p.author as author, p.written_at as written_at,"
            + " p.text as words, p.format as format from feedback_post p join feedback_thread t on t.id = p.thread where p.id in (";

    private final FeedbackRepository threads;
    private final List<ThreadSubjects> subjects;
    private final JdbcTemplate jdbc;

    FoundPosts(FeedbackRepository threads, List<ThreadSubjects> subjects, JdbcTemplate jdbc) {
        this.threads = threads;
        this.subjects = List.copyOf(subjects);
        this.jdbc = jdbc;
    }

    private record Row(
            UUID post, UUID thread, String type, UUID subject, UUID mentorship, UUID author, Instant at, String text) {}

    @Override
    public String name() {
        return Threads.POSTS;
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return threads.postsAfter(after == null ? new UUID(0, 0) : after, Limit.of(most));
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        var rows = jdbc.query(SELECT + marks(units) + ")", (row, number) -> row(row), units.toArray());
        var about = new HashMap<String, Set<UUID>>();
        rows.forEach(row ->
                about.computeIfAbsent(row.type(), type -> new HashSet<>()).add(row.subject()));
        var found = new HashMap<String, Map<UUID, ThreadSubject>>();
        about.forEach((type, ids) -> found.put(type, subjects(type, ids)));
        var texts = new ArrayList<FindableText>();
        for (var row : rows) {
            var subject = found.getOrDefault(row.type(), Map.of()).get(row.subject());
            if (subject != null && says(row)) {
                readers(row.mentorship(), subject)
                        .forEach(reader -> texts.add(new FindableText(
                                row.post(),
                                FindableKind.POST,
                                row.post(),
                                reader.value(),
                                row.subject(),
                                row.author(),
                                row.at(),
                                "",
                                row.text())));
            }
        }
        return texts;
    }

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var about = candidates.stream().map(Candidate::about).distinct().toList();
        var found = new HashMap<String, Map<UUID, ThreadSubject>>();
        // What one kind has found is not looked for among the next: most are goals.
        var rest = new HashSet<>(about);
        for (var kind : subjects) {
            if (!rest.isEmpty()) {
                var those = subjects(kind.type(), rest);
                rest.removeAll(those.keySet());
                found.put(kind.type(), those);
            }
        }
        var posts = candidates.stream().map(Candidate::thing).toList();
        return Portion.rows(COLUMNS, SELECT + marks(posts) + ")", FoundPosts::row, posts.toArray())
                .map(rows -> rows.stream()
                        .flatMap(row -> shown(reader, row, found).stream())
                        .toList());
    }

    private static Optional<ShownFind> shown(
            AccountId reader, Row row, Map<String, Map<UUID, ThreadSubject>> subjects) {
        return Optional.ofNullable(subjects.getOrDefault(row.type(), Map.of()).get(row.subject()))
                .filter(subject ->
                        says(row) && readers(row.mentorship(), subject).contains(reader))
                .map(subject -> new ShownFind(
                        FindableKind.POST,
                        row.post(),
                        subject.title(),
                        row.text(),
                        subject.path() + "?thread=" + row.thread(),
                        new AccountId(row.author())));
    }

    /** What is deleted, or whose author is forgotten, says nothing. */
    private static boolean says(Row row) {
        return !row.text().isEmpty() && !row.text().equals(FORGOTTEN);
    }

    /** Who reads a post; the same that {@link Threads} lets in. */
    static Set<AccountId> readers(UUID mentorship, ThreadSubject subject) {
        var partner = subject.partner();
        return partner != null && Objects.equals(mentorship, subject.mentorship())
                ? Set.of(subject.owner(), partner)
                : Set.of(subject.owner());
    }

    private Map<UUID, ThreadSubject> subjects(String type, Collection<UUID> ids) {
        var found = new HashMap<UUID, ThreadSubject>();
        subjects.stream()
                .filter(one -> one.type().equals(type))
                .flatMap(one -> one.findAll(ids).stream())
                .forEach(subject -> found.put(subject.id(), subject));
        return found;
    }

    private static String marks(Collection<UUID> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("post", UUID.class),
                row.getObject("thread", UUID.class),
                row.getString("subject_type"),
                row.getObject("subject", UUID.class),
                row.getObject("mentorship", UUID.class),
                row.getObject("author", UUID.class),
                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                TextFormat.valueOf(row.getString("format")).words(row.getString("words")));
    }
}
