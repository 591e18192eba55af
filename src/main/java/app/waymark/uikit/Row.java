package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link RowList}: who or what, a title, a line of explanation, and at the end a chip or a button. Where
 * the title is a link the whole row leads there.
 */
public class Row extends ListItem {

    private final Div middle = new Div();
    private final Div end = new Div();

    /** A row that leads nowhere. */
    public Row(@Nullable Avatar avatar, String title) {
        this(avatar, new Span(title));
    }

    /** A row that leads to the page at this path. */
    public Row(@Nullable Avatar avatar, String title, String path) {
        this(avatar, new PageLink(path, title));
    }

    private Row(@Nullable Avatar avatar, Component title) {
        addClassName("wm-row");
        middle.addClassName("wm-row-middle");
        end.addClassName("wm-row-end");
        end.setVisible(false);
        var heading = new Div(title);
        heading.addClassName("wm-row-title");
        middle.add(heading);
        if (avatar == null) {
            addClassName("wm-row-bare");
        } else {
            add(avatar);
        }
        add(middle, end);
    }

    /** Adds a line under the title. */
    public Row text(String text) {
        return text(new Span(text));
    }

    /** Adds a line under the title, made of components. */
    public Row text(Component... content) {
        var line = new Div(content);
        line.addClassName("wm-row-text");
        middle.add(line);
        return this;
    }

    /** Adds what stands at the end of the row; on a narrow screen it comes under the text. */
    public Row end(Component... components) {
        end.add(components);
        end.setVisible(true);
        return this;
    }
}
