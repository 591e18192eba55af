package app.waymark.cli;

import static app.waymark.cli.Fault.quote;

import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.shared.NearestName;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

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

    private static final List<String> ALL =
            Stream.concat(KEPT.stream(), Stream.of(PairFiles.CURRENT)).toList();

    private static final int LONGEST_ID = 200;
    private static final int MOST_UNKNOWN = 20;
    private static final int MOST_PLACES = 1_000_000;

    private final Path directory;
    private final List<Fault> faults;
    private final List<Fault> warnings;
    private final ProblemBuilder builder = Problem.builder();
    private final Map<String, Long> mentees = new HashMap<>();
    private final Map<String, Long> mentors = new HashMap<>();
    private final Map<String, Integer> capacities = new HashMap<>();

    /**
     * The people that pairs may name.
     *
     * @param mentees each mentee's row
     * @param mentors each mentor's row
     * @param capacities each mentor's places, where they could be read
     * @param allMentees whether all mentees are among them, since no row of their file was at fault
     * @param allMentors the same of the mentors
     */
    record People(
            Map<String, Long> mentees,
            Map<String, Long> mentors,
            Map<String, Integer> capacities,
            boolean allMentees,
            boolean allMentors) {}

    /**
     * A pair of the matching that stands.
     *
     * @param mentee the mentee's id
     * @param mentor the mentor's id
     */
    record CurrentPair(String mentee, String mentor) {}

    /**
     * What the files hold.
     *
     * @param problem the round to match
     * @param current the matching that stands, in the order of its file
     */
    record Content(Problem problem, List<CurrentPair> current) {}

    private RoundFiles(Path directory, List<Fault> faults, List<Fault> warnings) {
        this.directory = directory;
        this.faults = faults;
        this.warnings = warnings;
    }

    /**
     * Reads the round; empty where there are faults.
     *
     * @param result the file the result goes to, which may lie there from the last time
     * @param warnings takes what is not understood and passed over
     */
    static Optional<Content> read(Path directory, Optional<Path> result, List<Fault> faults, List<Fault> warnings) {
        if (!Files.isDirectory(directory)) {
            faults.add(Fault.of(quote(directory.toString()), "is not a directory"));
            return Optional.empty();
        }
        return new RoundFiles(directory, faults, warnings).read(result);
    }

    private Optional<Content> read(Optional<Path> result) {
        Set<String> misnamed;
        try {
            misnamed = misnamed(result);
        } catch (IOException | DirectoryIteratorException e) {
            faults.add(Fault.of(quote(directory.toString()), "cannot be read"));
            return Optional.empty();
        }
        int before = faults.size();
        boolean readMentees = people(MENTEES, List.of("id"), misnamed, this::mentee);
        boolean allMentees = faults.size() == before;
        before = faults.size();
        boolean readMentors = people(MENTORS, List.of("id", "capacity", "min_load?"), misnamed, this::mentor);
        boolean allMentors = faults.size() == before;
        List<CurrentPair> current = new ArrayList<>();
        // Without the people, every pair would be at fault for a reason that is not its own.
        if (readMentees && readMentors) {
            People people = new People(mentees, mentors, capacities, allMentees, allMentors);
            new PairFiles(directory, people, builder, faults, warnings).read(current);
        }
        return faults.isEmpty() ? Optional.of(new Content(builder.build(), current)) : Optional.empty();
    }

    /**
     * The files that are called as they should but for upper and lower case, by their right names. What is optional would be
     * taken not to be there, and a lock be lost without a word. Of files that are called otherwise there is a warning.
     */
    private Set<String> misnamed(Optional<Path> result) throws IOException {
        if (!Files.isExecutable(directory)) {
            throw new AccessDeniedException(directory.toString());
        }
        Set<String> found = new HashSet<>();
        List<Fault> faultsOfNames = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (ALL.stream().noneMatch(name::equalsIgnoreCase) && mayBeMeant(entry, name, result)) {
                    unknown.add(name);
                }
                for (String right : ALL) {
                    // A disk that knows no case finds the file under its right name as well.
                    if (name.equalsIgnoreCase(right) && !name.equals(right) && !isOneFile(entry, right)) {
                        boolean both = Files.exists(directory.resolve(right), LinkOption.NOFOLLOW_LINKS);
                        faultsOfNames.add(Fault.of(
                                name, both ? "differs from " + right + " in case only" : "must be called " + right));
                        found.add(right);
                    }
                }
            }
        }
        // Directories come in no order of their own.
        faultsOfNames.stream().sorted(Comparator.comparing(Fault::where)).forEach(faults::add);
        warnOf(unknown);
        return found;
    }

    private static boolean mayBeMeant(Path entry, String name, Optional<Path> result) {
        boolean isResult = result.filter(file -> file.toAbsolutePath()
                        .normalize()
                        .equals(entry.toAbsolutePath().normalize()))
                .isPresent();
        return !name.startsWith(".") && !isResult && !Files.isDirectory(entry);
    }

    /** Those first whose names are nearly right. */
    private void warnOf(List<String> unknown) {
        List<Fault> near = new ArrayList<>();
        List<Fault> far = new ArrayList<>();
        for (String name : unknown.stream().sorted().toList()) {
            NearestName.of(name, ALL)
                    .ifPresentOrElse(
                            right -> near.add(Fault.of(quoted(name), "is not read; is " + right + " meant?")),
                            () -> far.add(Fault.of(quoted(name), "is not read")));
        }
        near.addAll(far);
        warnings.addAll(near.subList(0, Math.min(MOST_UNKNOWN, near.size())));
        if (near.size() > MOST_UNKNOWN) {
            int more = near.size() - MOST_UNKNOWN;
            warnings.add(Fault.of(quote(directory.toString()), more + " other files in it are not read"));
        }
    }

    /** A file's name as it is, unless it would end the line. */
    private static String quoted(String name) {
        return name.chars().anyMatch(Fault::endsLine) ? quote(name) : name;
    }

    private boolean isOneFile(Path entry, String right) {
        try {
            return Files.isSameFile(entry, directory.resolve(right));
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a file that must be there, unless it goes by a wrong name, which is told already. */
    private boolean people(String file, List<String> columns, Set<String> misnamed, CsvFile.RowTaker taker) {
        Path path = directory.resolve(file);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return CsvFile.read(path, columns, faults, warnings, taker);
        }
        if (!misnamed.contains(file)) {
            faults.add(Fault.of(file, "is missing"));
        }
        return false;
    }

    private void mentee(long row, String[] values) {
        if (isNew(MENTEES, row, values[0], mentees)) {
            builder.mentee(values[0]);
        }
    }

    private void mentor(long row, String[] values) {
        OptionalInt capacity = places(row, "capacity", values[1]);
        OptionalInt minLoad = values[2].isEmpty() ? OptionalInt.of(0) : places(row, "min_load", values[2]);
        if (isNew(MENTORS, row, values[0], mentors) && capacity.isPresent() && minLoad.isPresent()) {
            builder.mentor(values[0], capacity.getAsInt(), minLoad.getAsInt());
            capacities.put(values[0], capacity.getAsInt());
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
