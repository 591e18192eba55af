package app.waymark.cli;

import static app.waymark.cli.Fault.quote;

import app.waymark.cli.RoundFiles.CurrentPair;
import app.waymark.cli.RoundFiles.People;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the files that name pairs: wishes, scores, locked, forbidden and current pairs. Each of them may be missing. */
final class PairFiles {

    static final String WISHES = "wishes.csv";
    static final String MENTOR_WISHES = "mentor_wishes.csv";
    static final String SCORES = "scores.csv";
    static final String LOCKED = "locked.csv";
    static final String FORBIDDEN = "forbidden.csv";
    static final String CURRENT = "current.csv";
    private static final int WORST_RANK = 10_000;

    private final Path directory;
    private final People people;
    private final ProblemBuilder builder;
    private final List<Fault> faults;
    private final List<Fault> warnings;

    PairFiles(Path directory, People people, ProblemBuilder builder, List<Fault> faults, List<Fault> warnings) {
        this.directory = directory;
        this.people = people;
        this.builder = builder;
        this.faults = faults;
        this.warnings = warnings;
    }

    /** A row that names a pair for the first time in its file, as far as that can be known. */
    private record PairRow(String file, long row, String mentee, String mentor, String value) {}

    @FunctionalInterface
    private interface PairTaker {
        void take(PairRow pair);
    }

    /**
     * Adds all pairs to the problem, as far as nothing is at fault.
     *
     * @param current takes the pairs of the matching that stands
     */
    void read(List<CurrentPair> current) {
        pairs(WISHES, List.of("mentee", "mentor", "rank"), pair -> {
            OptionalInt rank = rank(pair);
            if (faults.isEmpty() && rank.isPresent()) {
                builder.wish(pair.mentee, rank.getAsInt(), pair.mentor);
            }
        });
        pairs(MENTOR_WISHES, List.of("mentee", "mentor", "rank"), pair -> {
            OptionalInt rank = rank(pair);
            if (faults.isEmpty() && rank.isPresent()) {
                builder.mentorWish(pair.mentor, rank.getAsInt(), pair.mentee);
            }
        });
        pairs(SCORES, List.of("mentee", "mentor", "score"), pair -> {
            OptionalLong score = score(pair);
            if (faults.isEmpty() && score.isPresent()) {
                builder.score(pair.mentee, pair.mentor, score.getAsLong());
            }
        });
        Map<Long, Long> forbidden = pairs(FORBIDDEN, List.of("mentee", "mentor"), pair -> {
            if (faults.isEmpty()) {
                builder.forbidden(pair.mentee, pair.mentor);
            }
        });
        locked(forbidden);
        Map<String, Long> rows = new HashMap<>();
        pairs(CURRENT, List.of("mentee", "mentor"), pair -> {
            if (isFirst(pair, rows, "has a mentor") && faults.isEmpty()) {
                builder.current(pair.mentee, pair.mentor);
                current.add(new CurrentPair(pair.mentee, pair.mentor));
            }
        });
    }

    private void locked(Map<Long, Long> forbidden) {
        Map<String, Long> rows = new HashMap<>();
        Map<String, Integer> loads = new HashMap<>();
        pairs(LOCKED, List.of("mentee", "mentor"), pair -> {
            if (!isFirst(pair, rows, "is locked")) {
                return;
            }
            Long row = forbidden.get(key(pair.mentee, pair.mentor));
            if (row != null) {
                fault(pair, "the pair is forbidden in row " + row + " of " + FORBIDDEN);
            }
            int load = loads.merge(pair.mentor, 1, Integer::sum);
            Integer capacity = people.capacities().get(pair.mentor);
            if (capacity != null && load > capacity) {
                fault(
                        pair,
                        "mentor " + quote(pair.mentor) + " has capacity " + capacity + ", too little for " + load
                                + (load == 1 ? " locked pair" : " locked pairs"));
            }
            if (faults.isEmpty()) {
                builder.locked(pair.mentee, pair.mentor);
            }
        });
    }

    /** Hands over the file's pairs, and answers the row of each of them by {@link #key}. */
    private Map<Long, Long> pairs(String file, List<String> columns, PairTaker taker) {
        Map<Long, Long> rows = new HashMap<>();
        Path path = directory.resolve(file);
        // A link that leads nowhere is there, and a fault.
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return rows;
        }
        CsvFile.read(path, columns, faults, warnings, (row, values) -> {
            PairRow pair = new PairRow(file, row, values[0], values[1], values.length > 2 ? values[2] : "");
            boolean sound = isSound(pair, "mentee", pair.mentee, people.mentees(), people.allMentees());
            sound &= isSound(pair, "mentor", pair.mentor, people.mentors(), people.allMentors());
            if (!sound) {
                return;
            }
            // People whose own row is at fault have no number by which two pairs could be told to be one.
            boolean known = people.mentees().containsKey(pair.mentee)
                    && people.mentors().containsKey(pair.mentor);
            Long before = known ? rows.putIfAbsent(key(pair.mentee, pair.mentor), row) : null;
            if (before == null) {
                taker.take(pair);
            } else {
                fault(
                        pair,
                        "the pair of mentee " + quote(pair.mentee) + " and mentor " + quote(pair.mentor)
                                + " stands in row " + before + " already");
            }
        });
        return rows;
    }

    /** A pair of known people by their rows: far smaller than their ids where there are millions of pairs. */
    private long key(String mentee, String mentor) {
        return people.mentees().getOrDefault(mentee, 0L) << 32
                | people.mentors().getOrDefault(mentor, 0L);
    }

    /** Whether the row names somebody who is there, or may be there in a row that is at fault itself. */
    private boolean isSound(PairRow pair, String column, String id, Map<String, Long> rows, boolean all) {
        String file = column.equals("mentee") ? RoundFiles.MENTEES : RoundFiles.MENTORS;
        if (id.isEmpty()) {
            fault(pair, column + " is empty");
            return false;
        }
        if (all && !rows.containsKey(id)) {
            fault(pair, column + " " + quote(id) + " is not in " + file);
            return false;
        }
        return true;
    }

    private boolean isFirst(PairRow pair, Map<String, Long> rows, String has) {
        Long before = rows.putIfAbsent(pair.mentee, pair.row);
        if (before != null) {
            fault(pair, "mentee " + quote(pair.mentee) + " " + has + " in row " + before + " already");
        }
        return before == null;
    }

    private OptionalInt rank(PairRow pair) {
        OptionalInt rank = CsvNumbers.whole(pair.value, 1, WORST_RANK);
        if (rank.isEmpty()) {
            fault(pair, "rank " + quote(pair.value) + " is not a whole number from 1 to " + WORST_RANK);
        }
        return rank;
    }

    private OptionalLong score(PairRow pair) {
        OptionalLong score = CsvNumbers.score(pair.value);
        if (CsvNumbers.mayGroup(pair.value)) {
            fault(pair, "score " + quote(pair.value) + " can be read in two ways; write a decimal point, or no comma");
        } else if (score.isEmpty()) {
            fault(
                    pair,
                    "score " + quote(pair.value) + " is not a number from -" + CsvNumbers.LARGEST_SCORE + " to "
                            + CsvNumbers.LARGEST_SCORE + " with at most " + Score.PLACES + " decimal places");
        }
        return score;
    }

    private void fault(PairRow pair, String text) {
        faults.add(Fault.inRow(pair.file, pair.row, text));
    }
}
