package app.waymark.uikit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the sources of one navigation read on the way: who asks first for something reads it, the others are given the
 * same. So a navigation costs as many statements as there are different things to know, however many sources ask.
 */
public final class ReadOnce {

    private final Map<Class<?>, Object> found = new HashMap<>();

    /**
     * What was read of this type, or reads it now.
     *
     * @param what a type that stands for one thing to know, such as a record made for the purpose
     */
    public <T> T once(Class<T> what, Supplier<T> read) {
        var known = found.get(what);
        if (known == null) {
            known = Objects.requireNonNull(read.get());
            found.put(what, known);
        }
        return what.cast(known);
    }
}
