package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A part of a page under its own {@code h2}. */
public class TitledSection extends Section {

    private final Header header = new Header();
    private final H2 title = new H2();

    /** A part with this heading and content. */
    public TitledSection(String heading, Component... content) {
        addClassName("wm-section");
        title.setText(heading);
        header.add(title);
        add(header);
        add(content);
    }

    /** Sets the heading. */
    public void heading(String text) {
        title.setText(text);
    }

    /** Adds something small at the end of the heading's line: a count, a link, a button. */
    public TitledSection aside(Component component) {
        header.add(component);
        return this;
    }
}
