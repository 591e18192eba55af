package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/**
 * A link to a page of Waymark by its path, as {@code shared.Links} writes it. Followed without loading the page anew,
 * and right wherever the application is mounted.
 */
public class PageLink extends Anchor {

    /** A link with this text; the path starts with a slash. */
    public PageLink(String path, String text) {
        super(relative(path), text);
    }

    /** A link around these components; the path starts with a slash. */
    public PageLink(String path, Component... content) {
        super(relative(path), content);
    }

    /** A link that looks like a button: for an action that is only a way to another page. */
    public static PageLink button(String path, String text) {
        var link = new PageLink(path, text);
        link.addClassName("wm-button");
        return link;
    }

    /** A link that looks like the page's primary button. */
    public static PageLink primaryButton(String path, String text) {
        var link = button(path, text);
        link.addClassName("wm-button-primary");
        return link;
    }

    /** Lets this key follow the link wherever the focus is, outside text fields: see {@code js/keys.js}. */
    public PageLink key(String key) {
        Keys.on(this, key);
        return this;
    }

    /** Gives the focus back to the link to this path when what this one closes is gone: see {@code js/focus.js}. */
    public PageLink givesBack(String path) {
        getElement().setAttribute("data-back", relative(path));
        return this;
    }

    /** The path as the page's base address completes it. */
    static String relative(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash: " + path);
        }
        // The empty address would mean "this page".
        return path.equals("/") ? "." : path.substring(1);
    }
}
