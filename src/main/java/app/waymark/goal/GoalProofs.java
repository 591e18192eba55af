package app.waymark.goal;

import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.ProofRows;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.skill.SkillKey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person acting can show of their own goals to somebody outside: what they reached, wrote and added themselves.
 * Nothing that anybody else said of a goal is in it, and nobody else is given it.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(readOnly = true)
public class GoalProofs {

    private final GoalDesk desk;
    private final ProofRows rows;

    GoalProofs(GoalDesk desk, ProofRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /** The goals that the person acting reached, the latest first, a page at a time. */
    public Slice<Moment> reached(@Nullable Cursor after, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        return Slice.of(rows.reached(desk.me(), after, most + 1), most, one -> new Cursor(one.at(), one.item()));
    }

    /** What the person acting added to the steps of their goals, the latest first, a page at a time. */
    public Slice<OwnEvidence> evidence(@Nullable Cursor after, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        return Slice.of(
                rows.evidence(desk.me(), after, most + 1),
                most,
                one -> new Cursor(one.evidence().at(), one.evidence().id()));
    }

    /**
     * What the person acting added to the steps of those goals of theirs that were made to get on in a skill, the latest
     * first.
     */
    public List<OwnEvidence> evidenceFor(SkillKey skill, int most) {
        return rows.evidence(desk.me(), skill, Math.clamp(most, 1, Slice.MOST));
    }

    /** One thing that the person acting added to a step of a goal of theirs; empty where it is none of those. */
    public Optional<OwnEvidence> evidence(UUID id) {
        return rows.evidence(desk.me(), id);
    }

    /** A goal that the person acting reached, with the way there; empty where it is none of theirs, or not reached. */
    public Optional<GoalProof> of(GoalId id) {
        if (!desk.reads(id)) {
            return Optional.empty();
        }
        var goal = desk.readable(id);
        var reached = goal.closedAt();
        if (!goal.isMentee(desk.me()) || goal.state() != GoalState.REACHED || reached == null) {
            return Optional.empty();
        }
        var content = goal.content();
        var progress = desk.happened(goal).progress();
        var looked = rows.looked(goal.getId());
        var far = goal.howFar();
        var words = goal.closedWhy();
        return Optional.of(new GoalProof(
                id,
                goal.title(),
                content.why(),
                goal.createdAt(),
                reached,
                words == null ? "" : words,
                far.stepsDone(),
                far.steps(),
                content.measures().stream()
                        .map(one -> measured(one, progress.of(one.id())))
                        .toList(),
                content.milestones().stream()
                        .flatMap(one -> Stream.ofNullable(progress.done().get(one.id()))
                                .map(tick -> new GoalProof.Reached(one.title(), tick.at())))
                        .sorted(Comparator.comparing(GoalProof.Reached::at))
                        .toList(),
                looked.times(),
                looked.first(),
                looked.last(),
                rows.learned(goal.getId(), GoalProof.MOST_LEARNED)));
    }

    private static GoalProof.Measured measured(Measure measure, List<Reading> readings) {
        return new GoalProof.Measured(
                measure.id(),
                measure.name(),
                measure.unit(),
                measure.baseline(),
                measure.target(),
                readings.isEmpty()
                        ? null
                        : Objects.requireNonNull(readings.getLast()).value());
    }
}
