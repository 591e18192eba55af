package app.waymark.matching.cli;

import static app.waymark.matching.cli.Fault.quote;

import app.waymark.matching.engine.Problem;
import app.waymark.matching.engine.ProblemBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a round from the CSV files of a directory, and finds everything that is wrong with them. */
final class RoundFiles {

    static final String MENTEES = "mentees.csv";
    static final String MENTORS = "mentors.csv";

    /** The files that a result must not take the place of. */
    static final List<String> KEPT = List.of(
            MENTEES,
            MENTORS,
            PairFiles.WISHES,
            PairFiles.MENTOR_WISHES,
            PairFiles.SCORES,
            PairFiles.LOCKED,
            PairFiles.FORBIDDEN);

    private static final int LONGEST_ID = 200;
    private static final int MOST_PLACES = 1_000_000;

    private final Path directory;
    private final List<Fault> faults;
    private final ProblemBuilder builder = Problem.builder();
    private final People people = new People(new HashMap<>(), new HashMap<>(), new HashMap<>());

    /**
     * The people that pairs may name.
     *
     * @param mentees each mentee's row
     * @param mentors each mentor's row
     * @param capacities each mentor's places, where they could be read
     */
    record People(Map<String, Long> mentees, Map<String, Long> mentors, Map<String, Integer> capacities) {}

    private RoundFiles(Path directory, List<Fault> faults) {
        this.directory = directory;
        this.faults = faults;
    }

    /** Reads the round; empty where there are faults. */
    static Optional<Problem> read(Path directory, List<Fault> faults) {
        if (!Files.isDirectory(directory)) {
            faults.add(Fault.of(quote(directory.toString()), "is not a directory"));
            return Optional.empty();
        }
        RoundFiles round = new RoundFiles(directory, faults);
        boolean allMentees = round.people(MENTEES, List.of("id"), round::mentee);
        boolean allMentors = round.people(MENTORS, List.of("id", "capacity", "min_load?"), round::mentor);
        // Without all the people, every pair would be at fault for a reason that is not its own.
        if (allMentees && allMentors) {
            new PairFiles(directory, round.people, round.builder, faults).read();
        }
        return faults.isEmpty() ? Optional.of(round.builder.build()) : Optional.empty();
    }

    private boolean people(String file, List<String> columns, CsvFile.RowTaker taker) {
        Path path = directory.resolve(file);
        if (!Files.exists(path)) {
            faults.add(Fault.of(file, "is missing"));
            return false;
        }
        return CsvFile.read(path, columns, faults, taker);
    }

    private void mentee(long row, String[] values) {
        if (isNew(MENTEES, row, values[0], people.mentees)) {
            builder.mentee(values[0]);
        }
    }

    private void mentor(long row, String[] values) {
        OptionalInt capacity = places(row, "capacity", values[1]);
        OptionalInt minLoad = values[2].isEmpty() ? OptionalInt.of(0) : places(row, "min_load", values[2]);
        if (isNew(MENTORS, row, values[0], people.mentors) && capacity.isPresent() && minLoad.isPresent()) {
            builder.mentor(values[0], capacity.getAsInt(), minLoad.getAsInt());
            people.capacities.put(values[0], capacity.getAsInt());
        }
    }

    private OptionalInt places(long row, String column, String text) {
        OptionalInt places = CsvNumbers.whole(text, 0, MOST_PLACES);
        if (places.isEmpty()) {
            String bounds = " is not a whole number from 0 to " + MOST_PLACES;
            faults.add(Fault.inRow(MENTORS, row, column + " " + quote(text) + bounds));
        }
        return places;
    }

    private boolean isNew(String file, long row, String id, Map<String, Long> rows) {
        if (id.isEmpty()) {
            faults.add(Fault.inRow(file, row, "id is empty"));
            return false;
        }
        if (id.length() > LONGEST_ID) {
            faults.add(Fault.inRow(file, row, "id " + quote(id) + " is longer than " + LONGEST_ID + " characters"));
            return false;
        }
        Long before = rows.putIfAbsent(id, row);
        if (before != null) {
            faults.add(Fault.inRow(file, row, "id " + quote(id) + " stands in row " + before + " already"));
        }
        return before == null;
    }
}
