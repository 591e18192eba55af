package app.waymark.goal;

import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.MapRows;
import app.waymark.goal.internal.MapRows.Seen;
import app.waymark.goal.internal.VisionRows;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The map of a mentee's goals: all of them for the mentee; for a mentor, and for the mentee who looks as that mentor, what
 * is shared in their mentorship, read by the same statements.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class GoalMaps {

    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final MapRows rows;
    private final VisionRows visions;
    private final MeetingDays meetings;
    private final MentorshipAccess mentorships;
    private final Turns turns;
    private final GoalDesk desk;

    GoalMaps(
            MapRows rows,
            VisionRows visions,
            MeetingDays meetings,
            MentorshipAccess mentorships,
            Turns turns,
            GoalDesk desk) {
        this.rows = rows;
        this.visions = visions;
        this.meetings = meetings;
        this.mentorships = mentorships;
        this.turns = turns;
        this.desk = desk;
    }

    /** All goals of the person acting, whoever else sees them. */
    public GoalMap mine() {
        var me = desk.me();
        var due = due((after, size) -> turns.forOthers(List.of(GoalTurns.REVIEW), after, size));
        return read(new Seen(me, null), visions.of(me).orElse(null), due);
    }

    /** What is shared in a mentorship, for either of its two: what the mentor sees. */
    public GoalMap in(MentorshipId id) {
        var me = desk.me();
        var mentorship = mentorships
                .own(id)
                .orElseThrow(() -> new AccessDeniedException("Neither the mentor nor the mentee of this mentorship"));
        var kinds = List.of(GoalTurns.REVIEW);
        var mentors = mentorship.mentor().equals(me);
        var due = due((after, size) -> mentors ? turns.forMe(kinds, after, size) : turns.forOthers(kinds, after, size));
        var vision = visions.of(mentorship.mentee())
                .filter(one ->
                        one.sharing() != null && one.sharing().mentorship().equals(id))
                .orElse(null);
        return read(new Seen(mentorship.mentee(), id), vision, due);
    }

    private GoalMap read(Seen seen, @Nullable Vision vision, Map<UUID, Instant> due) {
        var found = rows.goals(seen, GoalMap.MOST, due);
        boolean more = found.size() > GoalMap.MOST;
        var now = desk.now();
        return new GoalMap(
                seen.mentee(),
                seen.in() == null,
                vision == null || vision.text().isEmpty() ? null : vision,
                onTheMap(more ? found.subList(0, GoalMap.MOST) : found),
                more,
                Slice.whole(most -> meetings.between(seen.in(), now.minus(BACK), now.plus(AHEAD), most)));
    }

    /** What is a part of a goal that is not on the map, because it was put away, stands by itself there. */
    private static List<GoalMap.Goal> onTheMap(List<GoalMap.Goal> goals) {
        var there = goals.stream().map(GoalMap.Goal::id).collect(Collectors.toSet());
        return goals.stream()
                .map(goal -> goal.longer() == null || there.contains(goal.longer()) ? goal : goal.alone())
                .toList();
    }

    /** All that waits is read, not the oldest alone: whoever has many mentees is due for the newest goals, too. */
    private static Map<UUID, Instant> due(BiFunction<@Nullable Cursor, Integer, Slice<Waiting>> waiting) {
        return Slice.first(Integer.MAX_VALUE, waiting).items().stream()
                .collect(Collectors.toMap(Waiting::subject, Waiting::nudgeAt, (older, newer) -> older));
    }
}
