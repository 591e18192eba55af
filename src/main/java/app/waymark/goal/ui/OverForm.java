package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Conflict;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.Card;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What is to be decided before somebody types on; what they chose already stays while it is the same. */
class OverForm extends Div {

    /** What stands over the form. */
    sealed interface Decision {

        record Nothing() implements Decision {}

        /**
         * What was typed earlier and not saved can be discarded.
         *
         * @param current the edition of what is saved
         * @param saved that
         */
        record Earlier(GoalEditing.Kept draft, int current, GoalEdit saved) implements Decision {}

        /** Somebody saved meanwhile: theirs and what was typed. */
        record Both(Conflict conflict) implements Decision {}
    }

    /** What comes of it. */
    interface Decided {

        void discard(Decision.Earlier earlier);

        /** @param merged what was put together out of both */
        void save(Conflict conflict, GoalEdit merged);
    }

    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient Decided decided;
    private final Part<Decision> decision = new Part<>(this::fill);

    OverForm(Accounts accounts, DateFormats formats, Decided decided) {
        this.accounts = accounts;
        this.formats = formats;
        this.decided = decided;
        addClassName("goal-banner");
    }

    void show(Decision now) {
        decision.show(now);
    }

    /** Nothing is to be decided any more. */
    void clear() {
        show(new Decision.Nothing());
    }

    private void fill(Decision now) {
        removeAll();
        switch (now) {
            case Decision.Nothing unused -> {
                // That is all.
            }
            case Decision.Earlier earlier -> add(kept(earlier));
            case Decision.Both both -> add(panel(both.conflict()));
        }
    }

    private Card kept(Decision.Earlier earlier) {
        var words = new Paragraph(getTranslation(
                "goal.editor.kept", formats.mine().moment(earlier.draft().at())));
        var discard = new Button(getTranslation("goal.editor.discard"), event -> decided.discard(earlier));
        var card = new Card(words, discard);
        card.addClassName("goal-kept");
        return card;
    }

    private ConflictPanel panel(Conflict conflict) {
        var names = Names.of(accounts, List.of(conflict.by()), getTranslation("goal.somebody"));
        return new ConflictPanel(
                conflict, names.first(conflict.by()), formats.mine(), merged -> decided.save(conflict, merged));
    }
}
