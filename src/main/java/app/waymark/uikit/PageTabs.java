package app.waymark.uikit;

import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** Pages that stand side by side, or filters of one list, as links: the address holds which one is open. */
public class PageTabs extends Nav {

    /**
     * One of them.
     *
     * @param path where it leads
     * @param open whether that is the present page
     */
    public record Tab(String text, String path, boolean open) {

        private PageLink write(PageLink link) {
            link.setText(text);
            link.setHref(PageLink.relative(path));
            if (open) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
            return link;
        }
    }

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
        add(new Tab(text, path, open).write(new PageLink(path, text)));
        return this;
    }

    /** Says anew what the tabs are, as many as there were: each stays the link it is, with the focus it may have. */
    public void show(List<Tab> tabs) {
        var links = getChildren().map(PageLink.class::cast).toList();
        for (int at = 0; at < tabs.size(); at++) {
            var tab = tabs.get(at);
            if (at < links.size()) {
                tab.write(links.get(at));
            } else {
                tab(tab.text(), tab.path(), tab.open());
            }
        }
        links.stream().skip(tabs.size()).forEach(this::remove);
    }
}
