package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: a sentence that says so kindly, why, and what to do about it. */
public class EmptyState extends Composite<Div> {

    private final Div actions = new Div();

    /** Says what is so ("Nothing waits for you.") and what comes next ("Your next review is on Friday."). */
    public EmptyState(Glyph glyph, String sentence, String more) {
        actions.addClassName("wm-actions");
        getContent().addClassName("wm-empty");
        getContent().add(glyph.create(), new H2(sentence), new Paragraph(more), actions);
    }

    /** Offers something to do. */
    public EmptyState action(Component... components) {
        actions.add(components);
        return this;
    }
}
