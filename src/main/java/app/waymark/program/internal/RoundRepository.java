package app.waymark.program.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The rounds. */
public interface RoundRepository extends JpaRepository<Round, UUID> {

    /** A round's line with its programme's name. */
    record Row(
            UUID id,
            UUID programme,
            String programmeName,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            RoundState state) {

        public RoundSummary toSummary() {
            return new RoundSummary(
                    new RoundId(id), new ProgrammeId(programme), programmeName, name, startsOn, endsOn, state);
        }
    }

    String ROW = "select new app.waymark.program.internal.RoundRepository$Row(r.id, r.programme, p.name, r.name,"
            + " r.startsOn, r.endsOn, r.state) from Round r join Programme p on p.id = r.programme ";

    @Query(ROW + "where r.id = ?1")
    Optional<Row> row(UUID round);

    /** The rounds of every programme that this account coordinates, the latest first. */
    @Query(ROW + "where r.programme in (select c.programme from Coordinator c where c.account = ?1)"
            + " order by r.startsOn desc, r.id desc")
    List<Row> coordinatedBy(UUID account, Limit limit);

    @Query(ROW + "where r.programme in (select c.programme from Coordinator c where c.account = ?1)"
            + " and (r.startsOn < ?2 or (r.startsOn = ?2 and r.id < ?3)) order by r.startsOn desc, r.id desc")
    List<Row> coordinatedBy(UUID account, LocalDate startsOn, UUID id, Limit limit);

    @Query(ROW + "where r.id = ?1 and exists (select 1 from Coordinator c"
            + " where c.programme = r.programme and c.account = ?2)")
    Optional<Row> coordinatedRow(UUID round, UUID account);

    /** What somebody is in any programme, in one row; the database says 1 for yes. */
    interface StandingRow {

        int getCoordinator();

        int getMentor();

        int getMentee();

        @Nullable
        UUID getWishing();
    }

    @Query(
            nativeQuery = true,
            value = "select exists (select 1 from coordinator where account = ?1) as coordinator,"
                    + " exists (select 1 from participant where account = ?1 and mentor) as mentor,"
                    + " exists (select 1 from participant where account = ?1 and mentee) as mentee,"
                    + " (select r.id from round r join participant q on q.round = r.id where q.account = ?1"
                    + " and r.state in ('OPEN', 'MATCHING') order by r.starts_on desc, r.id desc limit 1) as wishing")
    StandingRow standing(UUID account);

    /**
     * Locks a round, so that it does not end meanwhile, and says how it stands; fails as a lost race where the transaction's
     * snapshot is older.
     */
    @NativeQuery("select r.state from round r where r.id = ?1 for update")
    Optional<String> lock(UUID round);

    /** Locks the rounds of a programme that have not ended, the latest first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Round r where r.programme = ?1 and r.state <> app.waymark.program.RoundState.ENDED"
            + " order by r.startsOn desc, r.id desc")
    List<Round> lockGoingOn(UUID programme);

    /** All of them, as many as {@link #lockGoingOn} ends. */
    @Query("from Round r where r.programme = ?1 and r.state <> app.waymark.program.RoundState.ENDED")
    List<Round> goingOn(UUID programme);

    boolean existsByProgrammeAndName(UUID programme, String name);

    /** The round, where this account coordinates its programme: one statement for what nearly every page asks first. */
    default Optional<RoundSummary> coordinated(UUID round, UUID account) {
        return coordinatedRow(round, account).map(Row::toSummary);
    }

    /** The round, where this account coordinates its programme or has a part in it. */
    default Optional<RoundSummary> visible(UUID round, UUID account) {
        return visibleRow(round, account).map(Row::toSummary);
    }

    @Query(ROW + "where r.id = ?1 and (exists (select 1 from Coordinator c"
            + " where c.programme = r.programme and c.account = ?2)"
            + " or exists (select 1 from ParticipantEntity p where p.round = r.id and p.account = ?2))")
    Optional<Row> visibleRow(UUID round, UUID account);

    /** A round's line with somebody's part in it. */
    record PartRow(
            UUID id,
            UUID programme,
            String programmeName,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            RoundState state,
            ParticipantEntity part) {

        public RoundSummary round() {
            return new Row(id, programme, programmeName, name, startsOn, endsOn, state).toSummary();
        }
    }

    /** The round with the part that this account has in it, in one statement. */
    @Query("select new app.waymark.program.internal.RoundRepository$PartRow(r.id, r.programme, p.name, r.name,"
            + " r.startsOn, r.endsOn, r.state, q) from Round r join Programme p on p.id = r.programme"
            + " join ParticipantEntity q on q.round = r.id where r.id = ?1 and q.account = ?2")
    Optional<PartRow> part(UUID round, UUID account);

    /** Somebody's coordinator, and a round for which they are. */
    record Care(UUID coordinator, UUID round) {}

    @Query("select new app.waymark.program.internal.RoundRepository$Care(c.account, r.id) from Coordinator c, Round r"
            + " where r.programme = c.programme and r.state <> app.waymark.program.RoundState.ENDED"
            + " and (exists (select 1 from ParticipantEntity p where p.round = r.id and p.account = ?1)"
            + " or exists (select 1 from InvitationEntity i where i.round = r.id and i.account = ?1"
            + " and i.state = app.waymark.program.InvitationState.WAITING))"
            + " order by r.startsOn desc, r.id desc, c.account")
    List<Care> coordinatorsOf(UUID person, Limit limit);

    @Query(ROW + "where r.id in ?1")
    List<Row> rows(Collection<UUID> rounds);

    /** These rounds, by id. */
    default Map<RoundId, RoundSummary> summaries(Collection<UUID> rounds) {
        return rows(rounds).stream().map(Row::toSummary).collect(Collectors.toMap(RoundSummary::id, one -> one));
    }

    default Optional<RoundSummary> summary(UUID round) {
        return row(round).map(Row::toSummary);
    }
}
