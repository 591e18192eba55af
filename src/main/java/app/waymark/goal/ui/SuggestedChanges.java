package app.waymark.goal.ui;

import app.waymark.feedback.ThreadId;
import app.waymark.uikit.Card;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The words that are suggested for one part of a goal, each as a change of it; below the words that they would change. */
class SuggestedChanges extends Composite<Div> {

    /**
     * One of them.
     *
     * @param who who suggests it, by their first name
     * @param quote in whose place, empty for something new
     * @param now how that reads now; empty where it is gone
     * @param words what is suggested
     * @param fits whether it can stand there as it was suggested
     */
    record Change(
            ThreadId thread,
            String who,
            String quote,
            String now,
            String words,
            boolean fits,
            boolean decides,
            boolean withdraws) {

        /** Whether there is still a place for it. */
        boolean stands() {
            return quote.isEmpty() || !now.isEmpty();
        }
    }

    private final GoalReading.Actions actions;
    private final KeyedList<Change> cards =
            KeyedList.rebuilding(getContent(), change -> change.thread().toString(), this::card);

    SuggestedChanges(GoalReading.Actions actions) {
        this.actions = actions;
        getContent().addClassName("goal-suggestions");
    }

    /** Shows these. */
    void show(List<Change> changes) {
        cards.show(changes);
        setVisible(!changes.isEmpty());
    }

    private Component card(Change change) {
        var card = new Card();
        card.addClassNames("goal-suggestion");
        var heading = change.quote().isEmpty()
                ? "goal.amend.step"
                : change.fits() ? "goal.amend.words" : change.stands() ? "goal.amend.moved" : "goal.amend.gone";
        card.add(new H3(getTranslation(heading, change.who())));
        if (change.fits()) {
            card.add(new ChangedText(change.quote(), change.words()));
        } else {
            card.add(
                    told("goal.amend.was", change.quote(), "feedback-quote"),
                    change.stands()
                            ? new ChangedText(change.now(), change.words())
                            : told("goal.amend.suggests", change.words(), "feedback-text"));
        }
        var acts = new Div();
        acts.addClassName("feedback-buttons");
        if (change.decides()) {
            if (change.stands()) {
                acts.add(
                        button("goal.amend.take", "take", change, () -> actions.take(change)),
                        button("goal.amend.adapt", "adapt", change, () -> actions.adapt(change)));
            }
            acts.add(button("goal.amend.leave", "leave", change, () -> actions.leave(change)));
        } else if (change.withdraws()) {
            acts.add(button("goal.amend.withdraw", "withdraw", change, () -> actions.withdraw(change)));
        }
        var thread = new PageLink(actions.path(change.thread()), getTranslation("goal.editor.remark.open"));
        thread.setAriaLabel(getTranslation("goal.editor.remark.open.of", change.words()));
        KeyedList.part(thread, "thread");
        acts.add(thread);
        card.add(acts);
        return card;
    }

    private Paragraph told(String key, String words, String className) {
        var told = new Paragraph(getTranslation(key, words));
        told.addClassName(className);
        return told;
    }

    private Button button(String key, String part, Change change, Runnable act) {
        var button = new Button(getTranslation(key), press -> act.run());
        if (!part.equals("take")) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        button.setAriaLabel(getTranslation(key + ".what", change.words()));
        KeyedList.part(button, part);
        return button;
    }
}
