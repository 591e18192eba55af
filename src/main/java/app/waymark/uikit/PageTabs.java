package app.waymark.uikit;

import com.vaadin.flow.component.html.Nav;

/** Pages that stand side by side, or filters of one list, as links: the address holds which one is open. */
public class PageTabs extends Nav {

    /** An empty row of tabs; the name is for screen readers. */
    public PageTabs(String name) {
        addClassName("wm-tabs");
        setAriaLabel(name);
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
