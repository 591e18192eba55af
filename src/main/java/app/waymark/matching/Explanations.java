package app.waymark.matching;

import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.matching.internal.Quoting;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.matching.internal.SolvedScenarios;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Readers;
import app.waymark.shared.AccountId;
import java.util.List;
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
     * <p>No transaction spans it: a round takes its time to be solved, and no connection shall wait for that.
     */
    public Explanation explain(ScenarioId scenario, AccountId mentee, @Nullable AccountId mentor) {
        var summary = store.find(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
        var round = programmes.requireCoordinated(summary.round());
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
                    ? pair(
                            known,
                            round.programme(),
                            mentee,
                            AccountId.of(matched.get().mentor()))
                    : new Explanation.Unmatched(
                            mentee, Quoting.wordless(known.<WhyUnmatched>ask(explainer -> explainer.whyUnmatched(id))));
        }
        var why = known.ask(explainer -> explainer.whyNot(id, mentor.toString()));
        return why instanceof WhyNot.TheyAreMatched
                ? pair(known, round.programme(), mentee, mentor)
                : new Explanation.NotPair(
                        mentee, mentor, Quoting.wordless(why), told(known, round.programme(), mentee, mentor));
    }

    private Explanation pair(SolvedScenarios.Solved known, ProgrammeId programme, AccountId mentee, AccountId mentor) {
        return new Explanation.Pair(
                mentee,
                mentor,
                known.ask(explainer -> explainer.why(mentee.toString())),
                told(known, programme, mentee, mentor));
    }

    /** The pair taken apart, without what coordinators may not read. */
    private Appraisal told(SolvedScenarios.Solved known, ProgrammeId programme, AccountId mentee, AccountId mentor) {
        return quoting.of(programme, known.snapshot().policy(), List.of(mentee, mentor), Readers.COORDINATORS)
                .appraisal(known.appraise(mentee.value(), mentor.value()), mentee, mentor);
    }
}
