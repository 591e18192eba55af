package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A surface with a hairline around it, for something that stands by itself beside the page's text. */
public class Card extends Div {

    /** A card around these components. */
    public Card(Component... content) {
        super(content);
        addClassName("wm-card");
    }
}
