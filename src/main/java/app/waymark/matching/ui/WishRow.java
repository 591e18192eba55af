package app.waymark.matching.ui;

import app.waymark.shared.AccountId;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Presses;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** One wish of the ranked list, with what moves it. */
class WishRow extends ListItem implements KeyedList.Shows<WishRow.Line> {

    /** A wish in what is shown of it; places and ranks count from 1, and several of one rank are tied. */
    record Line(AccountId person, String name, int rank, int place, boolean last, boolean tied, boolean open) {}

    /** What can be done with a wish. */
    interface Moves {

        /** Puts it so many places further down. */
        void move(AccountId person, int by);

        /** Puts it on the place of the one above, or after it where it stands there already. */
        void tie(AccountId person);

        /** Takes it off the list. */
        void remove(AccountId person);
    }

    private final Span rank = new Span();
    private final Span name = new Span();
    private final Div actions = new Div();
    private final Button up;
    private final Button down;
    private final Button tie;
    private final Button remove;

    WishRow(AccountId person, Moves moves) {
        up = button("up", () -> moves.move(person, -1));
        down = button("down", () -> moves.move(person, 1));
        Presses.counted(up, down);
        tie = button("tie", () -> moves.tie(person));
        remove = button("remove", () -> moves.remove(person));
        rank.addClassName("matching-wish-rank");
        name.addClassName("matching-name");
        actions.addClassName("wm-inline");
        actions.add(up, down, tie, remove);
        addClassName("matching-wish");
        add(rank, name, actions);
        Shortcuts.addShortcutListener(this, () -> up.click(), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> down.click(), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(this);
    }

    @Override
    public void show(Line line) {
        rank.setText(getTranslation("uikit.profile.rank", line.rank()));
        name.setText(line.name());
        actions.setVisible(line.open());
        up.setEnabled(line.place() > 1);
        down.setEnabled(!line.last());
        tie.setVisible(line.place() > 1);
        var tying = line.tied() ? "matching.wishes.untie" : "matching.wishes.tie";
        tie.setText(getTranslation(tying));
        tie.setAriaLabel(getTranslation(tying + ".name", line.name()));
        up.setAriaLabel(getTranslation("matching.wishes.up.name", line.name()));
        down.setAriaLabel(getTranslation("matching.wishes.down.name", line.name()));
        remove.setAriaLabel(getTranslation("matching.wishes.remove.name", line.name()));
    }

    private Button button(String part, Command action) {
        var button = new Button(getTranslation("matching.wishes." + part), event -> action.execute());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return KeyedList.part(button, part);
    }
}
