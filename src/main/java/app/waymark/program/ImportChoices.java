package app.waymark.program;

import app.waymark.program.ImportColumn.Target;
import app.waymark.program.PeopleImport.Part;
import java.util.Map;
import java.util.Set;

/**
 * What is to become of a file of people.
 *
 * @param part as what the people of the file take part
 * @param sheet which sheet of a workbook is read, counted from 0
 * @param targets where the columns go, by name; one that is not named is left out
 * @param parts which part the words of a column of parts mean, in lower case; what is not named is read as it stands
 * @param clearing columns whose empty cells take an answer away; in any other an empty cell says nothing
 * @param leftOut the numbers of rows that are passed over
 * @param mended what a cell says in place of the file's, by the row's number and the column's name
 * @param fewerPlaces whether mentors get the file's number of places even where they have more mentees already
 * @param lastOfSame whether of rows with one address the last counts, as in answers to a form that was sent twice; else they
 *     are faults
 */
public record ImportChoices(
        Part part,
        int sheet,
        Map<String, Target> targets,
        Map<String, PartSaid> parts,
        Set<String> clearing,
        Set<Integer> leftOut,
        Map<Integer, Map<String, String>> mended,
        boolean fewerPlaces,
        boolean lastOfSame) {

    public ImportChoices {
        targets = Map.copyOf(targets);
        parts = Map.copyOf(parts);
        clearing = Set.copyOf(clearing);
        leftOut = Set.copyOf(leftOut);
        mended = Map.copyOf(mended);
    }

    /** The columns go there, and everything else is as it is without a choice. */
    public static ImportChoices of(Part part, Map<String, Target> targets) {
        return new ImportChoices(part, 0, targets, Map.of(), Set.of(), Set.of(), Map.of(), false, false);
    }
}
