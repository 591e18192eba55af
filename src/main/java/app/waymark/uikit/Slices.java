package app.waymark.uikit;

import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read by position, asked for by number: remembers where each page began, so that any row can be reached,
 * to the last, and none is counted. The first page is kept as it was read with the rest of the view.
 */
public final class Slices<T> {

    private final BiFunction<@Nullable Cursor, Integer, Slice<T>> read;
    private final Slice<T> first;
    /** Where the second page begins, the third, and so on, as far as somebody went. */
    private final List<Cursor> begins = new ArrayList<>();

    private boolean ended;

    /** A list of which this page was read, and the others can be. */
    public Slices(Slice<T> first, BiFunction<@Nullable Cursor, Integer, Slice<T>> read) {
        this.first = first;
        this.read = read;
        learn(0, first);
    }

    /** So many rows from this one on; fewer only at the end. */
    public List<T> rows(int from, int number) {
        var rows = new ArrayList<T>();
        int page = from / Slice.PAGE;
        while (begins.size() < page && !ended) {
            page(begins.size());
        }
        int skipped = from % Slice.PAGE;
        for (; rows.size() < skipped + number && page <= begins.size(); page++) {
            rows.addAll(page(page).items());
        }
        return rows.stream().skip(skipped).limit(number).toList();
    }

    private Slice<T> page(int page) {
        if (page == 0) {
            return first;
        }
        var found = read.apply(begins.get(page - 1), Slice.PAGE);
        learn(page, found);
        return found;
    }

    private void learn(int page, Slice<T> found) {
        if (page == begins.size()) {
            if (found.next() == null) {
                ended = true;
            } else {
                begins.add(found.next());
            }
        }
    }
}
