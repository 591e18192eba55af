package app.waymark.mentorship.internal;

import app.waymark.mentorship.MentorshipState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The mentorships. */
public interface MentorshipRepository extends JpaRepository<MentorshipEntity, UUID> {

    /** How many there are of one state. */
    record Count(MentorshipState state, long number) {}

    /** Locks what is open in a round; fails as a lost race where the transaction's snapshot is older than any of it. */
    @NativeQuery("select m.id from mentorship m where m.round = ?1 and m.state in ('PROPOSED', 'ACTIVE') for update")
    List<UUID> lockOpen(UUID round);

    /** The same for what one person has open, in whatever round and in either part. */
    @NativeQuery("select m.id from mentorship m where (m.mentor = ?1 or m.mentee = ?1)"
            + " and m.state in ('PROPOSED', 'ACTIVE') for update")
    List<UUID> lockOpenOf(UUID person);

    /** The same for what is open in a whole programme. */
    @NativeQuery(
            "select m.id from mentorship m where m.programme = ?1 and m.state in ('PROPOSED', 'ACTIVE') for update")
    List<UUID> lockOpenIn(UUID programme);

    /** The same for one that is active. */
    @NativeQuery("select m.id from mentorship m where m.id = ?1 and m.state = 'ACTIVE' for update")
    Optional<UUID> lockActive(UUID mentorship);

    /** The next ones in the order of their ids. */
    @Query("select m.id from MentorshipEntity m where m.id > ?1 order by m.id")
    List<UUID> idsAfter(UUID after, Limit limit);

    @Query("from MentorshipEntity m where m.programme = ?1 and m.state in (PROPOSED, ACTIVE) order by m.id")
    List<MentorshipEntity> openIn(UUID programme);

    @NativeQuery("select * from ("
            + "(select * from mentorship where mentee = ?1 and state = 'ACTIVE'"
            + " order by proposed_at desc, id desc limit ?2)"
            + " union all "
            + "(select * from mentorship where mentor = ?1 and state = 'ACTIVE'"
            + " order by proposed_at desc, id desc limit ?2)) m order by proposed_at desc, id desc")
    List<MentorshipEntity> active(UUID person, int each);

    @Query("from MentorshipEntity m where m.mentee = ?1 and m.state = ACTIVE order by m.proposedAt desc, m.id desc")
    List<MentorshipEntity> activeOfMentee(UUID mentee, Limit limit);

    @Query("from MentorshipEntity m where m.mentee = ?1 and m.state = ACTIVE"
            + " and (m.proposedAt < ?2 or (m.proposedAt = ?2 and m.id < ?3)) order by m.proposedAt desc, m.id desc")
    List<MentorshipEntity> activeOfMentee(UUID mentee, Instant at, UUID id, Limit limit);

    @Query("from MentorshipEntity m where m.mentor = ?1 and m.state = ACTIVE order by m.proposedAt desc, m.id desc")
    List<MentorshipEntity> activeOfMentor(UUID mentor, Limit limit);

    @Query("from MentorshipEntity m where m.mentor = ?1 and m.state = ACTIVE"
            + " and (m.proposedAt < ?2 or (m.proposedAt = ?2 and m.id < ?3)) order by m.proposedAt desc, m.id desc")
    List<MentorshipEntity> activeOfMentor(UUID mentor, Instant at, UUID id, Limit limit);

    @Query("from MentorshipEntity m where m.programme = ?1 and m.state = ENDED and m.startedAt is not null"
            + " order by m.endedAt desc, m.id desc")
    List<MentorshipEntity> finished(UUID programme, Limit limit);

    @Query("from MentorshipEntity m where m.programme = ?1 and m.state = ENDED and m.startedAt is not null"
            + " and (m.endedAt < ?2 or (m.endedAt = ?2 and m.id < ?3)) order by m.endedAt desc, m.id desc")
    List<MentorshipEntity> finished(UUID programme, Instant at, UUID id, Limit limit);

    @Query("select new app.waymark.mentorship.internal.MentorshipRepository$Count(m.state, count(m))"
            + " from MentorshipEntity m where m.round = ?1 group by m.state")
    List<Count> countInRound(UUID round);

    /** How many open mentorships a mentor has. */
    record PerMentor(UUID mentor, long number) {}

    @Query("select new app.waymark.mentorship.internal.MentorshipRepository$PerMentor(m.mentor, count(m))"
            + " from MentorshipEntity m where m.round = ?1 and m.state in (app.waymark.mentorship.MentorshipState.PROPOSED,"
            + " app.waymark.mentorship.MentorshipState.ACTIVE) group by m.mentor")
    List<PerMentor> openPerMentor(UUID round);

    @Query("from MentorshipEntity m where m.round = ?1 and m.state in (PROPOSED, ACTIVE) order by m.id")
    List<MentorshipEntity> openInRound(UUID round);

    @Query("from MentorshipEntity m where (m.mentor = ?1 or m.mentee = ?1) and m.state in (PROPOSED, ACTIVE)"
            + " order by m.id")
    List<MentorshipEntity> openOf(UUID person);

    /** Who is, or was, matched with whom. */
    record PairingRow(
            UUID id,
            UUID mentor,
            UUID mentee,
            MentorshipState state,
            @Nullable Instant endedAt) {}

    @Query("select new app.waymark.mentorship.internal.MentorshipRepository$PairingRow(m.id, m.mentor, m.mentee,"
            + " m.state, m.endedAt) from MentorshipEntity m where m.round = ?1 order by m.id")
    List<PairingRow> pairings(UUID round);

    /** What somebody has open in a round, in either part. */
    @Query("select new app.waymark.mentorship.internal.MentorshipRepository$PairingRow(m.id, m.mentor, m.mentee,"
            + " m.state, m.endedAt) from MentorshipEntity m where m.round = ?1 and (m.mentor = ?2 or m.mentee = ?2)"
            + " and m.state in (PROPOSED, ACTIVE) order by m.id")
    List<PairingRow> openOf(UUID round, UUID person);
}
