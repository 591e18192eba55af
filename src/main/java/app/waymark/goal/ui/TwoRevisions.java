package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalReviews.History;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What two revisions of a goal differ in, under their numbers; or why there are not two. */
class TwoRevisions extends Div {

    private final Paragraph nothing = new Paragraph();
    private final H2 heading = new H2();
    private final ComparisonPanel comparison = new ComparisonPanel();
    private final BetweenList between = new BetweenList();
    private final ComparedPair pair = new ComparedPair();

    TwoRevisions() {
        add(pair, nothing, heading, comparison, between);
    }

    void show(History history, Names names, Dates dates) {
        pair.show(history);
        var found = history.comparison();
        nothing.setVisible(found == null);
        heading.setVisible(found != null);
        comparison.setVisible(found != null);
        between.setVisible(found != null);
        if (found == null) {
            nothing.setText(getTranslation(
                    switch (history.revisions().size()) {
                        case 0 -> "goal.history.none";
                        case 1 -> "goal.history.one";
                        default -> "goal.compare.missing";
                    }));
            return;
        }
        heading.setText(
                getTranslation("goal.compare", found.from().number(), found.to().number()));
        comparison.show(found.to().why(), found.changes(), dates);
        between.show(found, names, dates);
    }
}
