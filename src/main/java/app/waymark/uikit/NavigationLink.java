package app.waymark.uikit;

import app.waymark.shared.Links;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** One entry of the navigation, with how many things wait behind it. */
class NavigationLink extends ListItem implements KeyedList.Shows<NavigationEntry> {

    /** The keys that go to a place, by its path. */
    static final Map<String, String> GO_KEYS = Map.of(Links.HOME, "g h", Links.GOALS, "g g", Links.MEETINGS, "g m");

    private final String path;
    private final PageLink link;
    private final Span label = label("");
    private final Span number = new Span();
    private final Span said = new Span();
    private final Span count = new Span(number, said);

    /** @param inBar whether the entry's key belongs to this link; no key belongs to two */
    NavigationLink(NavigationEntry entry, boolean inBar) {
        path = entry.path();
        number.getElement().setAttribute("aria-hidden", "true");
        said.addClassName("wm-said");
        count.addClassName("wm-count");
        link = new PageLink(path, entry.icon().create(), label, count);
        var key = GO_KEYS.get(path);
        if (inBar && key != null) {
            Keys.on(link, key);
        }
        add(link);
    }

    @Override
    public void show(NavigationEntry entry) {
        label.setText(getTranslation(entry.labelKey()));
        count.setVisible(entry.waiting() > 0);
        number.setText(entry.waiting() > 0 ? String.valueOf(entry.waiting()) : "");
        said.setText(entry.waiting() > 0 ? ", " + getTranslation("uikit.waiting", entry.waiting()) : "");
    }

    /**
     * Says whether one is here.
     *
     * @param at the page, or the one by which it is reached
     * @param shown the page itself
     */
    void mark(String at, String shown) {
        var here = at.equals(path) || (!path.equals("/") && at.startsWith(path + "/"));
        if (here) {
            link.getElement().setAttribute("aria-current", shown.equals(path) ? "page" : "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    static Span label(String text) {
        var label = new Span(text);
        label.addClassName("wm-label");
        return label;
    }
}
