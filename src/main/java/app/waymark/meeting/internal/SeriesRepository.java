package app.waymark.meeting.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The series of meetings. */
public interface SeriesRepository extends JpaRepository<SeriesEntity, UUID> {

    /** A series, of which one transaction at a time tells the calendars. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from SeriesEntity s where s.id = ?1")
    Optional<SeriesEntity> lock(UUID id);

    /** The meetings of a series by their days, locked: those that are off among them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from MeetingEntity m where m.series = ?1 order by m.seriesOn, m.id")
    List<MeetingEntity> lockMeetings(UUID id);

    /** The meetings of a series by their days: those that are off among them. */
    @Query("from MeetingEntity m where m.series = ?1 order by m.seriesOn, m.id")
    List<MeetingEntity> meetings(UUID id);

    /** A meeting with its series. */
    record Of(SeriesEntity series, MeetingEntity meeting) {}

    @Query(
            "select new app.waymark.meeting.internal.SeriesRepository$Of(s, m) from MeetingEntity m"
                    + " join SeriesEntity s on s.id = m.series where m.series in ?1 order by s.createdAt, s.id, m.seriesOn, m.id")
    List<Of> meetings(Collection<UUID> ids);

    /** All meetings of the series of a meeting of this person; none where it is of none, or not theirs. */
    @Query("select new app.waymark.meeting.internal.SeriesRepository$Of(s, m) from MeetingEntity m"
            + " join SeriesEntity s on s.id = m.series where m.series = (select x.series from MeetingEntity x"
            + " where x.id = ?1 and (x.mentor = ?2 or x.mentee = ?2)) order by m.seriesOn, m.id")
    List<Of> around(UUID meeting, UUID person);

    /** These series with all their meetings, in one statement at most. */
    default Map<SeriesEntity, List<MeetingEntity>> together(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : meetings(ids).stream()
                        .collect(Collectors.groupingBy(
                                Of::series, LinkedHashMap::new, Collectors.mapping(Of::meeting, Collectors.toList())));
    }
}
