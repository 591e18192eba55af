package app.waymark.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read on by position, not by number.
 *
 * @param items the rows of this page, at most as many as asked for
 * @param next where the next page starts, or null where this one is the last
 */
public record Slice<T>(List<T> items, @Nullable Cursor next) {

    /**
     * The last row that was read: what the list is sorted by, and the id that breaks ties.
     *
     * @param at the instant, of a list that is sorted by time
     * @param name the name, of a list that is sorted by names; else empty
     */
    public record Cursor(Instant at, UUID id, String name) {

        /** A row of a list that is sorted by time. */
        public Cursor(Instant at, UUID id) {
            this(at, id, "");
        }

        /** A row of a list that is sorted by names. */
        public static Cursor named(String name, UUID id) {
            return new Cursor(Instant.EPOCH, id, name);
        }
    }

    /** How many rows a page has where the caller has no reason for another number. */
    public static final int PAGE = 50;

    /** The most rows that any page has, whatever was asked for. */
    public static final int MOST = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows that were read with a limit of one more than the page holds; that extra row says whether
     * there is a next page.
     */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, Cursor> cursor) {
        if (oneMore.size() <= size) {
            return new Slice<>(oneMore, null);
        }
        var page = oneMore.subList(0, size);
        return new Slice<>(page, cursor.apply(page.getLast()));
    }

    /**
     * A list as far as so many rows, read page by page: one read as long as that is no more than a page holds. With
     * {@link Integer#MAX_VALUE} it is read to its end.
     *
     * @param read reads one page, from after a row or from the beginning, of so many rows
     */
    public static <T> Slice<T> first(int rows, BiFunction<@Nullable Cursor, Integer, Slice<T>> read) {
        var all = new ArrayList<T>();
        Cursor next = null;
        do {
            var page = read.apply(next, Math.min(rows - all.size(), MOST));
            all.addAll(page.items());
            next = page.next();
        } while (next != null && all.size() < rows);
        return new Slice<>(all, next);
    }

    /**
     * A list that is nearly always short, as a whole: one read of {@link #MOST} rows, and further reads, each of four times
     * as many, only while a read was as long as it could be.
     *
     * @param read reads so many rows from the beginning, in an order of its own
     */
    public static <T> List<T> whole(IntFunction<List<T>> read) {
        int rows = MOST;
        var found = read.apply(rows);
        while (found.size() >= rows) {
            rows = Math.multiplyExact(rows, 4);
            found = read.apply(rows);
        }
        return found;
    }

    /** The same page with each row turned into something else. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), next);
    }
}
