package app.waymark.goal;

import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.file.KeepResult;
import app.waymark.goal.internal.EvidenceFiles;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.PlanRows;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens with one step beside its tick: the times of one that repeats, and what shows what came of it. The mentee
 * does this, and the mentor who may edit; the mentor whom the goal is shared with reads it.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class StepRecords {

    private final GoalDesk desk;
    private final GoalPen pen;
    private final PlanRows rows;
    private final Files files;

    StepRecords(GoalDesk desk, GoalPen pen, PlanRows rows, Files files) {
        this.desk = desk;
        this.pen = pen;
        this.rows = rows;
        this.files = files;
    }

    /**
     * Ticks one time of a step that repeats, or takes the tick away; a time that is past may be ticked later, and one to
     * come of this week before.
     */
    public ProgressResult tickTime(GoalId id, UUID step, Repeat.Occurrence time, boolean done) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        var planned = rows.step(id.value(), step);
        if (planned.isEmpty() || (done && !asks(planned.get(), time))) {
            return new ProgressResult.Gone();
        }
        if (done && Repeat.monday(time.day()).isAfter(desk.today())) {
            return new ProgressResult.FutureDay(desk.today());
        }
        rows.tick(id.value(), step, time, done, desk.me(), desk.now());
        pen.summarise(goal);
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    private static boolean asks(PlanRows.Planned planned, Repeat.Occurrence time) {
        var repeat = planned.repeat();
        return repeat != null && repeat.week(time.day(), planned.dueOn()).contains(time);
    }

    /** What shows what came of a step, in the order in which it was added. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(GoalId id, UUID step) {
        var goal = desk.readable(id);
        return desk.sight(goal).sees(HeldPart.EVIDENCE) ? rows.evidence(goal.getId(), step) : List.of();
    }

    /** Adds words or, where they are one, an address. */
    @PerMinute(60)
    public EvidenceResult note(GoalId id, UUID step, String text) {
        var goal = desk.sharedLocked(id);
        var words = TypedText.strip(text);
        var refused = refused(goal, step);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (words.isEmpty()) {
            return new EvidenceResult.Refused(new ProgressResult.Incomplete());
        }
        if (words.length() > Evidence.MOST_TEXT) {
            return new EvidenceResult.Refused(new ProgressResult.TooLong("note", words.length(), Evidence.MOST_TEXT));
        }
        var kind = isAddress(words) ? Evidence.Kind.LINK : Evidence.Kind.NOTE;
        var one = new Evidence(desk.nextId(), kind, words, null, 0, desk.me(), desk.now());
        rows.add(id.value(), step, one);
        desk.movedOn(goal);
        return new EvidenceResult.Added(one);
    }

    /** Adds a file, of which {@link Files} says which are kept. */
    @PerMinute(30)
    public EvidenceResult file(GoalId id, UUID step, String name, InputStreamSource content) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal, step);
        if (refused.isPresent()) {
            return refused.get();
        }
        var begun = new Evidence(desk.nextId(), Evidence.Kind.FILE, "", null, 0, desk.me(), desk.now());
        rows.add(id.value(), step, begun);
        return switch (files.keep(new FileSubject(EvidenceFiles.TYPE, begun.id()), name, content)) {
            case KeepResult.Kept(var file) -> {
                rows.filed(begun.id(), file.name(), file.id(), file.size());
                desk.movedOn(goal);
                yield new EvidenceResult.Added(new Evidence(
                        begun.id(), begun.kind(), file.name(), file.id(), file.size(), begun.by(), begun.at()));
            }
            case KeepResult why -> {
                rows.forget(begun.id());
                yield new EvidenceResult.NotKept(why);
            }
        };
    }

    /** Takes something out that shows what came of a step; for a day it can be put back. */
    public ProgressResult remove(GoalId id, UUID evidence) {
        return moved(id, evidence, true);
    }

    /** Puts back what was taken out. */
    public ProgressResult putBack(GoalId id, UUID evidence) {
        return moved(id, evidence, false);
    }

    private ProgressResult moved(GoalId id, UUID evidence, boolean out) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!rows.remove(id.value(), evidence, out ? desk.now() : null)) {
            return new ProgressResult.Gone();
        }
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    /** Whoever does not see it changes nothing of it, and does not learn how much there is. */
    private Optional<ProgressResult> refused(Goal goal) {
        var refused = desk.refused(goal);
        return refused.isPresent() || desk.sight(goal).sees(HeldPart.EVIDENCE)
                ? refused
                : Optional.of(new ProgressResult.NotYours());
    }

    private Optional<EvidenceResult> refused(Goal goal, UUID step) {
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.map(EvidenceResult.Refused::new);
        }
        if (rows.step(goal.getId(), step).isEmpty()) {
            return Optional.of(new EvidenceResult.Refused(new ProgressResult.Gone()));
        }
        return rows.evidence(goal.getId(), step).size() >= Evidence.MOST
                ? Optional.of(new EvidenceResult.Full(Evidence.MOST))
                : Optional.empty();
    }

    /** Whether it is the address of a page and nothing else. */
    private static boolean isAddress(String words) {
        if (!words.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
            return false;
        }
        try {
            return new URI(words).getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
