package app.waymark.matching;

import app.waymark.audit.Audit;
import app.waymark.matching.internal.BoardPeople;
import app.waymark.matching.internal.DecisionStore;
import app.waymark.matching.internal.PolicyInForce;
import app.waymark.matching.internal.Quoting;
import app.waymark.matching.internal.ScenarioRun;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.matching.internal.Snapshot;
import app.waymark.matching.internal.Snapshots;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.Pairing;
import app.waymark.program.FieldNames;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.Participants;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The runs of a round's matching, for the coordinators of its programme. A run is asked for, computed in the background
 * on the round as it was at that moment, and kept, so that several can be laid side by side.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Scenarios {

    /** The most scenarios of a round that are shown; older ones are kept and reached by their address. */
    public static final int MOST = 12;

    private static final int ATTRIBUTES_SHOWN = 2;

    private final ScenarioStore store;
    private final DecisionStore decisions;
    private final ScenarioRun run;
    private final Snapshots snapshots;
    private final Quoting quoting;
    private final PolicyInForce policies;
    private final ProgrammeAccess access;
    private final Programmes programmes;
    private final Participants participants;
    private final Mentorships mentorships;
    private final BoardPeople about;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Scenarios(
            ScenarioStore store,
            DecisionStore decisions,
            ScenarioRun run,
            Snapshots snapshots,
            Quoting quoting,
            PolicyInForce policies,
            ProgrammeAccess access,
            Programmes programmes,
            Participants participants,
            Mentorships mentorships,
            BoardPeople about,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.run = run;
        this.snapshots = snapshots;
        this.quoting = quoting;
        this.policies = policies;
        this.access = access;
        this.programmes = programmes;
        this.participants = participants;
        this.mentorships = mentorships;
        this.about = about;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Asks for a run under the policy in force; empty where the round is over or one is pending already. */
    @PerMinute(30)
    public java.util.Optional<ScenarioId> start(RoundId round) {
        var scenario = add(round);
        scenario.ifPresent(added -> run.enqueue(added.value()));
        return scenario;
    }

    /** As {@link #start}, but the result is there when this returns: for a round of few people, which takes no time. */
    public java.util.Optional<ScenarioId> runNow(RoundId round) {
        var scenario = add(round);
        scenario.ifPresent(added -> run.run(added.value()));
        return scenario;
    }

    private java.util.Optional<ScenarioId> add(RoundId round) {
        var summary = access.requireCoordinated(round);
        if (summary.state() == RoundState.ENDED
                || store.of(round.value(), 1).stream()
                        .anyMatch(last -> last.state().pending())) {
            return java.util.Optional.empty();
        }
        var id = Uuid7.next(clock);
        store.add(
                id,
                round.value(),
                snapshots.take(round, policies.of(round)),
                actor.require().id().value(),
                clock.instant());
        programmes.startMatching(round);
        audit.record("scenario.started", "round", round.value());
        events.publishEvent(Changed.round(round.value()));
        return java.util.Optional.of(new ScenarioId(id));
    }

    /** Stops a pending run; nothing happens where it is over already. */
    public void cancel(ScenarioId scenario) {
        var summary = require(scenario);
        if (store.cancel(scenario.value(), clock.instant())) {
            events.publishEvent(Changed.round(summary.round().value()));
        }
    }

    /** The latest scenarios of a round, the last one first. */
    @Transactional(readOnly = true)
    public List<ScenarioSummary> list(RoundId round) {
        access.requireCoordinated(round);
        return store.of(round.value(), MOST);
    }

    /** The scenarios of a round before the one with this number, the last one first; {@link #MOST} at most. */
    @Transactional(readOnly = true)
    public List<ScenarioSummary> before(RoundId round, int number) {
        access.requireCoordinated(round);
        return store.before(round.value(), number, MOST);
    }

    /**
     * The round's matching as it is shown; six statements however many people there are.
     *
     * @param shown the scenario to show, or null for the last one that has a result
     * @param compared another one to lay beside it, or null
     */
    @Transactional(readOnly = true)
    public Board board(RoundId round, @Nullable ScenarioId shown, @Nullable ScenarioId compared) {
        var summary = access.requireCoordinated(round);
        var scenarios = store.of(round.value(), MOST);
        var chosen = done(scenarios, shown, round);
        if (chosen == null) {
            chosen = scenarios.stream()
                    .filter(one -> one.state() == ScenarioState.DONE)
                    .findFirst()
                    .orElse(null);
        }
        if (chosen == null) {
            return withoutScenario(summary, scenarios);
        }
        var beside = done(scenarios, compared, round);
        if (beside != null && beside.id().equals(chosen.id())) {
            beside = null;
        }
        return withScenario(summary, scenarios, chosen, beside);
    }

    private Board withoutScenario(RoundSummary round, List<ScenarioSummary> scenarios) {
        var decided = decisions.of(round.id().value());
        var people = SystemActor.call(() -> participants.all(round.id()));
        var known = about.of(
                round.id(), people.stream().map(ParticipantSummary::account).toList());
        var names = known.names();
        var mentors = people.stream()
                .filter(ParticipantSummary::mentor)
                .map(one ->
                        new Board.Mentor(one.account(), "", known.offered(one.account()), one.capacity(), List.of()))
                .sorted(by(names, Board.Mentor::account))
                .toList();
        var unmatched = people.stream()
                .filter(ParticipantSummary::mentee)
                .map(one -> new Board.Unmatched(one.account(), null))
                .sorted(by(names, Board.Unmatched::mentee))
                .toList();
        return new Board(
                round,
                scenarios,
                null,
                null,
                unmatched.size(),
                mentors.stream().mapToInt(Board.Mentor::capacity).sum(),
                mentors,
                unmatched,
                0,
                decided,
                names,
                // Only why a run came to nothing names a field here.
                scenarios.isEmpty() ? FieldNames.NONE : quoting.names(round.programme()));
    }

    private Board withScenario(
            RoundSummary round,
            List<ScenarioSummary> scenarios,
            ScenarioSummary shown,
            @Nullable ScenarioSummary compared) {
        var drawn = store.drawn(
                round.id().value(),
                shown.id().value(),
                compared == null
                        ? List.of(shown.id().value())
                        : List.of(shown.id().value(), compared.id().value()));
        var input = drawn.input();
        var decided = drawn.decided();
        var pairs = drawn.pairs();
        var over = over(mentorships.pairings(round.id()), shown.startedAt());
        var beside = new HashMap<AccountId, ScenarioPair>();
        if (compared != null) {
            pairs.getOrDefault(compared.id(), List.of()).forEach(one -> beside.put(one.mentee(), one));
        }
        var decisionOf = decided.stream()
                .collect(Collectors.toMap(one -> Map.entry(one.mentee(), one.mentor()), Decided::decision));
        var everybody = new LinkedHashSet<AccountId>();
        var rows = new LinkedHashMap<UUID, List<Board.Seat>>();
        for (var mentor : input.mentors()) {
            everybody.add(new AccountId(mentor.id()));
            rows.put(mentor.id(), new ArrayList<>());
        }
        for (var pair : input.standing()) {
            var mentee = new AccountId(pair.mentee());
            everybody.add(mentee);
            rows.getOrDefault(pair.mentor(), new ArrayList<>())
                    .add(new Board.Seat(
                            mentee,
                            null,
                            0,
                            true,
                            over.get(Map.entry(mentee, new AccountId(pair.mentor()))),
                            null,
                            false,
                            null));
        }
        var unmatched = new ArrayList<Board.Unmatched>();
        int moved = 0;
        for (var pair : pairs.getOrDefault(shown.id(), List.of())) {
            everybody.add(pair.mentee());
            var other = beside.get(pair.mentee());
            var elsewhere = other == null ? null : other.mentor();
            boolean moves = other != null && !Objects.equals(pair.mentor(), elsewhere);
            moved += moves ? 1 : 0;
            if (pair.mentor() == null) {
                unmatched.add(new Board.Unmatched(pair.mentee(), elsewhere));
            } else {
                rows.getOrDefault(pair.mentor().value(), new ArrayList<>())
                        .add(new Board.Seat(
                                pair.mentee(),
                                pair.rank(),
                                pair.score(),
                                false,
                                over.get(Map.entry(pair.mentee(), pair.mentor())),
                                decisionOf.get(Map.entry(pair.mentee(), pair.mentor())),
                                moves,
                                elsewhere));
            }
        }
        var known = about.of(round.id(), everybody);
        var names = known.names();
        var quotes = quoting.ofAnswers(
                round.programme(),
                input.policy(),
                input.mentors().stream().map(one -> new AccountId(one.id())).toList(),
                Readers.COORDINATORS);
        Comparator<Board.Seat> bySeat = by(names, Board.Seat::mentee);
        var mentors = input.mentors().stream()
                .map(one -> new Board.Mentor(
                        new AccountId(one.id()),
                        about(input.policy(), one, quotes),
                        known.offered(new AccountId(one.id())),
                        one.capacity(),
                        rows.getOrDefault(one.id(), List.of()).stream()
                                .sorted(bySeat)
                                .toList()))
                .sorted(by(names, Board.Mentor::account))
                .toList();
        unmatched.sort(by(names, Board.Unmatched::mentee));
        return new Board(
                round,
                scenarios,
                shown,
                compared,
                input.mentees().size() + input.standing().size(),
                input.mentors().stream().mapToInt(Snapshot.Mentor::capacity).sum(),
                mentors,
                List.copyOf(unmatched),
                moved,
                decided,
                names,
                quotes.names());
    }

    /** When mentee and mentor parted since this moment, pair by pair; those who are together again are left out. */
    private static Map<Map.Entry<AccountId, AccountId>, Instant> over(List<Pairing> pairings, Instant since) {
        var over = new HashMap<Map.Entry<AccountId, AccountId>, Instant>();
        for (var one : pairings) {
            var ended = one.endedAt();
            if (ended != null && ended.isAfter(since)) {
                over.merge(
                        Map.entry(one.mentee(), one.mentor()),
                        ended,
                        (first, second) -> first.isAfter(second) ? first : second);
            }
        }
        pairings.stream()
                .filter(one -> one.state().open())
                .forEach(one -> over.remove(Map.entry(one.mentee(), one.mentor())));
        return over;
    }

    private static String about(Policy policy, Snapshot.Mentor mentor, Quoting.Quotes quotes) {
        return policy.criteria().stream()
                .filter(one -> !policy.confidential().contains(one.criterion().name())
                        && quotes.allowsOf(
                                new AccountId(mentor.id()), one.criterion().mentorAttribute()))
                .map(one -> mentor.attributes().getOrDefault(one.criterion().mentorAttribute(), ""))
                .filter(text -> !TypedText.blank(text))
                .distinct()
                .limit(ATTRIBUTES_SHOWN)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable ScenarioSummary done(
            List<ScenarioSummary> scenarios, @Nullable ScenarioId wanted, RoundId round) {
        if (wanted == null) {
            return null;
        }
        return scenarios.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .or(() -> store.find(wanted.value()).filter(one -> one.round().equals(round)))
                .filter(one -> one.state() == ScenarioState.DONE)
                .orElse(null);
    }

    private <T> Comparator<T> by(Map<AccountId, String> names, Function<T, AccountId> account) {
        var language = actor.find().map(Actor::locale).orElse(Locale.ENGLISH);
        return Comparator.comparing(one -> names.getOrDefault(account.apply(one), ""), Alphabet.of(language));
    }

    private ScenarioSummary require(ScenarioId scenario) {
        var found = store.find(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
        access.requireCoordinated(found.round());
        return found;
    }
}
