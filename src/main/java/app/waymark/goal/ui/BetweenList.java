package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GivenVerdict;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalReviews.Comparison;
import app.waymark.goal.Revision;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/** What happened between two revisions: why each one was made, and what was said of it, the earliest first. */
class BetweenList extends TitledSection {

    private record Line(String key, Instant at, String text) {}

    private final Paragraph cut = new Paragraph(getTranslation("goal.over.between.cut", GoalReviews.MOST_BETWEEN));
    private final OrderedList list = new OrderedList();
    private final KeyedList<Line> lines = KeyedList.rebuilding(list, Line::key, line -> new ListItem(line.text()));

    BetweenList() {
        super("");
        heading(getTranslation("goal.over.between"));
        list.addClassName("goal-between");
        cut.setVisible(false);
        cut.addClassName("wm-small");
        add(list, cut);
    }

    void show(Comparison two, Names names, Dates dates) {
        var shown = new ArrayList<Line>();
        for (var revision : two.between()) {
            shown.add(new Line("r" + revision.number(), revision.at(), made(revision, names, dates)));
        }
        for (GivenVerdict given : two.verdicts()) {
            var text = getTranslation(
                    "goal.over.between.verdict", given.revision(), VerdictWords.line(this, given, names, dates));
            shown.add(new Line(given.id().toString(), given.at(), text));
        }
        shown.sort(Comparator.comparing(Line::at));
        lines.show(shown);
        cut.setVisible(two.between().size() >= GoalReviews.MOST_BETWEEN
                || two.verdicts().size() >= GoalReviews.MOST_BETWEEN);
        setVisible(two.between().size() > 1 || !two.verdicts().isEmpty());
    }

    private String made(Revision revision, Names names, Dates dates) {
        var said = getTranslation(
                "goal.over.between.revision",
                revision.number(),
                names.first(revision.by()),
                dates.moment(revision.at()));
        return revision.why().isEmpty() ? said : getTranslation("goal.over.verdict.words", said, revision.why());
    }
}
