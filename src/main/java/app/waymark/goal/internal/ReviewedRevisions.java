package app.waymark.goal.internal;

import app.waymark.goal.SinceReview;
import app.waymark.shared.Portion;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a goal said when its mentor reviewed it last. */
public final class ReviewedRevisions {

    private ReviewedRevisions() {}

    /** What is different since, for the mentor; nothing where they have not reviewed it yet, in the present mentorship. */
    public static Portion<Optional<SinceReview>> since(Goal goal) {
        return Portion.rows(
                        List.of("reviewed", "reviewed_at", "reviewed_content"),
                        "select r.number as reviewed, v.given_at as reviewed_at, r.content as reviewed_content"
                                + " from goal_verdict v join goal_revision r on r.goal = v.goal and r.number = v.revision"
                                + " where v.goal = ? and v.mentorship = ? and r.mentorship = v.mentorship"
                                + " order by v.given_at desc limit 1",
                        row -> new SinceReview(
                                row.getInt("reviewed"),
                                row.getObject("reviewed_at", LocalDateTime.class)
                                        .toInstant(ZoneOffset.UTC),
                                Sight.ofMentor(goal)
                                        .changes(
                                                GoalDocuments.CONTENT.read(
                                                        row.getString("reviewed_content"),
                                                        goal.getId() + ", as it was reviewed"),
                                                goal.content())),
                        arguments(goal))
                .map(found -> found.stream().findFirst());
    }

    private static @Nullable Object[] arguments(Goal goal) {
        return new @Nullable Object[] {goal.getId(), goal.mentorship()};
    }
}
