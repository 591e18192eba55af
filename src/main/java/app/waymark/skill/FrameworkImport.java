package app.waymark.skill;

import java.util.List;

/** What a file would make of a framework; nothing has changed yet. */
public sealed interface FrameworkImport {

    /**
     * Every row is good.
     *
     * @param content what the framework would be
     * @param changes what would be different
     */
    record Good(FrameworkContent content, List<FrameworkChange> changes) implements FrameworkImport {

        public Good {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Something is wrong, and nothing of it is taken in.
     *
     * @param faults the first of the faults, by row
     * @param count how many there are
     */
    record Bad(List<RowFault> faults, int count) implements FrameworkImport {

        public Bad {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What is wrong with a row, counted as a spreadsheet does: the header is row 1.
     *
     * @param said what stands there, or what is missing
     */
    record RowFault(long row, Why why, String said) {}

    /** What can be wrong with a row. */
    enum Why {
        NO_TEXT,
        NO_HEADER,
        UNKNOWN_COLUMN,
        UNKNOWN_KIND,
        NO_KEY,
        KEY_TWICE,
        BELONGS_TO_NOTHING,
        NO_LEVEL,
        NO_WEIGHT,
        NO_WORDS,
        TOO_LONG,
        TOO_MANY,
        NO_FRAMEWORK
    }
}
