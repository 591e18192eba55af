package app.waymark.uikit;

import app.waymark.shared.markdown.TextFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;

/** What somebody wrote, shown as it was meant: nothing in it is markup but what its format makes of it. */
public final class WrittenText {

    private WrittenText() {}

    /** A text of this format. */
    public static Component of(String text, TextFormat format) {
        return new Html("<div class=\"wm-written\">" + format.html(text) + "</div>");
    }
}
