package app.waymark.program;

import app.waymark.program.internal.ImportWork;
import app.waymark.program.internal.ListOfOne;
import app.waymark.shared.Excerpt;
import app.waymark.shared.RetryOnConflict;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings people into a round from a file, all or nothing: they are invited, and take part once they say so. A file is CSV or a
 * workbook with a header; each column says who somebody is or as what they would take part, answers a field of the programme,
 * or is left out. What a file does not say changes nothing, an empty cell changes nothing unless that is chosen, and no file takes
 * a part away. Nothing outside the programme is written. For the round's coordinators.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class PeopleImport {

    /** The most faults that are listed one by one. */
    public static final int MOST_FAULTS = 200;

    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 20_000_000;

    private static final int LONGEST_FILE_NAME = 200;

    /** Which part the people of a file have. */
    public enum Part {
        /** The column {@code role} says it, row by row. */
        AS_WRITTEN,
        /** All of them mentor. */
        MENTORS,
        /** All of them are mentored. */
        MENTEES
    }

    private final ImportWork work;
    private final ProgrammeAccess access;

    PeopleImport(ImportWork work, ProgrammeAccess access) {
        this.work = work;
        this.access = access;
    }

    /**
     * What is in this file and what Waymark would make of its columns; nothing is changed.
     *
     * @param sheet which sheet of a workbook, counted from 0
     */
    @Transactional(readOnly = true)
    public ImportPreview look(RoundId round, byte[] file, int sheet) {
        return work.look(access.requireCoordinated(round), file, sheet);
    }

    /** What would become of the round if this file were brought in so; nothing is changed. */
    @Transactional(readOnly = true)
    public ImportComparison compare(RoundId round, byte[] file, ImportChoices choices) {
        return work.compare(access.requireCoordinated(round), file, choices);
    }

    /** As {@link #bringIn}, with every column where {@link #look} proposes it. */
    public ImportResult read(RoundId round, byte[] file, Part part) {
        var coordinated = access.requireCoordinated(round);
        return work.bringIn(coordinated, file, "", work.proposed(coordinated, file, part));
    }

    /**
     * Reads the file and, only if every row is good that is not left out, brings its people in. Nobody is written to by it: see
     * {@link Invitations#ask}. For a day it can be taken back.
     *
     * @param file the file's bytes
     * @param name what the file is called
     */
    public ImportResult bringIn(RoundId round, byte[] file, String name, ImportChoices choices) {
        return work.bringIn(access.requireCoordinated(round), file, Excerpt.of(name, LONGEST_FILE_NAME), choices);
    }

    /**
     * Adds one person by the rules of a list of one; nobody is written to by it, and for a day it can be taken back as a list can.
     */
    public AddResult add(RoundId round, AddedPerson person) {
        var coordinated = access.requireCoordinated(round);
        var list = ListOfOne.of(person);
        var choices = work.proposed(coordinated, list, Part.AS_WRITTEN);
        var compared = work.compare(coordinated, list, choices);
        if (!compared.faults().isEmpty()) {
            return new AddResult.Wrong(compared.faults().getFirst().fault());
        }
        if (compared.count(ImportComparison.Kind.LEFT_ALONE) > 0) {
            return new AddResult.LeftAlone();
        }
        if (compared.count(ImportComparison.Kind.NEW) == 0) {
            return new AddResult.There();
        }
        return switch (work.bringIn(coordinated, list, "", choices)) {
            case ImportResult.Imported done -> new AddResult.Added();
            case ImportResult.Refused(var faults, int total) -> new AddResult.Wrong(faults.getFirst());
        };
    }

    /** What was brought into this round within a day, and can be taken back. */
    @Transactional(readOnly = true)
    public PastImports past(RoundId round) {
        return new PastImports(access.requireCoordinated(round), work.past(round));
    }

    /**
     * Takes an import back: who was new in the round is not any more, and who was changed is as before; accounts that were made
     * for it go. What people or coordinators did since stays, and so does, withdrawn, whoever was asked already.
     */
    public ImportUndone undo(UUID imported) {
        var past = work.lock(imported).orElseThrow(() -> new AccessDeniedException("No import of theirs"));
        return work.undo(access.requireCoordinated(past.round()), past);
    }
}
