package app.waymark.program;

import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.program.internal.CoordinatorRepository;
import app.waymark.program.internal.ParticipantEntity;
import app.waymark.program.internal.ParticipantRepository;
import app.waymark.program.internal.ProgrammeParts;
import app.waymark.program.internal.ProgrammeRepository;
import app.waymark.program.internal.RoundRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import app.waymark.shared.SystemActor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what a person may do in a programme, for the services of this module and those above it. An administrator
 * runs the installation and is no coordinator by that; who coordinates is written down, programme by programme.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ProgrammeAccess {

    private final ProgrammeRepository programmes;
    private final RoundRepository rounds;
    private final CoordinatorRepository coordinators;
    private final ParticipantRepository participants;
    private final CurrentActor actor;

    ProgrammeAccess(
            ProgrammeRepository programmes,
            RoundRepository rounds,
            CoordinatorRepository coordinators,
            ParticipantRepository participants,
            CurrentActor actor) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.coordinators = coordinators;
        this.participants = participants;
        this.actor = actor;
    }

    /** A round with the part in it of the person acting. */
    public record Mine(RoundSummary round, ParticipantSummary part) {}

    /** The round, for one of its programme's coordinators; throws {@link AccessDeniedException} for anybody else. */
    public RoundSummary requireCoordinated(RoundId round) {
        var found = SystemActor.acts()
                ? rounds.summary(round.value())
                : actor.find()
                        .flatMap(me -> rounds.coordinated(round.value(), me.id().value()));
        return found.orElseThrow(ProgrammeAccess::denied);
    }

    /** Refuses whoever does not coordinate this round's programme with an {@link AccessDeniedException}; a job is not asked. */
    public void requireCoordinator(RoundId round) {
        if (!SystemActor.acts()) {
            requireCoordinated(round);
        }
    }

    /** Refuses whoever does not coordinate this programme with an {@link AccessDeniedException}. */
    public void requireCoordinator(ProgrammeId programme) {
        if (!coordinates(programme)) {
            throw denied();
        }
    }

    /** Whether the person acting coordinates this programme; a job may do what its coordinators may. */
    public boolean coordinates(ProgrammeId programme) {
        return SystemActor.acts()
                || actor.find()
                        .filter(me ->
                                coordinators.exists(programme.value(), me.id().value()))
                        .isPresent();
    }

    /** The round, for its participants and its programme's coordinators; empty for anybody else. */
    public Optional<RoundSummary> visible(RoundId round) {
        return SystemActor.acts()
                ? rounds.summary(round.value())
                : rounds.visible(round.value(), actor.require().id().value());
    }

    /** The round with my own part in it, in one statement; empty for whoever has none. */
    public Optional<Mine> mine(RoundId round) {
        return rounds.part(round.value(), actor.require().id().value())
                .map(row -> new Mine(row.round(), row.part().toSummary()));
    }

    /**
     * The programmes in which the person acting takes part now, by name: in a round that has not ended. Whoever left, or
     * whose round is over, takes part no more.
     */
    public List<ProgrammeSummary> takingPart() {
        return takenPartIn(actor.require().id());
    }

    /**
     * A programme that the person acting has to do with.
     *
     * @param takesPart whether in a round of it that has not ended
     * @param mentors whether as a mentor there
     * @param coordinates whether they coordinate it
     */
    public record Involved(ProgrammeSummary programme, boolean takesPart, boolean mentors, boolean coordinates) {

        public ProgrammeId id() {
            return programme.id();
        }
    }

    /** The programmes that the person acting takes part in now or coordinates, by name, in one statement. */
    public List<Involved> involved() {
        var me = actor.require().id().value();
        return Slice.whole(most -> programmes.involved(me, Limit.of(most))).stream()
                .map(row -> new Involved(
                        Programmes.summary(row.getProgramme()),
                        row.getTakesPart(),
                        row.getMentors(),
                        row.getCoordinates()))
                .toList();
    }

    /**
     * What somebody is where.
     *
     * @param takesPart the programmes in which they take part now
     * @param coordinates those they coordinate that have not ended
     */
    public record Parts(Set<ProgrammeId> takesPart, Set<ProgrammeId> coordinates) {

        public Parts {
            takesPart = Set.copyOf(takesPart);
            coordinates = Set.copyOf(coordinates);
        }
    }

    /** What anybody is where, to be read together with what depends on it. For services that have decided on access. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Portion<Parts> parts(AccountId account) {
        return ProgrammeParts.of(account);
    }

    /** The programmes in which somebody takes part now, by name. For services that have decided on access. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<ProgrammeSummary> takenPartIn(AccountId account) {
        return Slice.whole(most -> programmes.takenPartInBy(account.value(), Limit.of(most))).stream()
                .map(Programmes::summary)
                .toList();
    }

    /**
     * The programme, for those who take part in it now and for those who coordinate it; throws {@link AccessDeniedException}
     * for anybody else, administrators and former participants included.
     */
    public ProgrammeSummary requireAmong(ProgrammeId programme) {
        return programmes
                .among(actor.require().id().value(), programme.value())
                .map(Programmes::summary)
                .orElseThrow(() -> new AccessDeniedException("Nobody of this programme"));
    }

    /**
     * Who coordinates a programme: those to be told when something stands too long. For services, inside their
     * transactions.
     */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<AccountId> coordinators(ProgrammeId programme) {
        return coordinators.accounts(programme.value()).stream()
                .map(AccountId::new)
                .toList();
    }

    /**
     * The parts these accounts have in a round, by account, locked in the order of their ids until the transaction ends, so
     * that places are given out by one transaction at a time. A lock alone does not renew the transaction's snapshot:
     * whoever counts under it reads what it counts with a lock, too. For services that have decided on access.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<AccountId, ParticipantSummary> lockParticipants(RoundId round, Collection<AccountId> accounts) {
        return byAccount(accounts.isEmpty() ? List.of() : participants.lock(round.value(), ids(accounts)));
    }

    /**
     * Locks a round, so that it does not end before this transaction has, and says whether it goes on. Before anything else
     * is locked: whoever ends a round locks it first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockGoingOn(RoundId round) {
        return rounds.lock(round.value())
                .filter(state -> RoundState.valueOf(state) != RoundState.ENDED)
                .isPresent();
    }

    /**
     * Locks every part that this account has, as {@link #lockParticipants}: no place is given to or by them meanwhile.
     *
     * @return the rounds of these parts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RoundId> lockParts(AccountId account) {
        return participants.lockAll(account.value()).stream().map(RoundId::new).toList();
    }

    /** The parts these accounts have in a round, by account. For services that have decided on access. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Map<AccountId, ParticipantSummary> participants(RoundId round, Collection<AccountId> accounts) {
        return byAccount(accounts.isEmpty() ? List.of() : participants.of(round.value(), ids(accounts)));
    }

    private static List<UUID> ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }

    private static Map<AccountId, ParticipantSummary> byAccount(List<ParticipantEntity> found) {
        return found.stream()
                .map(ParticipantEntity::toSummary)
                .collect(Collectors.toMap(ParticipantSummary::account, one -> one));
    }

    /**
     * Who looks after somebody: the coordinators of the rounds, not over yet, in which this person takes part or is
     * invited to, each with the latest of these rounds.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public Map<AccountId, RoundId> coordinatorsOf(AccountId person) {
        var found = new LinkedHashMap<AccountId, RoundId>();
        Slice.whole(most -> rounds.coordinatorsOf(person.value(), Limit.of(most)))
                .forEach(row -> found.putIfAbsent(new AccountId(row.coordinator()), new RoundId(row.round())));
        return found;
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Not a coordinator of this programme");
    }
}
