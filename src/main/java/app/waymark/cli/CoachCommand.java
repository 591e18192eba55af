package app.waymark.cli;

import app.waymark.goal.coach.Coach;
import app.waymark.shared.Translations;
import app.waymark.shared.WaymarkClock;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The {@code coach} command: says of goals, read as JSON lines, what the coach thinks of each letter; or how often it agrees
 * with labels. What it reads, prints and returns stands in {@code docs/coaching.md}.
 */
public final class CoachCommand {

    /** Every line was answered. */
    public static final int ANSWERED = 0;

    /** What was found could not be printed, or memory ran out. */
    public static final int FAILED = 1;

    /** The arguments or some lines are at fault; standard error has one line a fault, and the other lines were answered. */
    public static final int BAD_INPUT = 2;

    private static final String MEASURE = "--measure";
    private static final String DIFFERING = "--differing";
    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final Coach coach = new Coach();

    private CoachCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command on the process's own input and output and returns its exit status; prints UTF-8 whatever the locale.
     *
     * @param args the arguments that follow {@code coach}
     */
    public static int run(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(args, System.in, out, err);
    }

    /**
     * Runs the command and returns its exit status. Prints UTF-8 if the streams do.
     *
     * @param args the arguments that follow {@code coach}
     * @param in what is read where {@code -} stands for a file
     * @param out takes the answers and nothing else
     * @param err takes faults, one a line
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        try {
            int status = run(Arrays.asList(args), in, out, err);
            out.flush();
            // A print stream throws nothing: what did not arrive would go unnoticed.
            if (out.checkError()) {
                err.println("standard output cannot be written");
                return FAILED;
            }
            return status;
        } catch (OutOfMemoryError e) {
            err.println("there is too little memory for a line of this length; give Java more, for example with"
                    + " java -Xmx4g -jar waymark.jar coach");
            return FAILED;
        }
    }

    private static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(help());
            return ANSWERED;
        }
        var names = arguments.stream().filter(arg -> !arg.startsWith("--")).toList();
        var faults = new ArrayList<Fault>();
        arguments.stream()
                .filter(arg -> arg.startsWith("--") && !arg.equals(MEASURE) && !arg.equals(DIFFERING))
                .forEach(arg -> faults.add(Fault.of(Fault.quote(arg), "is not an option; --help lists them")));
        boolean measure = arguments.contains(MEASURE);
        if (arguments.contains(DIFFERING) && !measure) {
            faults.add(Fault.of(DIFFERING, "goes with --measure only"));
        }
        if (names.isEmpty()) {
            faults.add(Fault.of("FILE", "is missing; --help says how to call the command"));
        }
        if (!measure) {
            names.stream().skip(1).forEach(name -> faults.add(Fault.of(Fault.quote(name), "is one file too many")));
        }
        boolean whole = true;
        if (faults.isEmpty()) {
            var command = new CoachCommand(in, out, err);
            if (measure) {
                command.measure(names, arguments.contains(DIFFERING), faults);
            } else {
                whole = command.answer(names.getFirst(), faults);
            }
        }
        faults.forEach(fault -> err.println(fault.line()));
        return whole && faults.isEmpty() ? ANSWERED : BAD_INPUT;
    }

    /** Answers line by line, so that a long file needs no more memory than its longest line. */
    private boolean answer(String name, List<Fault> faults) {
        var lines = new GoalLines(new WaymarkClock());
        var answers = new CoachAnswers(coach, new Translations());
        var shown = name.equals(STANDARD_INPUT) ? "standard input" : name;
        boolean whole = true;
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            long number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                var text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                if (text.isBlank()) {
                    continue;
                }
                switch (lines.read(text)) {
                    case GoalLine.Read read -> out.println(answers.line(read));
                    case GoalLine.Bad bad -> {
                        // At once, not at the end: a long file would be answered before anybody heard of it.
                        err.println(Fault.inLine(shown, number, bad.fault()).line());
                        whole = false;
                    }
                }
            }
        } catch (InvalidPathException | IOException unreadable) {
            faults.add(unreadable(shown, unreadable));
        }
        return whole;
    }

    private void measure(List<String> names, boolean differing, List<Fault> faults) {
        var measuring = new CoachMeasuring(coach, new WaymarkClock());
        for (var name : names) {
            try {
                for (var file : CoachMeasuring.files(Path.of(name))) {
                    measuring.read(file, faults);
                }
            } catch (InvalidPathException | IOException unreadable) {
                faults.add(unreadable(name, unreadable));
            }
        }
        Accuracy.table(measuring.agreed()).forEach(out::println);
        if (differing) {
            measuring.differing().forEach(out::println);
        }
    }

    private InputStream open(String name) throws IOException {
        return name.equals(STANDARD_INPUT) ? in : Files.newInputStream(Path.of(name));
    }

    private static Fault unreadable(String name, Exception why) {
        return switch (why) {
            case NoSuchFileException missing -> Fault.of(name, "is not there");
            case CharacterCodingException coded -> Fault.of(name, "is not UTF-8");
            case InvalidPathException path -> Fault.of(Fault.quote(name), "is not a path");
            default -> Fault.of(name, "cannot be read");
        };
    }

    private static String help() {
        try (InputStream help = CoachCommand.class.getResourceAsStream("coach-help.txt")) {
            if (help == null) {
                throw new IllegalStateException("coach-help.txt is not beside the command");
            }
            return new String(help.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
