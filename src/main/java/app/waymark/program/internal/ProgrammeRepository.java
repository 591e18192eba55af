package app.waymark.program.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The programmes. */
public interface ProgrammeRepository extends JpaRepository<Programme, UUID> {

    boolean existsByName(String name);

    /** The programme, where this account coordinates it. */
    @Query("from Programme p where p.id = ?1 and exists (select 1 from Coordinator c"
            + " where c.programme = p.id and c.account = ?2)")
    Optional<Programme> coordinated(UUID programme, UUID account);

    String TAKES_PART = "exists (select 1 from Round r, ParticipantEntity q where r.programme = p.id and q.round = r.id"
            + " and q.account = ?1 and r.state <> app.waymark.program.RoundState.ENDED)";

    /** The programmes with a round that goes on in which this account takes part, by name. */
    @Query("from Programme p where " + TAKES_PART + " order by p.name, p.id")
    List<Programme> takenPartInBy(UUID account, Limit limit);

    /** The programme, where this account takes part in a round of it that goes on, or coordinates it. */
    @Query("from Programme p where p.id = ?2 and (" + TAKES_PART
            + " or exists (select 1 from Coordinator c where c.programme = p.id and c.account = ?1))")
    Optional<Programme> among(UUID account, UUID programme);

    /** The programmes this account has anything to do with, by name, and what. */
    @Query("select p as programme,"
            + " case when " + TAKES_PART + " then true else false end as takesPart,"
            + " case when exists (select 1 from Round r, ParticipantEntity q where r.programme = p.id and q.round = r.id"
            + " and q.account = ?1 and q.mentor and r.state <> app.waymark.program.RoundState.ENDED)"
            + " then true else false end as mentors,"
            + " case when exists (select 1 from Coordinator c where c.programme = p.id and c.account = ?1)"
            + " then true else false end as coordinates"
            + " from Programme p where " + TAKES_PART
            + " or (p.endedAt is null and exists (select 1 from Coordinator c where c.programme = p.id and c.account = ?1))"
            + " order by p.name, p.id")
    List<Involved> involved(UUID account, Limit limit);

    /** A row of {@link #involved}. */
    interface Involved {

        Programme getProgramme();

        boolean getTakesPart();

        boolean getMentors();

        boolean getCoordinates();
    }

    /** Locks the programme, so that it does not end while a round of it is opened, or the other way about. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Programme p where p.id = ?1")
    Optional<Programme> lock(UUID programme);
}
