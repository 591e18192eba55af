package app.waymark.goal.ui;

import app.waymark.uikit.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;

/** Above a goal for which more than one change is suggested: how many, and to take all of them. */
class SuggestedBar extends Composite<Card> {

    private final Paragraph told = new Paragraph();
    private final Button all = new Button(getTranslation("goal.amend.all"));

    /** @param takeAll takes all that fit */
    SuggestedBar(Runnable takeAll) {
        all.addClickListener(press -> takeAll.run());
        getContent().addClassNames("goal-suggested-bar", "wm-screen");
        getContent().add(told, all);
        setVisible(false);
    }

    void show(ReviewMarks marks) {
        var suggested = marks.suggested();
        setVisible(marks.decides() && suggested.size() > 1);
        if (isVisible()) {
            told.setText(getTranslation(
                    "goal.amend.several",
                    marks.names().first(suggested.getFirst().by()),
                    suggested.size()));
        }
    }
}
