package app.waymark.goal;

import app.waymark.feedback.ReviewPoint;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The points of a review in words: one line each, with the part and the passage before what is said of it. */
final class PointWords {

    private static final Set<String> PARTS =
            Set.of("why", "specific", "measurable", "achievable", "relevant", "time-bound", GoalContent.OBSTACLE);

    /** How much of it stands in a list. */
    private static final int BRIEF = 200;

    private PointWords() {}

    /** What stands in one line of a list: the review's own words, or its first point where it has none. */
    static String brief(String words, List<ReviewPoint> points, Wording wording) {
        if (!TypedText.blank(words)) {
            return Excerpt.of(words, BRIEF);
        }
        return points.isEmpty() ? "" : Excerpt.of(said(points.getFirst(), wording), BRIEF);
    }

    /** The whole review: its own words first, then each point in a line of its own. */
    static String whole(String words, List<ReviewPoint> points, Wording wording) {
        var lines = new ArrayList<String>();
        if (!TypedText.blank(words)) {
            lines.add(words);
        }
        for (int i = 0; i < points.size(); i++) {
            lines.add(
                    points.size() == 1
                            ? said(points.get(i), wording)
                            : wording.text("goal.review.mail.point", i + 1, said(points.get(i), wording)));
        }
        return String.join("\n", lines);
    }

    private static String said(ReviewPoint point, Wording wording) {
        if (point.part().equals(GoalContent.PLAN) && !point.suggested().isEmpty()) {
            var step = wording.text("goal.review.mail.step", point.suggested());
            return point.text().isEmpty() ? step : step + " " + point.text();
        }
        if (point.part().equals(GoalContent.ASKED)) {
            return wording.text("goal.review.mail.answer", point.passage(), point.text());
        }
        var place = point.passage().isEmpty()
                ? part(point, wording)
                : wording.text("goal.review.mail.place", part(point, wording), point.passage());
        if (point.suggested().isEmpty()) {
            return wording.text("goal.review.mail.says", place, point.text());
        }
        var suggests = wording.text("goal.review.mail.suggests", place, point.suggested());
        return point.text().isEmpty() ? suggests : suggests + " " + point.text();
    }

    private static String part(ReviewPoint point, Wording wording) {
        var part = point.part();
        if (part.isEmpty()) {
            return wording.text("goal.talk.whole");
        }
        if (PARTS.contains(part)) {
            return wording.text("goal.part." + part);
        }
        return wording.text(CheckIn.isPart(part) ? "goal.checkin.one" : "goal.plan");
    }
}
