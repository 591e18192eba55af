package app.waymark.feedback.ui;

import app.waymark.uikit.Keys;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.BiConsumer;

/**
 * What can be done with words that are selected in a text that {@link MarkedText} shows: a small bar beside them that comes
 * and goes with the selection ({@code js/passages.js}). Escape closes it, and nothing on the page moves.
 */
@Tag("wm-passages")
public class PassageBar extends HtmlComponent implements HasComponents {

    private static final String COMMENT = "comment";
    private static final String SUGGEST = "suggest";

    private final NativeButton suggest = button("feedback.selected.suggest", SUGGEST, Keys.SUGGEST);

    /** Something was chosen in the bar, for these words. */
    @DomEvent("passage")
    // Public, for Vaadin makes it.
    public static class Chosen extends ComponentEvent<PassageBar> {

        private final String part;
        private final Selected selected;

        /** As Vaadin makes it. */
        public Chosen(
                PassageBar source,
                boolean fromClient,
                @EventData("event.detail.part") String part,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.words") String words,
                @EventData("event.detail.act") String act) {
            super(source, fromClient);
            this.part = part;
            this.selected = new Selected(words, start, act.equals(SUGGEST));
        }

        /** The part in which they stand. */
        public String part() {
            return part;
        }

        /** The words as they stand there, and where; what a browser says, so whoever uses it looks whether it is so. */
        public Selected selected() {
            return selected;
        }
    }

    /** @param chosen told of the part, and of what was selected in it */
    public PassageBar(BiConsumer<String, Selected> chosen) {
        getElement().setAttribute("popover", "manual");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("feedback.selected"));
        add(button("feedback.selected.comment", COMMENT, Keys.COMMENT), suggest);
        addListener(Chosen.class, event -> chosen.accept(event.part(), event.selected()));
    }

    /**
     * Says what the reader can do.
     *
     * @param talks whether they can say anything; where they cannot there is no bar
     * @param suggests whether they can suggest other words
     */
    public void offer(boolean talks, boolean suggests) {
        setVisible(talks);
        suggest.setVisible(suggests);
    }

    private NativeButton button(String key, String act, String shortcut) {
        var button = new NativeButton(getTranslation(key));
        button.getElement().setAttribute("data-passage", act);
        Keys.on(button, shortcut);
        var hint = new HtmlComponent("kbd");
        hint.getElement().setText(shortcut).setAttribute("aria-hidden", "true");
        button.add(hint);
        return button;
    }
}
