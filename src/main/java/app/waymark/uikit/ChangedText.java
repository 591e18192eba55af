package app.waymark.uikit;

import app.waymark.shared.TextDiff;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A text with what was deleted from and inserted into it, marked for the eye and said for the ear. */
public class ChangedText extends Composite<Div> {

    /** Shows these changes. */
    public ChangedText(TextDiff diff) {
        getContent().addClassName("wm-diff");
        for (var part : diff.parts()) {
            switch (part.kind()) {
                case KEPT -> getContent().add(new Text(part.text()));
                case DELETED -> add("del", "uikit.diff.deleted", part.text());
                case INSERTED -> add("ins", "uikit.diff.inserted", part.text());
            }
        }
    }

    /** Shows what changed from one text to the other. */
    public ChangedText(String before, String after) {
        this(TextDiff.between(before, after));
    }

    private void add(String element, String saidKey, String text) {
        var said = new Span(getTranslation(saidKey) + " ");
        said.addClassName("wm-said");
        var marked = new HtmlContainer(element);
        marked.add(said, new Text(text));
        getContent().add(marked);
    }
}
