package app.waymark.turn.internal;

import app.waymark.turn.Turns;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
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

/** The ledger's table. */
public interface TurnRepository extends JpaRepository<TurnEntry, UUID> {

    /** How many turns there are of a kind, and of those that were handed back, of what they were before. */
    interface KindCount {

        String getKind();

        @Nullable
        String getBack();

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

    /** The same, and those that were handed back from it. */
    @Query("from TurnEntry t where (t.kind = ?1 or t.backKind = ?1) and t.subject = ?2 and t.closedAt is null")
    List<TurnEntry> findOpenOrBack(String kind, UUID subject);

    /** A turn, of which nobody else disposes until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from TurnEntry t where t.id = ?1")
    Optional<TurnEntry> lock(UUID id);

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

    @Query("from TurnEntry t where t.holder = ?1 and t.closedAt is null and t.restsDay is null order by t.since, t.id")
    List<TurnEntry> heldBy(UUID holder, Limit limit);

    @Query("from TurnEntry t where t.holder = ?1 and t.closedAt is null and t.restsDay is null"
            + " and (t.since > ?2 or (t.since = ?2 and t.id > ?3)) order by t.since, t.id")
    List<TurnEntry> heldBy(UUID holder, Instant since, UUID id, Limit limit);

    @Query("from TurnEntry t where t.holder = ?1 and (t.kind in ?2 or t.backKind in ?3)"
            + " and t.closedAt is null and t.restsDay is null order by t.since, t.id")
    List<TurnEntry> heldBy(UUID holder, Collection<String> kinds, Collection<String> back, Limit limit);

    @Query("from TurnEntry t where t.holder = ?1 and (t.kind in ?2 or t.backKind in ?3)"
            + " and t.closedAt is null and t.restsDay is null"
            + " and (t.since > ?4 or (t.since = ?4 and t.id > ?5)) order by t.since, t.id")
    List<TurnEntry> heldBy(
            UUID holder, Collection<String> kinds, Collection<String> back, Instant since, UUID id, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and t.closedAt is null order by t.since, t.id")
    List<TurnEntry> askedBy(UUID asker, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and t.closedAt is null"
            + " and (t.since > ?2 or (t.since = ?2 and t.id > ?3)) order by t.since, t.id")
    List<TurnEntry> askedBy(UUID asker, Instant since, UUID id, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and (t.kind in ?2 or t.backKind in ?3)"
            + " and t.closedAt is null order by t.since, t.id")
    List<TurnEntry> askedBy(UUID asker, Collection<String> kinds, Collection<String> back, Limit limit);

    @Query("from TurnEntry t where t.asker = ?1 and (t.kind in ?2 or t.backKind in ?3) and t.closedAt is null"
            + " and (t.since > ?4 or (t.since = ?4 and t.id > ?5)) order by t.since, t.id")
    List<TurnEntry> askedBy(
            UUID asker, Collection<String> kinds, Collection<String> back, Instant since, UUID id, Limit limit);

    @Query(
            nativeQuery = true,
            value = "select * from ("
                    + "(select * from turn where holder = ?1 and closed_at is null and rests_day is null"
                    + " order by since, id limit ?2)"
                    + " union all "
                    + "(select * from turn where holder = ?1 and closed_at is null and rests_day is not null"
                    + " order by rests_until, id limit " + Turns.MOST_RESTING + ")"
                    + " union all "
                    + "(select * from turn where asker = ?1 and holder <> ?1 and closed_at is null"
                    + " order by since, id limit ?3)) t order by since, id")
    List<TurnEntry> both(UUID me, int held, int asked);

    @Query("from TurnEntry t where t.subject in ?1 and t.closedAt is null and (t.holder = ?2 or t.asker = ?2)"
            + " order by t.since, t.id")
    List<TurnEntry> on(Collection<UUID> subjects, UUID me);

    @Query(
            nativeQuery = true,
            value =
                    "select t.kind as kind, t.back_kind as back, count(*) as number from (select kind, back_kind from turn"
                            + " where holder = ?1 and closed_at is null and rests_day is null order by since, id limit ?2) t"
                            + " group by t.kind, t.back_kind")
    List<KindCount> countHeld(UUID holder, int most);

    @Query("from TurnEntry t where t.closedAt is null and t.nudged = false and t.stoppedAt is null"
            + " and t.nudgeAt <= ?1 order by t.nudgeAt")
    List<TurnEntry> dueForNudge(Instant now, Limit limit);

    /** The same of these people, what waits longest first. */
    @Query("from TurnEntry t where t.closedAt is null and t.nudged = false and t.stoppedAt is null"
            + " and t.holder in ?1 and t.nudgeAt <= ?2"
            + " order by t.since, t.id")
    List<TurnEntry> dueForNudge(Collection<UUID> holders, Instant until, Limit limit);

    /** When each of these people was last reminded of something, as far as that was after a moment. */
    @Query("select t.holder as holder, max(t.nudgedAt) as at from TurnEntry t where t.holder in ?1"
            + " and t.nudgedAt > ?2 group by t.holder")
    List<Reminded> remindedLast(Collection<UUID> holders, Instant after);

    @Query("from TurnEntry t where t.closedAt is null and t.escalated = false and t.programme is not null"
            + " and t.stoppedAt is null"
            + " and t.escalateAt <= ?1 order by t.escalateAt")
    List<TurnEntry> dueForEscalation(Instant now, Limit limit);

    /** What was put off until this moment. */
    @Query("from TurnEntry t where t.closedAt is null and t.restsUntil <= ?1 order by t.restsUntil")
    List<TurnEntry> dueToReturn(Instant now, Limit limit);

    /** Everything that is open and held by somebody, whether put off or not. */
    @Query("from TurnEntry t where t.holder = ?1 and t.closedAt is null")
    List<TurnEntry> allHeldBy(UUID holder);

    /** Every clock of what somebody holds stands still, for as long as they are away. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            nativeQuery = true,
            value = "update turn set stopped_at = coalesce(stopped_at, ?2), away_day = ?3, version = version + 1"
                    + " where holder = ?1 and closed_at is null")
    void stop(UUID holder, Instant now, LocalDate backOn);

    /** They are back: what else stops none of their turns runs on, later by the time that it stood still. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            nativeQuery = true,
            value = "update turn set"
                    + " nudge_at = if(rests_until is null, nudge_at + interval timestampdiff(microsecond, stopped_at, ?2) microsecond, nudge_at),"
                    + " second_nudge_at = if(rests_until is null, second_nudge_at + interval timestampdiff(microsecond, stopped_at, ?2) microsecond, second_nudge_at),"
                    + " third_nudge_at = if(rests_until is null, third_nudge_at + interval timestampdiff(microsecond, stopped_at, ?2) microsecond, third_nudge_at),"
                    + " escalate_at = if(rests_until is null, escalate_at + interval timestampdiff(microsecond, stopped_at, ?2) microsecond, escalate_at),"
                    + " stopped_seconds = if(rests_until is null, stopped_seconds + timestampdiff(second, stopped_at, ?2), stopped_seconds),"
                    + " stopped_at = if(rests_until is null, null, stopped_at), away_day = null, version = version + 1"
                    + " where holder = ?1 and closed_at is null and away_day is not null and stopped_at is not null")
    void goOn(UUID holder, Instant now);

    /** Who waits for somebody. */
    @Query(
            "select distinct t.asker from TurnEntry t where t.holder = ?1 and t.closedAt is null and t.asker is not null")
    List<UUID> askersOf(UUID holder, Limit limit);
}
