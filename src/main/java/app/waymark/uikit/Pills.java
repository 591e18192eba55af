package app.waymark.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A few answers side by side, each one press away: one of them, or several. Pressing a chosen one again takes it back.
 * What is chosen has a tick and {@code aria-pressed}, so that neither eye nor ear needs the colour.
 *
 * @param <T> an answer
 */
public class Pills<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Set<T> chosen = new LinkedHashSet<>();
    private final boolean several;

    private Pills(String name, boolean several) {
        this.several = several;
        addClassName("wm-pills");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
    }

    /** Of these, one or none. */
    public static <T> Pills<T> one(String name, List<T> answers, Function<T, String> words) {
        return new Pills<T>(name, false).of(answers, words);
    }

    /** Of these, as many as apply. */
    public static <T> Pills<T> several(String name, List<T> answers, Function<T, String> words) {
        return new Pills<T>(name, true).of(answers, words);
    }

    /** Beside each other without a gap, as the steps of a scale. */
    public Pills<T> scale() {
        addClassName("wm-scale");
        return this;
    }

    /** Marks the answer of the last time; it is not chosen by that. */
    public Pills<T> before(T answer) {
        Optional.ofNullable(buttons.get(answer)).ifPresent(button -> button.addClassName("wm-pill-before"));
        return this;
    }

    /** What is chosen, where it is one. */
    public Optional<T> value() {
        return chosen.stream().findFirst();
    }

    /** All that is chosen, in the order in which they stand. */
    public List<T> values() {
        return buttons.keySet().stream().filter(chosen::contains).toList();
    }

    /** Puts the focus on the first answer. */
    public void focusFirst() {
        buttons.values().stream().findFirst().ifPresent(NativeButton::focus);
    }

    private Pills<T> of(List<T> answers, Function<T, String> words) {
        for (var answer : answers) {
            var button = new NativeButton(words.apply(answer), event -> press(answer));
            button.addClassName("wm-pill");
            buttons.put(answer, button);
            add(button);
        }
        say();
        return this;
    }

    private void press(T answer) {
        var was = chosen.contains(answer);
        if (!several) {
            chosen.clear();
        }
        if (was) {
            chosen.remove(answer);
        } else {
            chosen.add(answer);
        }
        say();
    }

    private void say() {
        buttons.forEach((answer, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(answer))));
    }
}
