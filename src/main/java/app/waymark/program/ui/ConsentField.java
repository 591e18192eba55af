package app.waymark.program.ui;

import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;

/** Whether somebody agrees to something: with the words they agreed to, or with those that stand there now. */
class ConsentField extends Select<String> {

    private final String words;

    /** Asks for agreement to these words. */
    ConsentField(String words) {
        this.words = words;
        ask("");
    }

    /** Shows what was agreed to before, beside what one can agree to now. */
    final void ask(String before) {
        var items = new LinkedHashSet<String>();
        items.add("");
        if (!before.isEmpty()) {
            items.add(before);
        }
        items.add(words);
        setItems(items);
        setItemLabelGenerator(item -> getTranslation(
                item.isEmpty() ? "part.consent.no" : item.equals(words) ? "part.consent.yes" : "part.consent.before",
                item));
    }
}
