package app.waymark.matching;

import app.waymark.engine.explain.WhyNot;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.matching.internal.SolvedScenarios;
import app.waymark.program.ProgrammeAccess;
import app.waymark.shared.AccountId;
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

    private final ScenarioStore store;
    private final SolvedScenarios solved;
    private final ProgrammeAccess programmes;

    Explanations(ScenarioStore store, SolvedScenarios solved, ProgrammeAccess programmes) {
        this.store = store;
        this.solved = solved;
        this.programmes = programmes;
    }

    /**
     * Why these two are matched, or why not; without a mentor, why the mentee has the mentor there is, or none.
     *
     * <p>Whether the person may ask is decided at once. The answer is worked out on another thread: it is there in a moment,
     * but for a large round whose scenario nobody has asked about for a while.
     */
    public CompletableFuture<Explanation> explain(ScenarioId scenario, AccountId mentee, @Nullable AccountId mentor) {
        var summary = store.find(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
        programmes.requireCoordinated(summary.round());
        if (summary.state() != ScenarioState.DONE) {
            return CompletableFuture.completedFuture(new Explanation.NotInTheRun(mentee, mentor));
        }
        return solved.ask(scenario.value(), known -> answer(known, mentee, mentor));
    }

    private static Explanation answer(SolvedScenarios.Solved known, AccountId mentee, @Nullable AccountId mentor) {
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
                    ? pair(known, mentee, AccountId.of(matched.get().mentor()))
                    : new Explanation.Unmatched(mentee, known.ask(explainer -> explainer.whyUnmatched(id)));
        }
        var why = known.ask(explainer -> explainer.whyNot(id, mentor.toString()));
        return why instanceof WhyNot.TheyAreMatched
                ? pair(known, mentee, mentor)
                : new Explanation.NotPair(mentee, mentor, why, known.appraise(mentee.value(), mentor.value()));
    }

    private static Explanation pair(SolvedScenarios.Solved known, AccountId mentee, AccountId mentor) {
        return new Explanation.Pair(
                mentee,
                mentor,
                known.ask(explainer -> explainer.why(mentee.toString())),
                known.appraise(mentee.value(), mentor.value()));
    }
}
