package app.waymark.notification.internal;

import app.waymark.notification.MailPace;
import java.time.Instant;
import java.time.LocalDateTime;
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

    /** What stands in one place and is not put off, newest first. */
    @Query(IN_PLACE + " order by n.at desc, n.id desc")
    List<NoticeEntity> in(UUID recipient, NoticeEntity.Place place, Instant now, Limit limit);

    @Query(IN_PLACE + " and (n.at < ?4 or (n.at = ?4 and n.id < ?5)) order by n.at desc, n.id desc")
    List<NoticeEntity> in(UUID recipient, NoticeEntity.Place place, Instant now, Instant at, UUID id, Limit limit);

    /** What is put off, newest first. */
    @Query(PUT_OFF + " order by n.at desc, n.id desc")
    List<NoticeEntity> putOff(UUID recipient, Instant now, Limit limit);

    @Query(PUT_OFF + " and (n.at < ?3 or (n.at = ?3 and n.id < ?4)) order by n.at desc, n.id desc")
    List<NoticeEntity> putOff(UUID recipient, Instant now, Instant at, UUID id, Limit limit);

    String IN_PLACE = "from NoticeEntity n where n.recipient = ?1 and n.place = ?2 and n.shown = true"
            + " and (n.laterUntil is null or n.laterUntil <= ?3)";

    String PUT_OFF = "from NoticeEntity n where n.recipient = ?1 and n.shown = true and n.laterUntil > ?2";

    /** How much there is of each. */
    interface Counts {

        int getMe();

        int getNews();

        int getLater();

        int getUnread();
    }

    @Query(
            nativeQuery = true,
            value = "select (select count(*) from (select 1 from notice where recipient = ?1 and place = 'ME' and shown"
                    + " and (later_until is null or later_until <= ?2) limit ?3) a) as me,"
                    + " (select count(*) from (select 1 from notice where recipient = ?1 and place = 'NEWS' and shown"
                    + " and (later_until is null or later_until <= ?2) limit ?3) b) as news,"
                    + " (select count(*) from (select 1 from notice where recipient = ?1 and shown and later_until > ?2"
                    + " limit ?3) c) as later,"
                    + " (select count(*) from (select 1 from notice where recipient = ?1 and read_at is null"
                    + " and (later_until is null or later_until <= ?2) limit ?3) d) as unread")
    Counts counts(UUID recipient, LocalDateTime now, int most);

    /** All news that is not put off is done with. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update NoticeEntity n set n.place = DONE, n.readAt = coalesce(n.readAt, ?2)"
            + " where n.recipient = ?1 and n.place = NEWS and n.at <= ?2"
            + " and (n.laterUntil is null or n.laterUntil <= ?2)")
    int newsDone(UUID recipient, Instant now);

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
            value = "select count(*) from (select 1 from notice where recipient = ?1 and read_at is null"
                    + " and (later_until is null or later_until <= ?2) limit ?3) n")
    int unread(UUID recipient, LocalDateTime now, int most);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update NoticeEntity n set n.readAt = ?2 where n.recipient = ?1 and n.readAt is null and n.at <= ?2"
            + " and (n.laterUntil is null or n.laterUntil <= ?2)")
    int readAll(UUID recipient, Instant now);

    /** Under which title something is said, and whose act it was. */
    record Titled(String key, @Nullable UUID from) {}

    /** What one person is told of an event, without its words, which are rewritten where they stand. */
    @Query("select new app.waymark.notification.internal.NoticeRepository$Titled(n.messageKey, n.fromAccount)"
            + " from NoticeEntity n where n.event = ?1 and n.recipient = ?2")
    Optional<Titled> titled(UUID event, UUID recipient);
}
