package app.waymark.feedback.ui;

import app.waymark.shared.TypedText;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** A button that brings along what is selected on the page when it is pressed: the passage to talk about. */
@Tag("button")
public class PassageButton extends HtmlComponent implements HasComponents, HasAriaLabel {

    /** Pressed, with the selected text, empty where nothing is selected. */
    @DomEvent("click")
    // Public, for Vaadin makes it.
    public static class Pressed extends ComponentEvent<PassageButton> {

        private final String passage;

        /** As Vaadin makes it. */
        public Pressed(
                PassageButton source,
                boolean fromClient,
                @EventData("String(window.getSelection()).slice(0, 20000)") String passage) {
            super(source, fromClient);
            this.passage = passage;
        }

        /** What was selected, wherever on the page; only the caller knows whether it stands in the part. */
        public String passage() {
            return TypedText.strip(passage);
        }
    }

    /** A button that tells this listener. */
    public PassageButton(ComponentEventListener<Pressed> listener) {
        getElement().setAttribute("type", "button");
        addListener(Pressed.class, listener);
    }
}
