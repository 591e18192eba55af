package app.waymark.cli;

import static app.waymark.cli.Fault.quote;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.SolveOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command is asked to do.
 *
 * @param directory where the files are
 * @param objective what the matching is to be best at
 * @param solving the choices beside the objective
 * @param out where the pairs go
 * @param explain whom to explain, as written after {@code --explain=}
 */
record MatchOptions(
        Path directory, Objective objective, SolveOptions solving, Optional<Path> out, Optional<String> explain) {

    /** Reads the arguments after {@code match}; empty where they are at fault. */
    static Optional<MatchOptions> read(List<String> args, List<Fault> faults) {
        // Java decodes the arguments by the locale, and what does not fit it is lost before the command is called.
        boolean utf8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "UTF-8"));
        if (!utf8 && args.stream().anyMatch(arg -> arg.indexOf('\uFFFD') >= 0)) {
            faults.add(Fault.of(
                    "arguments",
                    "hold characters that the locale of this process, which is not UTF-8, cannot read;"
                            + " set LC_ALL=C.UTF-8"));
            return Optional.empty();
        }
        Reader reader = new Reader(faults);
        args.forEach(reader::take);
        return reader.options();
    }

    private static final class Reader {

        private static final Set<String> OPTIONS =
                Set.of("--allow-unwished", "--any-number", "--even-load", "--objective", "--out", "--explain");

        private final List<Fault> faults;
        private final Set<String> seen = new HashSet<>();
        private final List<String> directories = new ArrayList<>();
        private Optional<Objective> objective = Optional.empty();
        private Optional<Path> out = Optional.empty();
        private Optional<String> explain = Optional.empty();

        Reader(List<Fault> faults) {
            this.faults = faults;
        }

        void take(String arg) {
            if (!arg.startsWith("-")) {
                directories.add(arg);
                return;
            }
            int equals = arg.indexOf('=');
            String option = equals < 0 ? arg : arg.substring(0, equals);
            String value = equals < 0 ? "" : arg.substring(equals + 1);
            boolean again = !seen.add(option);
            if (!OPTIONS.contains(option)) {
                if (!again) {
                    fault(quote(option), "is not an option; --help lists them");
                }
                return;
            }
            if (again) {
                fault(option, "is given twice");
                return;
            }
            switch (option) {
                case "--allow-unwished", "--any-number", "--even-load" -> {
                    if (equals >= 0) {
                        fault(option, "takes no value");
                    }
                }
                default -> {
                    if (value.isBlank()) {
                        fault(option, "needs a value: write " + option + "=" + placeholder(option));
                    } else {
                        valued(option, value);
                    }
                }
            }
        }

        private void valued(String option, String value) {
            switch (option) {
                case "--objective" -> {
                    objective = Objective.named(value);
                    if (objective.isEmpty()) {
                        fault(option, quote(value) + " is not one of " + objectives());
                    }
                }
                case "--out" -> out = path(option, value);
                default -> explain = Optional.of(value);
            }
        }

        Optional<MatchOptions> options() {
            if (directories.isEmpty()) {
                fault("DIR", "is missing; --help says how to call the command");
            }
            if (directories.contains("")) {
                fault("DIR", "is empty; . is the directory the command is called in");
            }
            for (int i = 1; i < directories.size(); i++) {
                fault(quote(directories.get(i)), "is one directory too many");
            }
            if (!seen.contains("--objective")) {
                fault("--objective", "is missing; it is one of " + objectives());
            }
            boolean anyNumber = seen.contains("--any-number");
            if (anyNumber && objective.isPresent() && objective.get() != Objective.SCORE) {
                fault("--any-number", "goes with --objective=score only");
            }
            boolean evenLoad = seen.contains("--even-load");
            if (evenLoad && objective.isPresent() && objective.get() == Objective.STABLE) {
                fault("--even-load", "does not go with --objective=stable, whose pairs follow from the lists alone");
            }
            Optional<Path> directory = directories.isEmpty() ? Optional.empty() : path("DIR", directories.get(0));
            if (!faults.isEmpty() || directory.isEmpty() || objective.isEmpty()) {
                return Optional.empty();
            }
            SolveOptions solving = new SolveOptions(seen.contains("--allow-unwished"), anyNumber, evenLoad);
            return Optional.of(new MatchOptions(directory.get(), objective.get(), solving, out, explain));
        }

        private Optional<Path> path(String where, String text) {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException e) {
                fault(where, quote(text) + " is not a path");
                return Optional.empty();
            }
        }

        private void fault(String where, String text) {
            faults.add(Fault.of(where, text));
        }

        private static String placeholder(String option) {
            return switch (option) {
                case "--objective" -> "NAME";
                case "--out" -> "FILE";
                default -> "MENTEE or " + option + "=MENTEE,MENTOR";
            };
        }

        private static String objectives() {
            StringBuilder names = new StringBuilder();
            for (Objective objective : Objective.values()) {
                names.append(names.isEmpty() ? "" : ", ").append(objective.cliName());
            }
            return names.toString();
        }
    }
}
