package app.waymark.feedback.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sentences of a part, one of which a thread can be about: for who has no mouse to select words with. */
class PassageChoice extends Select<String> {

    private boolean filling;

    /** @param chosen told of the passage that was chosen; of null where it is the whole part */
    PassageChoice(Consumer<@Nullable String> chosen) {
        setLabel(getTranslation("feedback.passage"));
        setWidthFull();
        setItemLabelGenerator(one -> one.isEmpty()
                ? getTranslation("feedback.passage.none")
                : getTranslation("feedback.passage.one", one.replaceAll("\\s+", " ")));
        addValueChangeListener(event -> {
            if (!filling) {
                chosen.accept(event.getValue() == null || event.getValue().isEmpty() ? null : event.getValue());
            }
        });
    }

    /** Offers the sentences of this text, and what was selected in it. */
    void offer(String text, @Nullable String quote) {
        var choices = new ArrayList<String>();
        choices.add("");
        if (quote != null) {
            choices.add(quote);
        }
        Sentences.of(text, getLocale()).stream()
                .filter(one -> !choices.contains(one))
                .forEach(choices::add);
        setVisible(!text.isEmpty() && choices.size() > 1);
        filling = true;
        setItems(choices);
        setValue(Objects.requireNonNullElse(quote, ""));
        filling = false;
    }
}
