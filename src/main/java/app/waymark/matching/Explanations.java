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
        var summary = store.find(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
        var programme = programmes.requireCoordinated(summary.round()).programme();
        if (summary.state() != ScenarioState.DONE) {
            return CompletableFuture.completedFuture(new Explanation.NotInTheRun(mentee, mentor));
        }
        return solved.ask(scenario.value(), known -> answer(known, programme, mentee, mentor));
    }

    private Explanation answer(
            SolvedScenarios.Solved known, ProgrammeId programme, AccountId mentee, @Nullable AccountId mentor) {
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
                    ? pair(known, programme, mentee, AccountId.of(matched.get().mentor()))
                    : new Explanation.Unmatched(
                            mentee, Quoting.wordless(known.<WhyUnmatched>ask(explainer -> explainer.whyUnmatched(id))));
        }
        var why = known.ask(explainer -> explainer.whyNot(id, mentor.toString()));
        return why instanceof WhyNot.TheyAreMatched
                ? pair(known, programme, mentee, mentor)
                : new Explanation.NotPair(
                        mentee, mentor, Quoting.wordless(why), told(known, programme, mentee, mentor));
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
