package app.waymark.feedback.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks which of equal words in a text are meant, each with what stands around it; for who could not select them. */
class WhichOne extends RadioButtonGroup<Integer> {

    private static final int AROUND = 32;

    private String text = "";
    private String words = "";

    /** @param chosen told that a place was chosen */
    WhichOne(Runnable chosen) {
        setLabel(getTranslation("feedback.which"));
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        setItemLabelGenerator(this::context);
        addValueChangeListener(event -> {
            setInvalid(false);
            if (event.isFromClient()) {
                chosen.run();
            }
        });
        setVisible(false);
    }

    /**
     * Asks for these words in this text, where they stand in it more than once.
     *
     * @param at the place that is known to be meant, or null
     */
    void ask(String passage, String in, @Nullable Integer at) {
        var places = Selected.places(passage, in);
        var same = passage.equals(words) && in.equals(text);
        words = passage;
        text = in;
        setVisible(places.size() > 1);
        if (!same) {
            setItems(isVisible() ? places : List.of());
        }
        if (at != null && places.contains(at)) {
            setValue(at);
        }
    }

    /** The place that is meant; null where nobody said, or the words stand once. */
    @Nullable
    Integer place() {
        return isVisible() ? getValue() : null;
    }

    /** Whether nothing is left to be asked; otherwise it says so. */
    boolean answered() {
        boolean missing = isVisible() && getValue() == null;
        setErrorMessage(missing ? getTranslation("feedback.which.missing") : null);
        setInvalid(missing);
        if (missing) {
            getElement().callJsFunction("focus");
        }
        return !missing;
    }

    private String context(Integer at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + words.length() + AROUND);
        return getTranslation(
                        "feedback.which.place",
                        (from > 0 ? "… " : "") + text.substring(from, at),
                        words,
                        text.substring(at + words.length(), to) + (to < text.length() ? " …" : ""))
                .replaceAll("\\s+", " ");
    }
}
