package app.waymark.cli;

import app.waymark.engine.model.InvalidProblemException;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Score;
import app.waymark.engine.proof.UnverifiedResultException;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The {@code match} command: matches a round read from CSV files without a server or a database. What it reads, prints
 * and returns stands in {@code docs/matching-command.md}.
 */
public final class MatchCommand {

    /** The round was matched. */
    public static final int MATCHED = 0;

    /** The result could not be written or printed, did not pass its check and is withheld, or memory ran out. */
    public static final int FAILED = 1;

    /** The arguments or the files are at fault; standard error has one line a fault, and nothing was written. */
    public static final int BAD_INPUT = 2;

    private MatchCommand() {}

    /**
     * Runs the command on the process's own output and returns its exit status; prints UTF-8 whatever the locale, since
     * the files are UTF-8 too.
     *
     * @param args the arguments that follow {@code match}
     */
    public static int run(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(args, out, err);
    }

    /**
     * Runs the command and returns its exit status. Prints UTF-8 if the streams do.
     *
     * @param args the arguments that follow {@code match}
     * @param out takes the result and nothing else
     * @param err takes faults, warnings and notes, one a line
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            int status = run(Arrays.asList(args), out, err);
            // A print stream throws nothing: what did not arrive would go unnoticed.
            if (status == MATCHED && out.checkError()) {
                err.println("standard output cannot be written");
                return FAILED;
            }
            return status;
        } catch (OutOfMemoryError e) {
            // Whatever filled the memory has been let go of by now, so there is room for a line.
            err.println("there is too little memory for this round; give Java more, for example with"
                    + " java -Xmx4g -jar waymark.jar match");
            return FAILED;
        }
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(help());
            return MATCHED;
        }
        List<Fault> faults = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        int status = MatchOptions.read(arguments, faults)
                .map(options -> match(options, faults, warnings, out, err))
                .orElse(BAD_INPUT);
        faults.forEach(fault -> err.println(fault.line()));
        warnings.forEach(warning -> err.println("warning: " + warning.line()));
        return status;
    }

    private static int match(
            MatchOptions options, List<Fault> faults, List<Fault> warnings, PrintStream out, PrintStream err) {
        long start = System.nanoTime();
        options.out()
                .flatMap(file -> ResultFile.fault(file, options.directory()))
                .ifPresent(faults::add);
        Optional<RoundFiles.Content> read = RoundFiles.read(options.directory(), options.out(), faults, warnings);
        Optional<Question> question = read.flatMap(
                content -> options.explain().flatMap(text -> Question.read(text, content.problem(), faults)));
        if (read.isEmpty() || !faults.isEmpty()) {
            return BAD_INPUT;
        }
        Solution solution;
        try {
            solution = Engine.solve(read.get().problem(), options.objective(), options.solving(), Progress.SILENT);
        } catch (InvalidProblemException tooFarApart) {
            faults.add(
                    Fault.of(PairFiles.SCORES, "scores are too far apart to be added up exactly over so many mentees"));
            return BAD_INPUT;
        } catch (UnverifiedResultException e) {
            err.println("the result did not pass its check and is withheld: " + e.getMessage());
            return FAILED;
        }
        // All found before the pairs are written, so that nothing is written if memory runs out.
        JsonObject result = json(solution);
        List<String> answer = question.map(asked -> asked.answer(solution)).orElse(List.of());
        List<String> notes = Remarks.of(solution, read.get().current());
        if (options.out().isPresent() && !written(options.out().get(), solution, err)) {
            return FAILED;
        }
        out.println(
                result.put("millis", (System.nanoTime() - start) / 1_000_000).line());
        answer.forEach(out::println);
        notes.forEach(note -> err.println("note: " + note));
        return MATCHED;
    }

    private static boolean written(Path file, Solution solution, PrintStream err) {
        try {
            ResultFile.write(file, solution.pairs());
            return true;
        } catch (IOException e) {
            err.println(Fault.of("--out", Fault.quote(file.toString()) + " cannot be written")
                    .line());
            return false;
        }
    }

    private static JsonObject json(Solution solution) {
        Outcome outcome = solution.outcome();
        return new JsonObject()
                .put("objective", solution.objective().cliName())
                .put("matched", outcome.matched())
                .putTexts("unmatched", solution.unmatched())
                .put("rank_sum", outcome.rankSum())
                .putNumbers("profile", RankProfile.of(outcome))
                .put("score", Score.decimal(outcome.score()))
                // The engine never returns a solution that has not passed its check.
                .put("verified", true);
    }

    private static String help() {
        try (InputStream help = MatchCommand.class.getResourceAsStream("help.txt")) {
            if (help == null) {
                throw new IllegalStateException("help.txt is not beside the command");
            }
            return new String(help.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
