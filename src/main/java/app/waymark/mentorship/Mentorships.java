package app.waymark.mentorship;

import app.waymark.mentorship.MentorshipSaid.MatchDeclined;
import app.waymark.mentorship.MentorshipSaid.MatchEnded;
import app.waymark.mentorship.MentorshipSaid.MatchProposed;
import app.waymark.mentorship.MentorshipSaid.MatchStarted;
import app.waymark.mentorship.internal.MentorshipEntity;
import app.waymark.mentorship.internal.MentorshipRepository;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a mentorship: a coordinator proposes it, each of the two accepts or declines with a reason, and either of
 * them or the coordinator can end it, after which the mentee can be matched again.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Mentorships {

    /** The kind of turn that each of the two holds until they have answered a proposed mentorship. */
    public static final String ANSWER = "mentorship.answer";

    /** The kind of news that the other is away. */
    public static final String AWAY = "mentorship.away";

    /** The kind of news that a mentorship began. */
    static final String STARTED = "mentorship.started";

    /** How the search names mentorships, by which the two find each other. */
    public static final String FOUND = "mentorship";

    /** How reports name the other of the two of a mentorship. */
    public static final String REPORTED = "mentorship";

    /** The longest reason that is kept. */
    public static final int MOST_REASON = 1_000;

    private final MentorshipRepository mentorships;
    private final ProgrammeAccess programmes;
    private final TurnLedger turns;
    private final SearchIndex index;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Mentorships(
            MentorshipRepository mentorships,
            ProgrammeAccess programmes,
            TurnLedger turns,
            SearchIndex index,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.mentorships = mentorships;
        this.programmes = programmes;
        this.turns = turns;
        this.index = index;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Proposes mentorships to both sides, all or none, for a coordinator of the round: a mentor gets no more mentees
     * than places, a mentee one mentor. A pair that has an open mentorship already stays as it is and is no reason to
     * refuse. Each side is asked as if it were the only pair.
     *
     * <p>Two coordinators who propose at once cannot give one place away twice: everybody concerned is locked, and what is
     * open is read under that lock, so that whoever comes second sees what the first has made, or is told by the
     * database to begin anew.
     */
    @RetryOnConflict
    public ProposeAllResult proposeAll(RoundId round, Collection<Proposal> proposals) {
        var summary = programmes.requireCoordinated(round);
        if (!programmes.lockGoingOn(round)) {
            return new ProposeAllResult.Refused(proposals.stream()
                    .map(one -> new ProposeAllResult.Refusal(one, new ProposeAllResult.Reason.RoundOver()))
                    .toList());
        }
        var people = new HashSet<AccountId>();
        proposals.forEach(one -> {
            people.add(one.mentor());
            people.add(one.mentee());
        });
        var fresh = new ArrayList<Proposal>();
        var locked = programmes.lockParticipants(round, people);
        // The transaction's snapshot may be older than the locks it has just got. A locking read of anything newer
        // loses
        // the race by that, and all of this is done again.
        mentorships.lockOpen(round.value());
        var refused = refusals(proposals, pairings(round), locked, fresh);
        if (!refused.isEmpty()) {
            return new ProposeAllResult.Refused(refused);
        }
        var now = clock.instant();
        var made = mentorships.saveAll(fresh.stream()
                .map(one -> new MentorshipEntity(
                        Uuid7.next(clock), round.value(), summary.programme().value(), one, now))
                .toList());
        turns.handAll(made.stream()
                .map(MentorshipEntity::toMentorship)
                .flatMap(one -> Stream.of(
                        question(one, one.mentor(), one.mentee(), summary.name()),
                        question(one, one.mentee(), one.mentor(), summary.name())))
                .toList());
        index.changed(FOUND, made.stream().map(MentorshipEntity::id).toList());
        if (!made.isEmpty()) {
            events.publishEvent(Changed.round(round.value()));
        }
        return new ProposeAllResult.Proposed(
                made.stream().map(one -> new MentorshipId(one.id())).toList());
    }

    /**
     * What would stand in the way of {@link #proposeAll} just now; empty where nothing would. For services that have
     * decided on access.
     *
     * @param pairings the {@link #pairings} of the round
     */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<ProposeAllResult.Refusal> obstacles(
            RoundId round, Collection<Proposal> proposals, Collection<Pairing> pairings) {
        var people = new HashSet<AccountId>();
        proposals.forEach(one -> {
            people.add(one.mentor());
            people.add(one.mentee());
        });
        return refusals(proposals, pairings, programmes.participants(round, people), new ArrayList<>());
    }

    private static List<ProposeAllResult.Refusal> refusals(
            Collection<Proposal> proposals,
            Collection<Pairing> pairings,
            Map<AccountId, ParticipantSummary> people,
            List<Proposal> fresh) {
        var matched = new HashMap<AccountId, Pairing>();
        var load = new HashMap<AccountId, Integer>();
        for (var one : pairings) {
            if (one.state().open()) {
                matched.put(one.mentee(), one);
                load.merge(one.mentor(), 1, Integer::sum);
            }
        }
        var refused = new ArrayList<ProposeAllResult.Refusal>();
        for (var one : proposals) {
            var mentor = people.get(one.mentor());
            var mentee = people.get(one.mentee());
            var existing = matched.get(one.mentee());
            if (existing != null && existing.mentor().equals(one.mentor())) {
                continue;
            }
            if (mentor == null
                    || mentee == null
                    || !mentor.mentor()
                    || !mentee.mentee()
                    || one.mentor().equals(one.mentee())) {
                refused.add(new ProposeAllResult.Refusal(one, new ProposeAllResult.Reason.NotTakingPart()));
            } else if (existing != null) {
                refused.add(
                        new ProposeAllResult.Refusal(one, new ProposeAllResult.Reason.AlreadyMatched(existing.id())));
            } else if (load.merge(one.mentor(), 1, Integer::sum) > mentor.capacity()) {
                refused.add(new ProposeAllResult.Refusal(one, new ProposeAllResult.Reason.NoPlace(mentor.capacity())));
            } else {
                matched.put(
                        one.mentee(),
                        new Pairing(
                                new MentorshipId(one.mentee().value()),
                                one.mentor(),
                                one.mentee(),
                                MentorshipState.PROPOSED,
                                null));
                fresh.add(one);
            }
        }
        return refused;
    }

    /** Accepts a proposed mentorship, for one of the two; with the second acceptance it is active. */
    @RetryOnConflict
    public AnswerResult accept(MentorshipId id) {
        var me = actor.require().id();
        var entity = requireMember(id, me);
        if (!entity.toMentorship().waitsFor(me)) {
            return new AnswerResult.Closed(entity.toMentorship());
        }
        boolean started = entity.accept(me.value(), clock.instant());
        var mentorship = entity.toMentorship();
        turns.close(ANSWER, id.value(), me);
        if (started) {
            events.publishEvent(new MentorshipStarted(id, mentorship.mentor(), mentorship.mentee()));
            tell(new MatchStarted(), mentorship, mentorship.mentor(), mentorship.mentee());
            tell(new MatchStarted(), mentorship, mentorship.mentee(), mentorship.mentor());
        }
        changed(mentorship);
        return new AnswerResult.Done(mentorship);
    }

    /** Declines a proposed mentorship, for one of the two; the other and the coordinators are told, with the reason. */
    @RetryOnConflict
    public AnswerResult decline(MentorshipId id, String reason) {
        var me = actor.require().id();
        var entity = requireMember(id, me);
        var because = TypedText.strip(reason);
        if (because.length() > MOST_REASON) {
            return new AnswerResult.TooLong(because.length(), MOST_REASON);
        }
        if (!entity.toMentorship().waitsFor(me)) {
            return new AnswerResult.Closed(entity.toMentorship());
        }
        entity.decline(me.value(), because, clock.instant());
        var mentorship = entity.toMentorship();
        over(mentorship);
        tell(new MatchDeclined(because), mentorship, mentorship.other(me), me);
        tellCoordinators(new MatchDeclined(because), mentorship, me);
        return new AnswerResult.Done(mentorship);
    }

    /** Ends a mentorship, or withdraws a proposed one: either of the two, or a coordinator of its programme. */
    @RetryOnConflict
    public AnswerResult end(MentorshipId id, String reason) {
        var me = actor.require().id();
        var entity = requireReadable(id);
        var because = TypedText.strip(reason);
        if (because.length() > MOST_REASON) {
            return new AnswerResult.TooLong(because.length(), MOST_REASON);
        }
        if (!entity.toMentorship().state().open()) {
            return new AnswerResult.Closed(entity.toMentorship());
        }
        entity.end(me.value(), because, clock.instant());
        var mentorship = entity.toMentorship();
        over(mentorship);
        for (var one : List.of(mentorship.mentor(), mentorship.mentee())) {
            if (!one.equals(me)) {
                tell(new MatchEnded(because), mentorship, one, me);
            }
        }
        if (mentorship.has(me)) {
            tellCoordinators(new MatchEnded(because), mentorship, me);
        }
        return new AnswerResult.Done(mentorship);
    }

    /**
     * Ends every open mentorship of somebody whose account is closed, in that transaction; the other side and the
     * coordinators are told. For Waymark.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAllOf(AccountId account) {
        // Whoever proposes holds the parts: what they make is there before, or finds nobody to propose to after.
        programmes.lockParts(account);
        mentorships.lockOpenOf(account.value());
        for (var entity : mentorships.openOf(account.value())) {
            entity.end(account.value(), "", clock.instant());
            var mentorship = entity.toMentorship();
            over(mentorship);
            tell(new MentorshipSaid.AccountGone(), mentorship, mentorship.other(account), account);
            tellCoordinators(new MentorshipSaid.AccountGone(), mentorship, account);
        }
    }

    /**
     * Ends every open mentorship of a programme that is ended, in that transaction, and tells nobody: the two are told of the
     * programme. For Waymark.
     *
     * @param by who ends the programme
     * @return the mentorships as they were
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Mentorship> endAllIn(ProgrammeId programme, AccountId by, String reason) {
        mentorships.lockOpenIn(programme.value());
        var before = new ArrayList<Mentorship>();
        for (var entity : mentorships.openIn(programme.value())) {
            before.add(entity.toMentorship());
            entity.end(by.value(), reason, clock.instant());
            var mentorship = entity.toMentorship();
            over(mentorship);
            for (var one : List.of(mentorship.mentor(), mentorship.mentee())) {
                events.publishEvent(new NoLongerSo(Set.of(mentorship.id().value()), Set.of(STARTED), one));
            }
        }
        return before;
    }

    /** What {@link #endAllIn} would end. For Waymark. */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<Mentorship> openIn(ProgrammeId programme) {
        return mentorships.openIn(programme.value()).stream()
                .map(MentorshipEntity::toMentorship)
                .toList();
    }

    /** One mentorship, for the two and for the coordinators of its programme. */
    @Transactional(readOnly = true)
    public Mentorship get(MentorshipId id) {
        return requireReadable(id).toMentorship();
    }

    /** The mentorships of a programme that ran and are over, the latest first, a page at a time; for its coordinators. */
    @Transactional(readOnly = true)
    public Slice<Mentorship> finished(ProgrammeId programme, @Nullable Cursor after, int size) {
        programmes.requireCoordinator(programme);
        int rows = Math.clamp(size, 1, Slice.MOST);
        var limit = Limit.of(rows + 1);
        var found = after == null
                ? mentorships.finished(programme.value(), limit)
                : mentorships.finished(programme.value(), after.at(), after.id(), limit);
        return Slice.of(
                found.stream().map(MentorshipEntity::toMentorship).toList(),
                rows,
                one -> new Cursor(
                        Objects.requireNonNull(one.endedAt()), one.id().value()));
    }

    /** How many mentorships a round has, by state; for its coordinators. */
    @Transactional(readOnly = true)
    public java.util.Map<MentorshipState, Long> countInRound(RoundId round) {
        programmes.requireCoordinated(round);
        var counts = new java.util.EnumMap<MentorshipState, Long>(MentorshipState.class);
        mentorships.countInRound(round.value()).forEach(row -> counts.put(row.state(), row.number()));
        return counts;
    }

    /** Every open mentorship of a round, for the matching's current state: as many as the round has places. */
    @Transactional(readOnly = true)
    public List<Mentorship> openInRound(RoundId round) {
        programmes.requireCoordinated(round);
        return mentorships.openInRound(round.value()).stream()
                .map(MentorshipEntity::toMentorship)
                .toList();
    }

    /** Who is, or was, matched with whom in a round, in whatever state. For services that have decided on access. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<Pairing> pairings(RoundId round) {
        return mentorships.pairings(round.value()).stream()
                .map(row -> new Pairing(
                        new MentorshipId(row.id()),
                        new AccountId(row.mentor()),
                        new AccountId(row.mentee()),
                        row.state(),
                        row.endedAt()))
                .toList();
    }

    private static Ask question(Mentorship mentorship, AccountId holder, AccountId other, String roundName) {
        return new Ask(
                new MatchProposed(roundName),
                mentorship.id().value(),
                holder,
                other,
                Links.mentorship(mentorship.id().value()),
                mentorship.id().value(),
                mentorship.programme().value(),
                Patience.STANDARD);
    }

    private void over(Mentorship mentorship) {
        turns.closeMentorship(mentorship.id().value());
        events.publishEvent(new MentorshipEnded(mentorship.id(), mentorship.mentor(), mentorship.mentee()));
        changed(mentorship);
    }

    private void tell(MentorshipSaid said, Mentorship mentorship, AccountId recipient, AccountId from) {
        events.publishEvent(new News(
                Uuid7.next(clock),
                said,
                mentorship.id().value(),
                recipient,
                from,
                Links.mentorship(mentorship.id().value())));
    }

    private void tellCoordinators(MentorshipSaid said, Mentorship mentorship, AccountId from) {
        for (var coordinator : programmes.coordinators(mentorship.programme())) {
            if (!mentorship.has(coordinator)) {
                tell(said, mentorship, coordinator, from);
            }
        }
    }

    private void changed(Mentorship mentorship) {
        index.changed(FOUND, List.of(mentorship.id().value()));
        events.publishEvent(Changed.round(mentorship.round().value()));
        events.publishEvent(Changed.person(mentorship.mentor()));
        events.publishEvent(Changed.person(mentorship.mentee()));
    }

    private MentorshipEntity requireMember(MentorshipId id, AccountId me) {
        return find(id).filter(found -> found.toMentorship().has(me))
                .orElseThrow(() -> new AccessDeniedException("Not one of the two"));
    }

    private MentorshipEntity requireReadable(MentorshipId id) {
        return find(id).filter(found -> actor.find()
                                .filter(me -> found.toMentorship().has(me.id()))
                                .isPresent()
                        || programmes.coordinates(found.toMentorship().programme()))
                .orElseThrow(() -> new AccessDeniedException("Neither one of the two nor a coordinator"));
    }

    private Optional<MentorshipEntity> find(MentorshipId id) {
        return mentorships.findById(id.value());
    }
}
