package app.waymark.feedback.internal;

import app.waymark.feedback.Attachment;
import app.waymark.feedback.Draft;
import app.waymark.feedback.Post;
import app.waymark.feedback.PostEdition;
import app.waymark.shared.AccountId;
import app.waymark.shared.markdown.TextFormat;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Threads, their posts and the drafts of answers. */
public interface FeedbackRepository extends JpaRepository<FeedbackThread, UUID> {

    /** A thread with what one reader has begun to answer in it. */
    record ThreadRow(FeedbackThread thread, @Nullable String draft) {}

    /** A post, flat. */
    record PostRow(
            UUID id,
            UUID thread,
            UUID author,
            Instant writtenAt,
            String text,
            TextFormat format,
            int files,
            int edition,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt) {

        /** @param attached its files */
        public Post toPost(List<Attachment> attached) {
            return new Post(id, new AccountId(author), writtenAt, text, format, edition, editedAt, deletedAt, attached);
        }
    }

    @Query("select new app.waymark.feedback.internal.FeedbackRepository$ThreadRow(t, d.text) from FeedbackThread t"
            + " left join FeedbackDraft d on d.place = t.id and d.author = ?2 and d.part = '' where t.subject = ?1"
            + " order by t.openedAt desc, t.id desc")
    List<ThreadRow> about(UUID subject, UUID reader, Limit limit);

    @Query("select new app.waymark.feedback.internal.FeedbackRepository$ThreadRow(t, d.text) from FeedbackThread t"
            + " left join FeedbackDraft d on d.place = t.id and d.author = ?2 and d.part = '' where t.subject = ?1"
            + " and (t.openedAt < ?3 or (t.openedAt = ?3 and t.id < ?4)) order by t.openedAt desc, t.id desc")
    List<ThreadRow> about(UUID subject, UUID reader, Instant at, UUID id, Limit limit);

    @Query("select new app.waymark.feedback.internal.FeedbackRepository$ThreadRow(t, d.text) from FeedbackThread t"
            + " left join FeedbackDraft d on d.place = t.id and d.author = ?3 and d.part = '' where t.subject = ?1 and t.mentorship = ?2"
            + " order by t.openedAt desc, t.id desc")
    List<ThreadRow> aboutIn(UUID subject, UUID mentorship, UUID reader, Limit limit);

    @Query("select new app.waymark.feedback.internal.FeedbackRepository$ThreadRow(t, d.text) from FeedbackThread t"
            + " left join FeedbackDraft d on d.place = t.id and d.author = ?3 and d.part = '' where t.subject = ?1 and t.mentorship = ?2"
            + " and (t.openedAt < ?4 or (t.openedAt = ?4 and t.id < ?5)) order by t.openedAt desc, t.id desc")
    List<ThreadRow> aboutIn(UUID subject, UUID mentorship, UUID reader, Instant at, UUID id, Limit limit);

    /** A thread that is not settled, flat. */
    record OpenRow(
            UUID subject,
            UUID mentorship,
            UUID lastBy,
            Instant lastAt,
            @Nullable Instant proposedAt) {}

    @Query("select new app.waymark.feedback.internal.FeedbackRepository$OpenRow(t.subject, t.mentorship, t.lastBy,"
            + " t.lastAt, t.proposedAt) from FeedbackThread t where t.subject in ?1 and t.resolvedAt is null")
    List<OpenRow> unresolved(Collection<UUID> subjects);

    @Query("from FeedbackThread t where t.subject = ?1 and t.mentorship = ?2 and t.resolvedAt is null order by t.id")
    List<FeedbackThread> unresolved(UUID subject, UUID mentorship);

    /** Those that are not settled, locked; fails as a lost race where one was written in since the transaction began. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from FeedbackThread t where t.subject = ?1 and t.mentorship = ?2 and t.resolvedAt is null order by t.id")
    List<FeedbackThread> lockUnresolved(UUID subject, UUID mentorship);

    /** Those that suggest words to which nobody has said anything yet, the oldest first. */
    @Query("from FeedbackThread t where t.subject = ?1 and t.mentorship = ?2 and t.amendment = OPEN"
            + " order by t.openedAt, t.id")
    List<FeedbackThread> amending(UUID subject, UUID mentorship, Limit limit);

    /** Those that quote a passage of one of these parts, in the order of their ids. */
    @Query(
            "from FeedbackThread t where t.subject = ?1 and t.part in ?2 and t.anchor.quote is not null and t.id > ?3 order by t.id")
    List<FeedbackThread> quoting(UUID subject, Collection<String> parts, UUID after, Limit limit);

    @Query("select new app.waymark.feedback.Draft(d.text, d.quote, d.amends) from FeedbackDraft d"
            + " where d.author = ?1 and d.place = ?2 and d.part = ?3")
    Optional<Draft> draft(UUID author, UUID place, String part);

    @Query(
            "select new app.waymark.feedback.internal.FeedbackRepository$PostRow(p.id, p.thread, p.author, p.writtenAt, p.text,"
                    + " p.format, p.files, p.edition, p.editedAt, p.deletedAt)"
                    + " from FeedbackPost p where p.thread = ?1 order by p.writtenAt desc, p.id desc")
    List<PostRow> posts(UUID thread, Limit limit);

    @Query(
            "select new app.waymark.feedback.internal.FeedbackRepository$PostRow(p.id, p.thread, p.author, p.writtenAt, p.text,"
                    + " p.format, p.files, p.edition, p.editedAt, p.deletedAt)"
                    + " from FeedbackPost p where p.thread = ?1 and (p.writtenAt < ?2 or (p.writtenAt = ?2 and p.id < ?3))"
                    + " order by p.writtenAt desc, p.id desc")
    List<PostRow> posts(UUID thread, Instant at, UUID id, Limit limit);

    @Query(
            "select new app.waymark.feedback.internal.FeedbackRepository$PostRow(p.id, p.thread, p.author, p.writtenAt, p.text,"
                    + " p.format, p.files, p.edition, p.editedAt, p.deletedAt) from FeedbackPost p where p.id = ?1")
    Optional<PostRow> post(UUID id);

    @Query(
            "select new app.waymark.feedback.internal.FeedbackRepository$PostRow(p.id, p.thread, p.author, p.writtenAt, p.text,"
                    + " p.format, p.files, p.edition, p.editedAt, p.deletedAt) from FeedbackPost p"
                    + " where p.thread = ?1 and p.deletedAt is null order by p.writtenAt desc, p.id desc")
    List<PostRow> left(UUID thread, Limit limit);

    /** The last post of a thread that is not deleted. */
    default Optional<PostRow> lastPost(UUID thread) {
        return left(thread, Limit.of(1)).stream().findFirst();
    }

    @Query("select p.id from FeedbackPost p where p.thread = ?1 order by p.writtenAt, p.id")
    List<UUID> inOrder(UUID thread, Limit limit);

    /** The post that a thread begins with. */
    default Optional<UUID> firstPost(UUID thread) {
        return inOrder(thread, Limit.of(1)).stream().findFirst();
    }

    /** Keeps what a post says, before it says something else. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    "insert into feedback_post_edition (post, edition, written_at, text, format)"
                            + " select id, edition, coalesce(edited_at, written_at), text, format from feedback_post where id = ?1")
    void keepEdition(UUID post);

    /** What a post said before, the earliest first. */
    @Query("select new app.waymark.feedback.PostEdition(e.edition, e.writtenAt, e.text, e.format)"
            + " from FeedbackPostEdition e where e.post = ?1 order by e.edition")
    List<PostEdition> before(UUID post);

    @Modifying
    @Query(nativeQuery = true, value = "delete from feedback_post_edition where post = ?1")
    void forgetEditions(UUID post);

    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    "update feedback_post set text = ?2, format = ?3, edited_at = ?4, edition = edition + 1 where id = ?1")
    void rewrite(UUID post, String text, String format, Instant at);

    @Modifying
    @Query(nativeQuery = true, value = "update feedback_post set text = '', deleted_at = ?2 where id = ?1")
    void empty(UUID post, Instant at);

    /** Every post about a thing in one mentorship. */
    @Query("select p.id from FeedbackPost p join FeedbackThread t on t.id = p.thread"
            + " where t.subject = ?1 and t.mentorship = ?2")
    List<UUID> postsAbout(UUID subject, UUID mentorship);

    /** The next posts in the order of their ids. */
    @Query("select p.id from FeedbackPost p where p.id > ?1 order by p.id")
    List<UUID> postsAfter(UUID after, Limit limit);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into feedback_post (id, thread, author, written_at, text, format)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6)")
    void write(UUID id, UUID thread, UUID author, Instant at, String text, String format);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into feedback_draft (author, place, part, quote, amends, text, kept_at)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                    + " on duplicate key update quote = ?4, amends = ?5, text = ?6, kept_at = ?7")
    void keepDraft(
            UUID author,
            UUID place,
            String part,
            @Nullable String quote,
            @Nullable String amends,
            String text,
            Instant at);

    @Modifying
    @Query(nativeQuery = true, value = "delete from feedback_draft where author = ?1 and place = ?2 and part = ?3")
    void dropDraft(UUID author, UUID place, String part);
}
