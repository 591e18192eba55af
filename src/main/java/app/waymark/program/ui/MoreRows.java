package app.waymark.program.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** The button under a list by which it goes on; most lists end before it, and have none. */
class MoreRows extends Div {

    private final String text;
    private final Runnable more;

    MoreRows(String text, Runnable more) {
        this.text = text;
        this.more = more;
    }

    /** Says whether the list goes on; the button stays the same while it does. */
    void show(boolean goesOn) {
        if (!goesOn) {
            removeAll();
        } else if (getElement().getChildCount() == 0) {
            add(new Button(text, click -> more.run()));
        }
    }
}
