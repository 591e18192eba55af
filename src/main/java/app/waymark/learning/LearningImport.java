package app.waymark.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a file would make of a programme's resources; nothing has changed yet. */
public sealed interface LearningImport {

    /**
     * Every row is good.
     *
     * @param entries what the file says, in its order
     * @param added how many are new
     * @param changed how many would say something else
     * @param same how many stay as they are
     */
    record Good(List<Entry> entries, int added, int changed, int same) implements LearningImport {

        public Good {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something is wrong, and nothing of it is taken in.
     *
     * @param faults the first of the faults, by row
     * @param count how many there are
     */
    record Bad(List<RowFault> faults, int count) implements LearningImport {

        public Bad {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One row of a file.
     *
     * @param id the resource it is about, or null where it is a new one
     * @param edition the edition of that resource when the file was read
     * @param draft what it is to say
     */
    record Entry(@Nullable UUID id, int edition, ResourceDraft draft) {}

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
        UNKNOWN_ID,
        ID_TWICE,
        UNKNOWN_SKILL,
        NO_TITLE,
        TOO_LONG,
        NO_ADDRESS,
        NO_LANGUAGE,
        NO_DAY,
        NO_MONTHS,
        SKILLS,
        TOO_MANY
    }
}
