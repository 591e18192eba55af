package app.waymark.support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JVM of its own beside the test's: Waymark as it is started for real, or any class with a main method. For what can
 * only be seen from outside: how a start fails, and what is left when a process is killed.
 */
public final class SecondWaymark implements AutoCloseable {

    private static final Pattern RUNNING = Pattern.compile("Waymark is running at http://localhost:(\\d+)");

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final Thread reader;

    private SecondWaymark(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts Waymark as it is installed, without anything of the tests, with these Spring properties. */
    public static SecondWaymark installed(Map<String, String> properties) {
        return start("app.waymark.WaymarkApplication", false, properties);
    }

    /** Starts Waymark as a developer does, with the test classes, with these Spring properties. */
    public static SecondWaymark developed(Map<String, String> properties) {
        return start("app.waymark.WaymarkApplication", true, properties);
    }

    /** Runs a class of the tests that has a main method. */
    public static SecondWaymark running(Class<?> main, String... arguments) {
        return running(main, Map.of(), arguments);
    }

    /** Runs a class of the tests that has a main method, with these system properties. */
    public static SecondWaymark running(Class<?> main, Map<String, String> properties, String... arguments) {
        return start(main.getName(), true, properties, arguments);
    }

    private static SecondWaymark start(
            String main, boolean withTests, Map<String, String> properties, String... arguments) {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> withTests || !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dlogging.level.root=warn",
                "-Duser.home=" + System.getProperty("user.home")));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Who runs the tests on a database server of their own must not give it to a start that is to have none.
        // And a JVM that is given options through the environment says so before anything else.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_DATASOURCE")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        try {
            return new SecondWaymark(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it serves, and gives its port. */
    public int awaitRunning(Duration patience) throws InterruptedException, TimeoutException {
        return Integer.parseInt(awaitLine(RUNNING, patience));
    }

    /** Waits for a line in which this is found, and gives the first group. */
    public String awaitLine(Pattern pattern, Duration patience) throws InterruptedException, TimeoutException {
        long giveUp = System.nanoTime() + patience.toNanos();
        synchronized (output) {
            while (true) {
                for (var line : output) {
                    var matcher = pattern.matcher(line);
                    if (matcher.find()) {
                        return matcher.group(1);
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(giveUp - System.nanoTime());
                if (left <= 0 || !reader.isAlive()) {
                    throw new TimeoutException("Not said: " + pattern + "; but:\n" + String.join("\n", output));
                }
                output.wait(left);
            }
        }
    }

    /** Waits for its end and gives its exit status. */
    public int awaitEnd(Duration patience) throws InterruptedException, TimeoutException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("Still running; it said:\n" + String.join("\n", output()));
        }
        reader.join();
        return process.exitValue();
    }

    /** What it has written so far, line by line. */
    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    /** Kills it as a power cut would: nothing of it gets to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    /** Asks it to stop, and kills it where it does not. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                    output.notifyAll();
                }
            }
        } catch (IOException ended) {
            // It was killed.
        } finally {
            synchronized (output) {
                output.notifyAll();
            }
        }
    }
}
