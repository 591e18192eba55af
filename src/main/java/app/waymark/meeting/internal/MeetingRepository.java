package app.waymark.meeting.internal;

import app.waymark.goal.MeetingDays.MeetingDay;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The meetings. */
public interface MeetingRepository extends JpaRepository<MeetingEntity, UUID> {

    /** A meeting with the size of its agenda, and where it stands in its series: which of the dates that hold, of how many. */
    record Line(
            MeetingEntity meeting,
            long agendaSize,
            @Nullable SeriesEntity series,
            long number,
            long of) {}

    /** A meeting with the notes that both write and those of one person. */
    record Opened(
            MeetingEntity meeting,
            @Nullable NoteEntity shared,
            @Nullable NoteEntity own,
            @Nullable SeriesEntity series) {}

    String LINE = "select new app.waymark.meeting.internal.MeetingRepository$Line(m,"
            + " (select count(a) from AgendaItemEntity a where a.meeting = m.id), s,"
            + " (select count(x) from MeetingEntity x where x.series = m.series and x.state in (CONFIRMED, DONE, MISSED)"
            + " and x.seriesOn <= m.seriesOn),"
            + " (select count(x) from MeetingEntity x where x.series = m.series and x.state in (CONFIRMED, DONE, MISSED)))"
            + " from MeetingEntity m left join SeriesEntity s on s.id = m.series"
            + " where (m.mentor = ?1 or m.mentee = ?1) ";

    /** One transaction at a time changes a meeting, so that what it decided on still holds when it writes. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from MeetingEntity m where m.id = ?1")
    Optional<MeetingEntity> lock(UUID id);

    @Query("select new app.waymark.meeting.internal.MeetingRepository$Opened(m, s, o, r) from MeetingEntity m"
            + " left join NoteEntity s on s.meeting = m.id and s.scope = m.id"
            + " left join NoteEntity o on o.meeting = m.id and o.scope = ?2"
            + " left join SeriesEntity r on r.id = m.series"
            + " where m.id = ?1 and (m.mentor = ?2 or m.mentee = ?2)")
    Optional<Opened> open(UUID id, UUID person);

    /** The meetings of a mentorship, locked; fails as a lost race where one was proposed since the transaction began. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from MeetingEntity m where m.mentorship = ?1 and m.archived = false order by m.id")
    List<MeetingEntity> lockOfMentorship(UUID mentorship);

    @Query("from MeetingEntity m where m.mentorship = ?1 and (m.mentor = ?2 or m.mentee = ?2)"
            + " order by m.createdAt desc, m.id desc")
    List<MeetingEntity> latest(UUID mentorship, UUID person, Limit limit);

    @Query(LINE + "and m.offeredAt is not null order by m.offeredAt, m.id")
    List<Line> offered(UUID person, Limit limit);

    @Query(LINE + "and m.offeredAt is not null and (m.offeredAt > ?2 or (m.offeredAt = ?2 and m.id > ?3))"
            + " order by m.offeredAt, m.id")
    List<Line> offered(UUID person, Instant offeredAt, UUID id, Limit limit);

    @Query(LINE + "and m.state = CONFIRMED and m.endsAt > ?2 order by m.startsAt, m.id")
    List<Line> upcoming(UUID person, Instant now, Limit limit);

    @Query(LINE + "and m.state = CONFIRMED and m.endsAt > ?2"
            + " and (m.startsAt > ?3 or (m.startsAt = ?3 and m.id > ?4)) order by m.startsAt, m.id")
    List<Line> upcoming(UUID person, Instant now, Instant startsAt, UUID id, Limit limit);

    @Query(LINE + "and m.mentorship = ?3 and m.state = CONFIRMED and m.endsAt > ?2 order by m.startsAt, m.id")
    List<Line> upcomingIn(UUID person, Instant now, UUID mentorship, Limit limit);

    @Query(
            LINE
                    + "and m.state in (CONFIRMED, DONE, MISSED, CANCELLED) and m.endsAt <= ?2 order by m.startsAt desc, m.id desc")
    List<Line> past(UUID person, Instant now, Limit limit);

    @Query(LINE + "and m.state in (CONFIRMED, DONE, MISSED, CANCELLED) and m.endsAt <= ?2"
            + " and (m.startsAt < ?3 or (m.startsAt = ?3 and m.id < ?4)) order by m.startsAt desc, m.id desc")
    List<Line> past(UUID person, Instant now, Instant startsAt, UUID id, Limit limit);

    @Query("from MeetingEntity m where (m.mentor = ?1 or m.mentee = ?1) and m.state in (CONFIRMED, DONE, MISSED)"
            + " and m.startsAt between ?2 and ?3 order by m.startsAt, m.id")
    List<MeetingEntity> booked(UUID person, Instant from, Instant to, Limit limit);

    /** What has a time from one moment until before another, and everything for which times are proposed. */
    @Query("from MeetingEntity m where (m.mentor = ?1 or m.mentee = ?1) and ((m.state in (CONFIRMED, DONE, MISSED)"
            + " and m.startsAt >= ?2 and m.startsAt < ?3) or m.offeredAt is not null) order by m.startsAt, m.id")
    List<MeetingEntity> within(UUID person, Instant from, Instant before, Limit limit);

    String AGREED = "select new app.waymark.goal.MeetingDays$MeetingDay(m.topic, m.startsAt) from MeetingEntity m"
            + " where m.state in (CONFIRMED, DONE) and m.startsAt between ";

    @Query(AGREED + "?2 and ?3 and m.mentee = ?1 order by m.startsAt, m.id")
    List<MeetingDay> agreedOfMentee(UUID mentee, Instant from, Instant to, Limit limit);

    @Query(AGREED + "?3 and ?4 and m.mentorship = ?2 and (m.mentor = ?1 or m.mentee = ?1) order by m.startsAt, m.id")
    List<MeetingDay> agreed(UUID person, UUID mentorship, Instant from, Instant to, Limit limit);
}
