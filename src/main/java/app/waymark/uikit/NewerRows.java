package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.server.Command;

/**
 * Says above a list that it looks otherwise meanwhile, and offers to show it so. What somebody else does moves no row under
 * the reader's hands.
 */
public class NewerRows extends Composite<InlineMessage> {

    private final Command show;
    private boolean offered;

    /** @param show shows the list anew */
    public NewerRows(Command show) {
        this.show = show;
    }

    /** Says it, once until the list is shown anew. */
    public void offer() {
        if (!offered) {
            offered = true;
            getContent().offer(getTranslation("uikit.list.newer"), getTranslation("uikit.list.newer.show"), show);
        }
    }

    /** The list is shown as it is now. */
    public void shown() {
        offered = false;
        getContent().clear();
    }
}
