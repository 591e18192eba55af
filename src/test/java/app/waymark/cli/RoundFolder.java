package app.waymark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A directory with the files of a round, and the command run on it. */
record RoundFolder(Path directory) {

    /** What the command printed, and its exit status. */
    record Run(int status, String out, String err) {

        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errLines() {
            return err.lines().toList();
        }

        /** What was said but for warnings. */
        List<String> faults() {
            return err.lines().filter(line -> !line.startsWith("warning: ")).toList();
        }

        /** The JSON line without the time it took, which differs from run to run. */
        String result() {
            return outLines().getFirst().replaceAll(",\"millis\":\\d+}$", "}");
        }
    }

    /** A round of three mentees and two mentors with everything that is required. */
    static RoundFolder small(Path directory) {
        return new RoundFolder(directory)
                .with("mentees.csv", "id", "ann", "ben", "cem")
                .with("mentors.csv", "id,capacity", "max,1", "noa,2");
    }

    /** Writes a file of these lines in place of the one that was there. */
    RoundFolder with(String file, String... lines) {
        return with(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    RoundFolder with(String file, byte[] bytes) {
        try {
            Files.write(directory.resolve(file), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Runs the command on this directory. */
    Run match(String... options) {
        return run(Stream.concat(Stream.of(directory.toString()), Arrays.stream(options))
                .toArray(String[]::new));
    }

    /** Runs the command with exactly these arguments. */
    static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = MatchCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
