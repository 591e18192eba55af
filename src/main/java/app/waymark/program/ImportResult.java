package app.waymark.program;

import java.util.List;

/** What came of an import of people. */
public sealed interface ImportResult {

    /**
     * Every row was good, and all of them are in.
     *
     * @param added people who are new in the round, and read "invited" until they answer
     * @param changed people who were in it already and of whom their row said something else
     * @param left people who said no to this round, or left it, and were left alone
     */
    record Imported(int added, int changed, int left) implements ImportResult {}

    /**
     * At least one row was bad, and nothing has been changed.
     *
     * @param faults the bad rows in the order of the file, {@link PeopleImport#MOST_FAULTS} at most
     * @param total how many faults there are in all
     */
    record Refused(List<Fault> faults, int total) implements ImportResult {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What is wrong with one row.
     *
     * @param row the line in the file as a spreadsheet counts it: the header is row 1; 0 where the whole file is meant
     * @param column the column's name as the file writes it, or an empty text
     * @param reason what is wrong, the message {@code import.fault.<reason>}
     * @param value what stands there, shortened, for the message's argument {0}
     */
    record Fault(int row, String column, Reason reason, String value) {}

    /** What can be wrong with a row or a file. */
    enum Reason {
        ROUND_OVER,
        NOT_TEXT,
        NOT_CSV,
        OLD_WORKBOOK,
        NOT_WORKBOOK,
        TOO_LARGE,
        ROUND_FULL,
        NO_ROWS,
        NO_COLUMN,
        TWICE_COLUMN,
        TOO_MANY_COLUMNS,
        NO_EMAIL,
        BAD_EMAIL,
        TWICE_EMAIL,
        NO_NAME,
        LONG_NAME,
        NO_ROLE,
        BAD_ROLE,
        BAD_CAPACITY,
        BAD_LANGUAGE,
        LONG_VALUE,
        NO_FIELD,
        TWICE_FIELD,
        TOO_MANY_FIELDS,
        BAD_FIELD,
        BAD_NUMBER,
        BAD_CHOICE,
        BAD_DATE,
        BAD_RANKING,
        BAD_LINE,
        NO_YES_OR_NO,
        MISSING_CELLS,
        MORE_CELLS
    }
}
