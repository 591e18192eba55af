package app.waymark.uikit;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** Rows under each other, parted by hairlines: whatever waits, people, meetings. A list to screen readers too. */
public class RowList extends UnorderedList {

    /** A list of these rows; the name is read out and should be that of the heading above it. */
    public RowList(String name, Collection<Row> rows) {
        addClassName("wm-rows");
        getElement().setAttribute("aria-label", name);
        // Safari drops the role of a list that shows no markers.
        getElement().setAttribute("role", "list");
        rows.forEach(this::add);
    }
}
