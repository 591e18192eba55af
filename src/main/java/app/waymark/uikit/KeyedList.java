package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is updated, not rebuilt: a row stays the same component for as long as its key is in the list. It is told
 * its value when that differs from the one it shows, is moved when the order changed, and goes with its key; all other
 * rows are left alone, with the focus, the selection and whatever is open in them.
 *
 * <p>Every row says its key to the page ({@code data-row}). When what had the focus goes, {@code js/focus.js} gives the
 * focus to the same part of the same row, else of the next one: see {@link #part}. Why so, and not by signals:
 * docs/adr/0009-updated-not-rebuilt.md.
 *
 * @param <T> what a row shows, best a record: rows are filled when values are not equal
 */
public final class KeyedList<T> {

    /** A row that is made once and shows one value after another. */
    @FunctionalInterface
    public interface Shows<T> {

        /** Shows this value in the place of the one before. */
        void show(T value);
    }

    private static final String KEY = "data-row";

    private final Element host;
    private final Function<? super T, ?> key;
    private final Function<? super T, ? extends Component> make;
    private final boolean rebuilds;
    private Map<Object, Line<T>> lines = new LinkedHashMap<>();

    /**
     * An empty list.
     *
     * @param host takes the rows, and has no other children
     * @param key what tells a row from others, for as long as it is in the list; its text must tell it as well
     * @param make makes the row of a value; {@link Shows#show} is called on it next
     */
    public <C extends Component & Shows<? super T>> KeyedList(
            HasElement host, Function<? super T, ?> key, Function<? super T, C> make) {
        this(host, key, make, false);
    }

    private KeyedList(
            HasElement host,
            Function<? super T, ?> key,
            Function<? super T, ? extends Component> make,
            boolean rebuilds) {
        this.host = host.getElement();
        this.key = key;
        this.make = make;
        this.rebuilds = rebuilds;
    }

    /**
     * A list whose rows are too small to be worth a class: the row of a value that changed is built anew, in the place
     * of the old one; the others are left alone.
     */
    public static <T> KeyedList<T> rebuilding(
            HasElement host, Function<? super T, ?> key, Function<? super T, ? extends Component> make) {
        return new KeyedList<>(host, key, make, true);
    }

    /**
     * Names a part of a row, so that the focus finds it in the row's successor: {@code part(button, "remove")}. Parts
     * without a name are found by what they say and where they stand.
     */
    public static <C extends Component> C part(C component, String name) {
        component.getElement().setAttribute("data-part", name);
        return component;
    }

    /** Shows these values, in this order, each once. */
    public void show(List<? extends T> values) {
        var wanted = new LinkedHashMap<Object, T>();
        for (var value : values) {
            var id = Objects.requireNonNull(key.apply(value), "A row needs a key");
            if (wanted.put(id, value) != null) {
                throw new IllegalArgumentException("Two rows have the key " + id);
            }
        }
        lines.forEach((id, line) -> {
            if (!wanted.containsKey(id)) {
                line.element().removeFromParent();
            }
        });
        var before = new HashMap<Object, Integer>();
        for (var id : lines.keySet()) {
            before.put(id, before.size());
        }
        var kept = wanted.keySet().stream().filter(before::containsKey).toList();
        var staying = staying(
                kept, kept.stream().mapToInt(id -> before.getOrDefault(id, -1)).toArray());
        lines.forEach((id, line) -> {
            if (wanted.containsKey(id) && !staying.contains(id)) {
                line.element().removeFromParent();
            }
        });
        var next = new LinkedHashMap<Object, Line<T>>();
        int at = 0;
        for (var entry : wanted.entrySet()) {
            var present = lines.get(entry.getKey());
            var line = present == null ? line(entry.getKey(), entry.getValue()) : present;
            if (present != null && !Objects.equals(present.value, entry.getValue())) {
                if (rebuilds) {
                    present.element().removeFromParent();
                    line = line(entry.getKey(), entry.getValue());
                } else {
                    fill(present, entry.getValue());
                }
            }
            if (line.element().getParent() == null) {
                host.insertChild(at, line.element());
            }
            next.put(entry.getKey(), line);
            at++;
        }
        lines = next;
    }

    /** The row of this key, if it is shown. */
    public Optional<Component> row(Object id) {
        return Optional.ofNullable(lines.get(id)).map(line -> line.component);
    }

    /** How many rows are shown. */
    public int size() {
        return lines.size();
    }

    private Line<T> line(Object id, T value) {
        var component = make.apply(value);
        component.getElement().setAttribute(KEY, id.toString());
        var line = new Line<T>(component);
        if (rebuilds) {
            line.value = value;
        } else {
            fill(line, value);
        }
        return line;
    }

    private void fill(Line<T> line, T value) {
        line.value = value;
        @SuppressWarnings("unchecked") // The constructor takes no rows that do not.
        var row = (Shows<? super T>) line.component;
        row.show(value);
    }

    /** As many as possible of those that stay in the order they have: the longest sequence that rises already. */
    private static Set<Object> staying(List<Object> order, int[] before) {
        int[] ends = new int[order.size()];
        int[] previous = new int[order.size()];
        int length = 0;
        for (int i = 0; i < order.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (before[ends[middle]] < before[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        var staying = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            staying.add(order.get(i));
        }
        return staying;
    }

    private static final class Line<T> {

        private final Component component;
        private @Nullable T value;

        private Line(Component component) {
            this.component = component;
        }

        private Element element() {
            return component.getElement();
        }
    }
}
