package app.waymark.shared;

import java.util.Arrays;
import java.util.Locale;

/**
 * By what a list is sorted, and whether from its end. Where rows are equal in it, the ids decide, so that a list can be
 * read on from any row.
 *
 * @param by what the list can be sorted by
 * @param down from the last to the first
 */
public record Sorted<K extends Enum<K>>(K by, boolean down) {

    /** From the first to the last. */
    public static <K extends Enum<K>> Sorted<K> up(K by) {
        return new Sorted<>(by, false);
    }

    /** From the last to the first. */
    public static <K extends Enum<K>> Sorted<K> down(K by) {
        return new Sorted<>(by, true);
    }

    /** Reads what {@link #inAddress} says; what cannot be read is the order that the list has by itself. */
    public static <K extends Enum<K>> Sorted<K> read(String text, Sorted<K> otherwise) {
        boolean down = text.startsWith("-");
        var name = down ? text.substring(1) : text;
        return Arrays.stream(otherwise.by().getDeclaringClass().getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .map(one -> new Sorted<>(one, down))
                .orElse(otherwise);
    }

    /** How an address says it: {@code name}, or {@code -name} from the last to the first. */
    public String inAddress() {
        return (down ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
    }

    /** The SQL that goes on after a row and sorts: by this expression, then by the ids. Neither is ever somebody's text. */
    public String sql(String expression, String id) {
        var after = down ? "<" : ">";
        var order = down ? " desc" : "";
        return " and (:after is null or %1$s %3$s :after or (%1$s = :after and %2$s %3$s :afterId)) order by %1$s%4$s, %2$s%4$s limit :limit"
                .formatted(expression, id, after, order);
    }
}
