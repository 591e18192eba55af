package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.WaymarkApplication;
import app.waymark.cli.RoundFolder.Run;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command as a process of its own: what memory, locale and output it is given is the process's. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class MatchProcessTest {

    private final Path directory;
    private final File out;
    private final File err;

    MatchProcessTest(@TempDir Path directory, @TempDir Path printed) {
        this.directory = directory;
        this.out = printed.resolve("out").toFile();
        this.err = printed.resolve("err").toFile();
    }

    @Test
    void tooLittleMemoryIsToldInOneLineAndNothingIsWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("result.csv"), "as it was");
        RoundFolder.small(directory).with("scores.csv", new byte[24 << 20]);
        Run run = match(process(16, "--objective=score", "--out=" + file), out);
        assertThat(run.status()).isEqualTo(MatchCommand.FAILED);
        assertThat(run.errLines())
                .containsExactly("there is too little memory for this round; give Java more, for example with"
                        + " java -Xmx4g -jar waymark.jar match");
        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent("as it was");
    }

    @Test
    void standardOutputThatTakesNothingEndsWithStatusOne() throws Exception {
        File full = new File("/dev/full");
        Assumptions.assumeTrue(full.exists());
        Path file = directory.resolve("result.csv");
        RoundFolder.small(directory);
        Run run = match(process(64, "--objective=score", "--out=" + file), full);
        assertThat(run.status()).isEqualTo(MatchCommand.FAILED);
        assertThat(run.errLines()).containsExactly("standard output cannot be written");
        assertThat(file).hasContent("mentee,mentor,rank,score");
        assertThat(match(process(64, "--help"), full).status()).isEqualTo(MatchCommand.FAILED);
    }

    @Test
    void argumentsThatTheLocaleCannotReadAreOneFaultThatSaysWhatToSet() throws Exception {
        Assumptions.assumeTrue("UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding")));
        RoundFolder.small(directory)
                .with("mentees.csv", "id", "zoë")
                .with("scores.csv", "mentee,mentor,score", "zoë,max,1");
        ProcessBuilder process = process(64, "--objective=score", "--explain=zoë,max", "--out=ergebnis-zoë.csv");
        process.environment().put("LC_ALL", "C");
        Run run = match(process, out);
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(run.errLines())
                .containsExactly("arguments: hold characters that the locale of this process, which is not UTF-8,"
                        + " cannot read; set LC_ALL=C.UTF-8");
        process = process(64, "--objective=score", "--explain=zoë,max");
        process.environment().put("LC_ALL", "C.UTF-8");
        assertThat(match(process, out).outLines()).contains("zoë has max already: score 1.");
    }

    private ProcessBuilder process(int megabytes, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                WaymarkApplication.class.getName(),
                "match",
                directory.toString()));
        command.addAll(List.of(options));
        ProcessBuilder process = new ProcessBuilder(command).redirectError(err);
        // A JVM that is given options through the environment says so before anything else.
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return process;
    }

    private Run match(ProcessBuilder builder, File output) throws IOException, InterruptedException {
        Process process = builder.redirectOutput(output).start();
        try {
            assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
            String printed = output.isFile() ? Files.readString(output.toPath()) : "";
            return new Run(process.exitValue(), printed, Files.readString(err.toPath(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
