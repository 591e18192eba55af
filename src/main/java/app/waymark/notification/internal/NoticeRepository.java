package app.waymark.notification.internal;

import app.waymark.notification.MailPace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The inboxes. */
public interface NoticeRepository extends JpaRepository<NoticeEntity, UUID> {

    @Query("from NoticeEntity n where n.recipient = ?1 and n.shown = true order by n.at desc, n.id desc")
    List<NoticeEntity> newest(UUID recipient, Limit limit);

    @Query("from NoticeEntity n where n.recipient = ?1 and n.shown = true and (n.at < ?2 or (n.at = ?2 and n.id < ?3))"
            + " order by n.at desc, n.id desc")
    List<NoticeEntity> newest(UUID recipient, Instant at, UUID id, Limit limit);

    @Query("select count(n) > 0 from NoticeEntity n where n.event = ?1 and n.recipient = ?2")
    boolean exists(UUID event, UUID recipient);

    /** What one person was told of these events. */
    @Query("from NoticeEntity n where n.event in ?1 and n.recipient = ?2")
    List<NoticeEntity> of(Collection<UUID> events, UUID recipient);

    /** What is to be told of to this person in a letter of one of these paces, the oldest first. */
    @Query("from NoticeEntity n where n.recipient = ?1 and n.letter in ?2 order by n.at, n.id")
    List<NoticeEntity> gathered(UUID recipient, Collection<MailPace> paces, Limit limit);

    /** What was to be told of to this person in a letter of one of these paces is told. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update NoticeEntity n set n.letter = null where n.recipient = ?1 and n.letter in ?2")
    int told(UUID recipient, Collection<MailPace> paces);

    /** How many of the newest so many that have not been read. */
    @Query(
            nativeQuery = true,
            value = "select count(*) from (select 1 from notice where recipient = ?1 and read_at is null limit ?2) n")
    int unread(UUID recipient, int most);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update NoticeEntity n set n.readAt = ?2 where n.recipient = ?1 and n.readAt is null and n.at <= ?2")
    int readAll(UUID recipient, Instant now);

    /** Under which title something is said, and whose act it was. */
    record Titled(String key, @Nullable UUID from) {}

    /** What one person is told of an event, without its words, which are rewritten where they stand. */
    @Query("select new app.waymark.notification.internal.NoticeRepository$Titled(n.messageKey, n.fromAccount)"
            + " from NoticeEntity n where n.event = ?1 and n.recipient = ?2")
    Optional<Titled> titled(UUID event, UUID recipient);
}
