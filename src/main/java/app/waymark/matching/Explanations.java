package app.waymark.matching;

import app.waymark.engine.explain.WhyNot;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.matching.internal.SolvedScenarios;
import app.waymark.program.ProgrammeAccess;
import app.waymark.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Answers why, for the coordinators of the round's programme. The answers are about the round as it was when the
 * scenario was run. The first question to a scenario may take as long as the run did, the next ones a moment.
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
     * <p>No transaction spans it: a round takes its time to be solved, and no connection shall wait for that.
     */
    public Explanation explain(ScenarioId scenario, AccountId mentee, @Nullable AccountId mentor) {
        var summary = store.find(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
        programmes.requireCoordinated(summary.round());
        if (summary.state() != ScenarioState.DONE) {
            return new Explanation.NotInTheRun(mentee, mentor);
        }
        var known = solved.of(scenario.value());
        if (!known.knows(mentee.value()) || mentor != null && !known.knows(mentee.value(), mentor.value())) {
            return new Explanation.NotInTheRun(mentee, mentor);
        }
        var id = mentee.toString();
        var matched = known.solution().pairOf(id);
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
