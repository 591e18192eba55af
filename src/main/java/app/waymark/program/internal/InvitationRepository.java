package app.waymark.program.internal;

import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The invitations. */
public interface InvitationRepository extends JpaRepository<InvitationEntity, UUID> {

    @Query("from InvitationEntity i where i.round = ?1 and i.account = ?2")
    Optional<InvitationEntity> find(UUID round, UUID account);

    @Query("from InvitationEntity i where i.round = ?1 and i.account in ?2")
    List<InvitationEntity> of(UUID round, Collection<UUID> accounts);

    /** How many people were ever brought into a round. */
    @Query("select count(i) from InvitationEntity i where i.round = ?1")
    long countIn(UUID round);

    @Query("from InvitationEntity i where i.round = ?1 and i.state = ?2 order by i.broughtAt, i.id")
    List<InvitationEntity> in(UUID round, InvitationState state, Limit limit);

    /** The invitations of a person that stand so, the latest first. */
    @Query("from InvitationEntity i where i.account = ?1 and i.state in ?2 order by i.broughtAt desc, i.id desc")
    List<InvitationEntity> ofAccount(UUID account, Collection<InvitationState> states, Limit limit);

    @Query("from InvitationEntity i where i.account = ?1 and i.state in ?2"
            + " and (i.broughtAt < ?3 or (i.broughtAt = ?3 and i.id < ?4)) order by i.broughtAt desc, i.id desc")
    List<InvitationEntity> ofAccount(
            UUID account, Collection<InvitationState> states, Instant broughtAt, UUID id, Limit limit);

    /** All that this person is asked or takes part in: whoever ends that ends all of it. */
    @Query(
            "from InvitationEntity i where i.account = ?1"
                    + " and i.state in (app.waymark.program.InvitationState.WAITING, app.waymark.program.InvitationState.JOINED)")
    List<InvitationEntity> open(UUID account);

    /** What this person was asked and has not answered, in rounds that go on, the latest first. */
    @Query("select i from InvitationEntity i join Round r on r.id = i.round where i.account = ?1"
            + " and i.state = app.waymark.program.InvitationState.WAITING and i.askedAt is not null"
            + " and r.state <> app.waymark.program.RoundState.ENDED order by i.broughtAt desc, i.id desc")
    List<InvitationEntity> asked(UUID account, Limit limit);

    /** Whether this programme asks the person, or has them in a round. */
    @Query(
            "select count(i) > 0 from InvitationEntity i join Round r on r.id = i.round"
                    + " where r.programme = ?1 and i.account = ?2"
                    + " and i.state in (app.waymark.program.InvitationState.WAITING, app.waymark.program.InvitationState.JOINED)")
    boolean concerns(UUID programme, UUID account);

    @Query("select new app.waymark.program.Invitations$Counts("
            + " coalesce(sum(case when i.state = app.waymark.program.InvitationState.WAITING then 1L else 0L end), 0L),"
            + " coalesce(sum(case when i.state = app.waymark.program.InvitationState.WAITING and i.timesAsked < ?2"
            + " and (i.askedAt is null or i.askedAt <= ?3) then 1L else 0L end), 0L),"
            + " coalesce(sum(case when i.state in (app.waymark.program.InvitationState.DECLINED,"
            + " app.waymark.program.InvitationState.LEFT) then 1L else 0L end), 0L))"
            + " from InvitationEntity i where i.round = ?1")
    Invitations.Counts count(UUID round, int mostAsked, Instant before);
}
