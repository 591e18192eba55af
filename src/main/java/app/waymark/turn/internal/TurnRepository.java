package app.waymark.turn.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The ledger's table. */
public interface TurnRepository extends JpaRepository<TurnEntry, UUID> {

    /** How many turns there are of a kind. */
    interface KindCount {

        String getKind();

        int getNumber();
    }

    /** When somebody was reminded. */
    interface Reminded {

        UUID getHolder();

        Instant getAt();
    }

    @Query("from TurnEntry t where t.kind = ?1 and t.subject = ?2 and t.holder = ?3 and t.closedAt is null")
    Optional<TurnEntry> findOpen(String kind, UUID subject, UUID holder);

    @Query("from TurnEntry t where t.kind = ?1 and t.subject = ?2 and t.closedAt is null")
    List<TurnEntry> findOpen(String kind, UUID subject);

    @Query("from TurnEntry t where t.subject = ?1 and t.closedAt is null")
    List<TurnEntry> findOpenBySubject(UUID subject);

    @Query("from TurnEntry t where t.mentorship = ?1 and t.closedAt is null and (t.holder = ?2 or t.asker = ?2)"
            + " order by t.since, t.id")
    List<TurnEntry> in(UUID mentorship, UUID me, Limit limit);

    @Query("from TurnEntry t where t.subject in ?1 and t.closedAt is null")
    List<TurnEntry> findOpenBySubjects(Collection<UUID> subjects);

    @Query("from TurnEntry t where t.mentorship = ?1 and t.closedAt is null")
    List<TurnEntry> findOpenByMentorship(UUID mentorship);

    @Query("select count(t) > 0 from TurnEntry t where t.mentorship = ?1 and t.holder = ?2 and t.escalated = true"
            + " and t.closedAt is null")
    boolean existsEscalated(UUID mentorship, UUID holder);

    @Query("from TurnEntry t where t.holder = ?1 and t.closedAt is null order by t.since, t.id")
    List<TurnEntry> heldBy(UUID holder, Limit limit);

    @Query("from TurnEntry t where t.holder = ?1 and t.closedAt is null"
            + " and (t.since > ?2 or (t.since = ?2 and t.id > ?3)) order by t.since, t.id")
    List<TurnEntry> heldBy(UUID holder, Instant since, UUID id, Limit limit);

    @Query("from TurnEntry t where t.holder = ?1 and t.kind in ?2 and t.closedAt is null order by t.since, t.id")
    List<TurnEntry> heldBy(UUID holder, Collection<String> kinds, Limit limit);

    @Query("from TurnEntry t where t.holder = ?1 and t.kind in ?2 and t.closedAt is null"
            + " and (t.since > ?3 or (t.since = ?3 and t.id > ?4)) order by t.since, t.id")
    List<TurnEntry> heldBy(UUID holder, Collection<String> kinds, Instant since, UUID id, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and t.closedAt is null order by t.since, t.id")
    List<TurnEntry> askedBy(UUID asker, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and t.closedAt is null"
            + " and (t.since > ?2 or (t.since = ?2 and t.id > ?3)) order by t.since, t.id")
    List<TurnEntry> askedBy(UUID asker, Instant since, UUID id, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and t.kind in ?2 and t.closedAt is null order by t.since, t.id")
    List<TurnEntry> askedBy(UUID asker, Collection<String> kinds, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and t.kind in ?2 and t.closedAt is null"
            + " and (t.since > ?3 or (t.since = ?3 and t.id > ?4)) order by t.since, t.id")
    List<TurnEntry> askedBy(UUID asker, Collection<String> kinds, Instant since, UUID id, Limit limit);

    @Query(
            nativeQuery = true,
            value = "select * from ("
                    + "(select * from turn where holder = ?1 and closed_at is null order by since, id limit ?2)"
                    + " union all "
                    + "(select * from turn where asker = ?1 and holder <> ?1 and closed_at is null"
                    + " order by since, id limit ?3)) t order by since, id")
    List<TurnEntry> both(UUID me, int held, int asked);

    @Query("from TurnEntry t where t.subject in ?1 and t.closedAt is null and (t.holder = ?2 or t.asker = ?2)"
            + " order by t.since, t.id")
    List<TurnEntry> on(Collection<UUID> subjects, UUID me);

    @Query(
            nativeQuery = true,
            value = "select t.kind as kind, count(*) as number from (select kind from turn where holder = ?1"
                    + " and closed_at is null order by since, id limit ?2) t group by t.kind")
    List<KindCount> countHeld(UUID holder, int most);

    @Query("from TurnEntry t where t.closedAt is null and t.nudged = false and t.nudgeAt <= ?1 order by t.nudgeAt")
    List<TurnEntry> dueForNudge(Instant now, Limit limit);

    /** The same of these people, what waits longest first. */
    @Query("from TurnEntry t where t.closedAt is null and t.nudged = false and t.holder in ?1 and t.nudgeAt <= ?2"
            + " order by t.since, t.id")
    List<TurnEntry> dueForNudge(Collection<UUID> holders, Instant until, Limit limit);

    /** When each of these people was last reminded of something, as far as that was after a moment. */
    @Query("select t.holder as holder, max(t.nudgeAt) as at from TurnEntry t where t.holder in ?1 and t.nudged = true"
            + " and t.nudgeAt > ?2 group by t.holder")
    List<Reminded> remindedLast(Collection<UUID> holders, Instant after);

    @Query("from TurnEntry t where t.closedAt is null and t.escalated = false and t.programme is not null"
            + " and t.escalateAt <= ?1 order by t.escalateAt")
    List<TurnEntry> dueForEscalation(Instant now, Limit limit);
}
