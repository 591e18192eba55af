package app.waymark.program;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a round if a file were brought in as chosen; nothing is changed by asking.
 *
 * @param counts how many rows there are of each kind; with {@link Kind#MISSING} people who are in the round and not in the file
 * @param rows those of them that say more than that somebody stays as they are, in the file's order, the missing last
 * @param fewer mentors who would have fewer places than they have mentees
 * @param twice how many rows have the address of an earlier one
 * @param faults what is wrong, as much of it as is listed; while there is any, nothing else is told
 * @param total how much is wrong in all
 */
public record ImportComparison(
        Map<Kind, Integer> counts,
        List<Row> rows,
        List<FewerPlaces> fewer,
        int twice,
        List<BadCell> faults,
        int total) {

    public ImportComparison {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
        fewer = List.copyOf(fewer);
        faults = List.copyOf(faults);
    }

    /** What a row is to the round. */
    public enum Kind {
        /** Somebody who is not in it yet. */
        NEW,
        /** Somebody who is, and of whom it says something else. */
        CHANGED,
        /** Somebody who is, and of whom it says nothing else. */
        SAME,
        /** Somebody who said no or left; they are left alone. */
        LEFT_ALONE,
        /** Somebody who is in the round, in a part that the file is about, and of whom it says nothing. */
        MISSING
    }

    /**
     * Of somebody.
     *
     * @param number the row's number in the file; 0 for somebody who is missing from it
     */
    public record Row(int number, String name, String email, Kind kind, List<Change> changes) {

        public Row {
            changes = List.copyOf(changes);
        }
    }

    /** What a change is of. */
    public enum What {
        /** Whoever was taken back is asked again; it has no texts. */
        BACK,
        /** The part; its texts are names of {@link PartSaid}. */
        PART,
        /** A mentor's places. */
        PLACES,
        /** The name that the invitation speaks of. */
        NAME,
        /** The language of the invitation, its tag. */
        LANGUAGE,
        /** An answer. */
        ANSWER
    }

    /**
     * One change.
     *
     * @param field whose answer it is; null for whatever else
     * @param before what is there, or an empty text
     * @param after what the file says, or an empty text where it takes something away
     * @param stays whether it stays as it is all the same: somebody answered that themselves, or has more mentees than places
     */
    public record Change(What what, @Nullable Field field, String before, String after, boolean stays) {}

    /** A mentor who would have fewer places than mentees. */
    public record FewerPlaces(int row, String name, int places, int mentees) {}

    /**
     * Something wrong with a cell, and what stands there, for whoever mends it.
     *
     * @param column the name of the column that can be mended; an empty text where the row can only be left out
     * @param whole what stands there; shortened where it is longer than any answer may be
     */
    public record BadCell(ImportResult.Fault fault, String column, String whole) {}

    /** How many there are of a kind. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
