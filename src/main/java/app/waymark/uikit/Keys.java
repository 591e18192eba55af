package app.waymark.uikit;

import com.vaadin.flow.component.Component;

/**
 * Keys that act wherever the focus is, outside text fields. A component carries its key as the attribute
 * {@code data-key}; {@code js/keys.js} presses it. Going places ({@code g h}, {@code g g}, {@code g m}) is bound to the
 * navigation by itself.
 */
public final class Keys {

    /** Opens the search over everything. */
    public static final String SEARCH = "/";

    /** Goes to the field that narrows the list of the page. */
    public static final String FILTER = "f";

    /** Starts something new of the page's kind. */
    public static final String NEW = "n";

    /** Goes to the map of what the page lists. */
    public static final String MAP = "m";

    /** Edits what the page shows. */
    public static final String EDIT = "e";

    /** Comments on the words that are selected. */
    public static final String COMMENT = "c";

    /** Goes to what arrived out of sight while one read. */
    public static final String ARRIVED = "a";

    /** Suggests other words for those that are selected. */
    public static final String SUGGEST = "s";

    /** Ctrl-Enter (or Cmd-Enter) within the same form, dialog or composer: sends. Acts inside text fields as well. */
    public static final String SEND = "ctrl+enter";

    /** Goes on: to the next thing that waits in a queue. */
    public static final String NEXT = "j";

    /** Goes back to what comes before: the week before this one. Its link says which key it is. */
    public static final String BEFORE = "k";

    /** Goes to the present day. */
    public static final String TODAY = "t";

    /** Shows what changed since one looked last. */
    public static final String CHANGES = "d";

    /** Goes to the words of a verdict, before its buttons. */
    public static final String VERDICT = "v";

    private Keys() {}

    /** Binds a key, or a sequence such as {@code "g h"}, to a button, link or field: it is clicked, a field focused. */
    public static void on(Component component, String key) {
        component.getElement().setAttribute("data-key", key);
        if (!key.contains(" ")) {
            component
                    .getElement()
                    .setAttribute("aria-keyshortcuts", key.equals(SEND) ? "Control+Enter Meta+Enter" : key);
        }
    }
}
