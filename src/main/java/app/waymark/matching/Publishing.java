package app.waymark.matching;

import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.engine.criteria.Contribution;
import app.waymark.engine.criteria.Finding;
import app.waymark.matching.PublishResult.Obstacle;
import app.waymark.matching.PublishResult.Reason;
import app.waymark.matching.internal.Quoting;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.Pairing;
import app.waymark.mentorship.Proposal;
import app.waymark.mentorship.ProposeAllResult;
import app.waymark.mentorship.TaughtSkill;
import app.waymark.program.FieldNames;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes mentorships of a scenario, for the coordinators of the round's programme: all of its pairs that are not made
 * already, or none where the round has changed so that one of them no longer holds.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Publishing {

    private final ScenarioStore store;
    private final Quoting quoting;
    private final Mentorships mentorships;
    private final ProgrammeAccess access;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            ScenarioStore store,
            Quoting quoting,
            Mentorships mentorships,
            ProgrammeAccess access,
            Programmes programmes,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.quoting = quoting;
        this.mentorships = mentorships;
        this.access = access;
        this.programmes = programmes;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What publishing would do just now.
     *
     * @param fresh the pairs that would be asked, with what each would be told of why
     * @param made how many of the scenario's pairs are mentorships already
     * @param unmatched how many mentees the scenario has nobody for
     * @param obstacles what stands in the way; while there is anything nothing can be published
     * @param names the names of everybody in it
     * @param fields what the programme calls what it asks, for the reasons
     */
    public record Preview(
            RoundSummary round,
            ScenarioSummary scenario,
            List<Proposal> fresh,
            int made,
            int unmatched,
            List<Obstacle> obstacles,
            Map<AccountId, String> names,
            FieldNames fields) {}

    /** What publishing this scenario would do just now. */
    @Transactional(readOnly = true)
    public Preview preview(ScenarioId scenario) {
        var whole = find(scenario);
        var summary = whole.summary();
        var round = access.requireCoordinated(summary.round());
        var pairings = mentorships.pairings(round.id());
        var state = state(whole, round, pairings);
        var obstacles = new ArrayList<>(state.obstacles);
        mentorships.obstacles(round.id(), state.fresh, pairings).forEach(one -> obstacles.add(obstacle(one)));
        if (round.state() == RoundState.ENDED) {
            state.fresh.stream()
                    .findFirst()
                    .ifPresent(one -> obstacles.add(new Obstacle(one.mentee(), one.mentor(), Reason.ROUND_OVER)));
        }
        var people = new HashSet<AccountId>();
        state.fresh.forEach(one -> people.addAll(List.of(one.mentor(), one.mentee())));
        obstacles.forEach(one -> people.addAll(List.of(one.mentor(), one.mentee())));
        var names = new HashMap<AccountId, String>();
        accounts.find(people).forEach((id, account) -> names.put(id, account.name()));
        return new Preview(round, summary, state.fresh, state.made, state.unmatched, obstacles, names, state.fields);
    }

    /**
     * Proposes every pair of the scenario that is no mentorship yet; see {@link Mentorships#proposeAll}. That is what was
     * shown to whoever says so, or nothing.
     *
     * @param shown {@link Preview#fresh} as it was shown
     */
    public PublishResult publish(ScenarioId scenario, Collection<Proposal> shown) {
        var whole = find(scenario);
        var summary = whole.summary();
        var round = access.requireCoordinated(summary.round());
        if (summary.state() != ScenarioState.DONE) {
            return new PublishResult.NotReady();
        }
        var state = state(whole, round, mentorships.pairings(summary.round()));
        if (!state.obstacles.isEmpty()) {
            return new PublishResult.Changed(state.obstacles);
        }
        if (!Set.copyOf(shown).equals(Set.copyOf(state.fresh))) {
            return new PublishResult.Outdated();
        }
        return switch (mentorships.proposeAll(summary.round(), state.fresh)) {
            case ProposeAllResult.Refused refused ->
                new PublishResult.Changed(
                        refused.refusals().stream().map(Publishing::obstacle).toList());
            case ProposeAllResult.Proposed proposed -> {
                programmes.run(summary.round());
                store.published(scenario.value(), clock.instant());
                audit.record(
                        "scenario.published",
                        "scenario",
                        scenario.value(),
                        Map.of(
                                "mentorships",
                                Integer.toString(proposed.mentorships().size())));
                events.publishEvent(Changed.round(summary.round().value()));
                yield new PublishResult.Published(proposed.mentorships().size());
            }
        };
    }

    private record State(List<Proposal> fresh, int made, int unmatched, List<Obstacle> obstacles, FieldNames fields) {}

    /** The scenario's pairs held against what has been decided, wished and made since. */
    private State state(ScenarioStore.Whole whole, RoundSummary round, Collection<Pairing> pairings) {
        Set<Map.Entry<AccountId, AccountId>> open = new HashSet<>();
        Set<Map.Entry<AccountId, AccountId>> parted = new HashSet<>();
        for (var one : pairings) {
            (one.state().open() ? open : parted).add(Map.entry(one.mentee(), one.mentor()));
        }
        var confidential = whole.input().policy().confidential();
        var standing = whole.standing();
        var people = new HashSet<AccountId>();
        standing.forEach(one -> {
            people.add(one.pair().mentee());
            if (one.pair().mentor() != null) {
                people.add(one.pair().mentor());
            }
        });
        var quotes = quoting.of(round, whole.input().policy(), people, Readers.ROUND);
        var fresh = new ArrayList<Proposal>();
        var obstacles = new ArrayList<Obstacle>();
        int made = 0;
        int unmatched = 0;
        for (var one : standing) {
            var pair = one.pair();
            var mentor = pair.mentor();
            if (mentor == null) {
                unmatched++;
                continue;
            }
            var both = Map.entry(pair.mentee(), mentor);
            var lockedTo = one.lockedTo();
            if (open.contains(both)) {
                made++;
            } else if (one.forbidden()) {
                obstacles.add(new Obstacle(pair.mentee(), mentor, Reason.FORBIDDEN));
            } else if (one.avoided()) {
                obstacles.add(new Obstacle(pair.mentee(), mentor, Reason.AVOIDED));
            } else if (lockedTo != null && !lockedTo.equals(mentor)) {
                obstacles.add(new Obstacle(pair.mentee(), mentor, Reason.LOCKED_ELSEWHERE));
            } else if (parted.contains(both) && !mentor.equals(lockedTo)) {
                obstacles.add(new Obstacle(pair.mentee(), mentor, Reason.PARTED));
            } else {
                fresh.add(new Proposal(
                        mentor,
                        pair.mentee(),
                        why(pair, mentor, confidential, quotes),
                        taught(pair, mentor, confidential, quotes)));
            }
        }
        return new State(fresh, made, unmatched, obstacles, quotes.names());
    }

    /**
     * What the two are told of why: the criteria that spoke for them, in the words of the coordinator and of the two
     * themselves, so that both languages can read it; the confidential ones stay out, and so does what not everybody in the
     * round reads: neither has accepted yet.
     */
    private static List<String> why(
            ScenarioPair pair, AccountId mentor, Set<String> confidential, Quoting.Quotes quotes) {
        return pair.contributions().stream()
                .filter(one -> one.points() > 0
                        && !confidential.contains(one.criterion())
                        && quotes.allows(one.criterion(), pair.mentee(), mentor)
                        && !(one.finding() instanceof Finding.Skills))
                .map(Publishing::phrase)
                .toList();
    }

    /** The skills the two are told of, by their names alone: what the mentee agreed to name, and the mentor offers still. */
    private static List<TaughtSkill> taught(
            ScenarioPair pair, AccountId mentor, Set<String> confidential, Quoting.Quotes quotes) {
        return pair.contributions().stream()
                .filter(one -> one.points() > 0 && !confidential.contains(one.criterion()))
                .map(Contribution::finding)
                .filter(Finding.Skills.class::isInstance)
                .map(Finding.Skills.class::cast)
                .flatMap(one -> quotes.taught(one, pair.mentee(), mentor).values().stream())
                .filter(name -> !name.silent())
                .map(name -> new TaughtSkill(name.words()))
                .distinct()
                .toList();
    }

    private static String phrase(Contribution one) {
        var found =
                switch (one.finding()) {
                    case Finding.Shared shared -> String.join(", ", shared.values());
                    case Finding.Values values -> values.mentee();
                    case Finding.Steps steps -> steps.mentee() + " → " + steps.mentor();
                    case Finding.Minutes minutes ->
                        minutes.minutes() / 60 + ":"
                                + String.format(java.util.Locale.ROOT, "%02d", minutes.minutes() % 60) + " h";
                    case Finding.Numbers numbers -> numbers.inEnglish();
                    // Told beside it, in the language of whoever reads it.
                    case Finding.Skills unused -> "";
                    case Finding.NotKnown unknown -> "";
                    case Finding.Withheld withheld -> "";
                };
        return found.isEmpty() ? one.criterion() : one.criterion() + ": " + found;
    }

    private static Obstacle obstacle(ProposeAllResult.Refusal refusal) {
        var reason =
                switch (refusal.because()) {
                    case ProposeAllResult.Reason.NoPlace unused -> Reason.NO_PLACE;
                    case ProposeAllResult.Reason.AlreadyMatched unused -> Reason.MATCHED_ELSEWHERE;
                    case ProposeAllResult.Reason.NotTakingPart unused -> Reason.LEFT;
                    case ProposeAllResult.Reason.RoundOver unused -> Reason.ROUND_OVER;
                };
        return new Obstacle(refusal.proposal().mentee(), refusal.proposal().mentor(), reason);
    }

    private ScenarioStore.Whole find(ScenarioId scenario) {
        return store.whole(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
    }
}
