package app.waymark.matching;

import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.explain.OneMore;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.engine.model.Objective;
import app.waymark.matching.internal.Quoting;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.matching.internal.SolvedScenarios;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Readers;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Answers why, for the coordinators of the round's programme. The answers are about the round as it was when the
 * scenario was run, and never contradict its pairs.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Explanations {

    private static final int MOST_PRICES = 5;

    private final ScenarioStore store;
    private final SolvedScenarios solved;
    private final Quoting quoting;
    private final ProgrammeAccess programmes;

    Explanations(ScenarioStore store, SolvedScenarios solved, Quoting quoting, ProgrammeAccess programmes) {
        this.store = store;
        this.solved = solved;
        this.quoting = quoting;
        this.programmes = programmes;
    }

    /**
     * Why these two are matched, or why not; without a mentor, why the mentee has the mentor there is, or none.
     *
     * <p>Whether the person may ask is decided at once. The answer is worked out on another thread: it is there in a moment,
     * but for a large round whose scenario nobody has asked about for a while.
     */
    public CompletableFuture<Explanation> explain(ScenarioId scenario, AccountId mentee, @Nullable AccountId mentor) {
        var summary = summary(scenario);
        var round = programmes.requireCoordinated(summary.round());
        if (summary.state() != ScenarioState.DONE) {
            return CompletableFuture.completedFuture(new Explanation.NotInTheRun(mentee, mentor));
        }
        return solved.ask(scenario.value(), known -> answer(known, round, mentee, mentor));
    }

    /**
     * What one mentee more would cost for each of the {@value #MOST_PRICES} mentors at most who have fewest. Whether the person
     * may ask is decided at once; the prices are worked out on another thread, each the best matching of its own.
     */
    public CompletableFuture<LoadPrices> loadPrices(ScenarioId scenario) {
        var summary = summary(scenario);
        programmes.requireCoordinated(summary.round());
        if (summary.state() != ScenarioState.DONE) {
            return CompletableFuture.completedFuture(LoadPrices.without(LoadPrices.State.EVEN));
        }
        return solved.ask(scenario.value(), Explanations::loadPrices);
    }

    private static LoadPrices loadPrices(SolvedScenarios.Solved known) {
        if (known.solution().isEmpty()) {
            return LoadPrices.without(LoadPrices.State.OUTDATED);
        }
        if (known.solution().get().objective() == Objective.STABLE) {
            return LoadPrices.without(LoadPrices.State.STABLE);
        }
        var prices = new ArrayList<OneMore>();
        // One by one, so that whoever asks why meanwhile waits for one of them at most.
        for (var mentor : known.ask(explainer -> explainer.below(MOST_PRICES))) {
            prices.add(known.ask(explainer -> explainer.oneMore(mentor)));
        }
        return prices.isEmpty()
                ? LoadPrices.without(LoadPrices.State.EVEN)
                : new LoadPrices(LoadPrices.State.TOLD, List.copyOf(prices));
    }

    private ScenarioSummary summary(ScenarioId scenario) {
        return store.find(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
    }

    private Explanation answer(
            SolvedScenarios.Solved known, RoundSummary round, AccountId mentee, @Nullable AccountId mentor) {
        if (!known.knows(mentee.value()) || mentor != null && !known.knows(mentee.value(), mentor.value())) {
            return new Explanation.NotInTheRun(mentee, mentor);
        }
        var id = mentee.toString();
        if (known.solution().isEmpty()) {
            return new Explanation.Outdated(mentee, mentor);
        }
        var matched = known.solution().get().pairOf(id);
        if (mentor == null) {
            return matched.isPresent()
                    ? pair(known, round, mentee, AccountId.of(matched.get().mentor()))
                    : new Explanation.Unmatched(
                            mentee, Quoting.wordless(known.<WhyUnmatched>ask(explainer -> explainer.whyUnmatched(id))));
        }
        var why = known.ask(explainer -> explainer.whyNot(id, mentor.toString()));
        return why instanceof WhyNot.TheyAreMatched
                ? pair(known, round, mentee, mentor)
                : notPair(known, round, mentee, mentor, Quoting.wordless(why));
    }

    private Explanation pair(SolvedScenarios.Solved known, RoundSummary round, AccountId mentee, AccountId mentor) {
        var quotes = quotes(known, round, mentee, mentor);
        return new Explanation.Pair(
                mentee,
                mentor,
                known.ask(explainer -> explainer.why(mentee.toString())),
                told(known, quotes, mentee, mentor),
                quotes.names(mentee, mentor));
    }

    private Explanation notPair(
            SolvedScenarios.Solved known, RoundSummary round, AccountId mentee, AccountId mentor, WhyNot why) {
        var quotes = quotes(known, round, mentee, mentor);
        return new Explanation.NotPair(
                mentee, mentor, why, told(known, quotes, mentee, mentor), quotes.names(mentee, mentor));
    }

    private Quoting.Quotes quotes(
            SolvedScenarios.Solved known, RoundSummary round, AccountId mentee, AccountId mentor) {
        return quoting.of(round, known.snapshot().policy(), List.of(mentee, mentor), Readers.COORDINATORS);
    }

    /** The pair taken apart, without what coordinators may not read. */
    private static Appraisal told(
            SolvedScenarios.Solved known, Quoting.Quotes quotes, AccountId mentee, AccountId mentor) {
        return quotes.appraisal(known.appraise(mentee.value(), mentor.value()), mentee, mentor);
    }
}
