package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.Remark;
import app.waymark.feedback.ReviewThreads.Suggested;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.ui.SuggestedChanges.Change;
import java.util.List;
import java.util.Objects;

/**
 * What a review adds to a goal that is read.
 *
 * @param remarks what the reader has collected and not sent
 * @param suggested the words that are suggested and to which nobody has said anything
 * @param decides whether the reader says whether they are taken
 * @param withdraws whether the reader can take them back
 */
record ReviewMarks(List<Remark> remarks, List<Suggested> suggested, boolean decides, boolean withdraws, Names names) {

    static ReviewMarks of(GoalPage page, List<Remark> remarks, List<Suggested> suggested, Names names) {
        boolean own = page.viewpoint() == Viewpoint.OWN && page.state().open();
        return new ReviewMarks(remarks, suggested, own && page.mine(), own && !page.mine(), names);
    }

    /** What is suggested in this part. */
    List<Change> in(String part) {
        return suggested.stream()
                .filter(one -> one.part().equals(part))
                .map(this::change)
                .toList();
    }

    /** What is suggested in the plan: other names of steps, and new ones. */
    List<Change> inPlan(List<String> parts) {
        return suggested.stream()
                .filter(one -> !parts.contains(one.part()))
                .map(this::change)
                .toList();
    }

    private Change change(Suggested one) {
        var passage = one.passage();
        var quote = Objects.requireNonNullElse(one.quote(), "");
        return new Change(
                one.thread(),
                names.first(one.by()),
                quote,
                passage == null ? "" : passage.words(),
                one.words().words(),
                quote.isEmpty() || (passage != null && passage.reads(quote)),
                decides,
                withdraws);
    }
}
