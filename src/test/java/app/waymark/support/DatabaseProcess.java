package app.waymark.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The process of the database that the tests run on, to be held still as on a machine that hangs: it takes connections and
 * answers nothing. On Linux and macOS; where the database runs on another machine the test is skipped.
 */
public final class DatabaseProcess {

    private final String id;

    private DatabaseProcess(String id) {
        this.id = id;
    }

    /** The one behind these connections. */
    public static DatabaseProcess of(JdbcTemplate jdbc) {
        var file = Path.of(Objects.requireNonNull(jdbc.queryForObject("select @@pid_file", String.class)));
        if (!file.isAbsolute()) {
            file = Path.of(Objects.requireNonNull(jdbc.queryForObject("select @@datadir", String.class)))
                    .resolve(file);
        }
        Assumptions.assumeTrue(Files.isReadable(file), "the database runs on another machine");
        try {
            return new DatabaseProcess(Files.readString(file).strip());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Holds it still until this is closed. */
    public Held held() throws Exception {
        signal("STOP");
        // Connections that were in use a moment ago are taken for alive, and what is asked of one of those waits with
        // it.
        Awaitility.await().pollDelay(Duration.ofMillis(700)).until(() -> true);
        return new Held(System.nanoTime());
    }

    /** While it is held still. */
    public final class Held implements AutoCloseable {

        private final long since;

        private Held(long since) {
            this.since = since;
        }

        /** Waits until it has been held for so long. */
        public void until(Duration length) {
            Awaitility.await().atMost(length.plusSeconds(10)).until(() -> System.nanoTime() - since > length.toNanos());
        }

        @Override
        public void close() throws Exception {
            signal("CONT");
        }
    }

    private void signal(String name) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + name, id).inheritIO().start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IllegalStateException("The database's process " + id + " took no " + name);
        }
    }
}
