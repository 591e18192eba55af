package app.waymark.uikit;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is built anew only when what it shows is another value than before: a picture, a row of chips,
 * a menu. For mere texts and for what is seen or not, set them; setting the same again costs nothing.
 *
 * @param <T> what the part shows, best a record
 */
public final class Part<T> {

    private final Consumer<? super T> fill;
    private @Nullable T shown;
    private boolean filled;

    /** A part that this fills; it has to take away what it put there before. */
    public Part(Consumer<? super T> fill) {
        this.fill = fill;
    }

    /** Shows this value; nothing happens where the part shows it already. */
    public void show(T value) {
        if (!filled || !Objects.equals(shown, value)) {
            filled = true;
            shown = value;
            fill.accept(value);
        }
    }
}
