package app.waymark.matching.ui;

import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;

/** A criterion or a rule of a policy, as a line: its one field, what it is called and means, and what can be done. */
abstract class PolicyLine extends Div {

    private final H3 name = new H3();
    private final Paragraph meaning = new Paragraph();
    private final Div text = new Div(name, meaning);
    private final Button change;
    private final Button remove;

    PolicyLine(Component field, Command change, Command remove) {
        this.change =
                KeyedList.part(new Button(getTranslation("matching.change"), event -> change.execute()), "change");
        this.change.addThemeVariants(ButtonVariant.SMALL);
        this.remove =
                KeyedList.part(new Button(getTranslation("matching.remove"), event -> remove.execute()), "remove");
        this.remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var actions = new Div(this.change, this.remove);
        actions.addClassName("wm-inline");
        text.addClassName("matching-criterion-text");
        addClassName("matching-criterion");
        add(KeyedList.part(field, "field"), text, actions);
    }

    /** Adds this under what it means. */
    final void under(Component... more) {
        text.add(more);
    }

    /** Says what it is called, and what it means. */
    final void say(String called, String means) {
        name.setText(called);
        meaning.setText(means);
        change.setAriaLabel(getTranslation("matching.change.of", called));
        remove.setAriaLabel(getTranslation("matching.remove.of", called));
    }
}
