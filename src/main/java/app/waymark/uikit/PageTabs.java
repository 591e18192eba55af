package app.waymark.uikit;

import com.vaadin.flow.component.html.Nav;

/** Pages that stand side by side, or filters of one list, as links: the address holds which one is open. */
public class PageTabs extends Nav {

    /** An empty row of tabs; the name is for screen readers. */
    public PageTabs(String name) {
        this(name, "wm-tabs");
    }

    private PageTabs(String name, String style) {
        addClassName(style);
        setAriaLabel(name);
    }

    /** What narrows the list below it: the same links, quieter, where the page has tabs already. */
    public static PageTabs filter(String name) {
        return new PageTabs(name, "wm-filter");
    }

    /** Adds a tab; the open one is marked. */
    public PageTabs tab(String text, String path, boolean open) {
        var link = new PageLink(path, text);
        if (open) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
        return this;
    }
}
