package app.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.startup.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** A developer's JVM that will be killed. */
    static class Victim {

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            var database = EmbeddedDatabase.on(Path.of(arguments[0]));
            execute(database, "CREATE TABLE kept (id INT)");
            System.out.println("serving on " + database.url());
            new CountDownLatch(1).await();
        }
    }

    Path folder = Path.of("");

    @Nullable
    EmbeddedDatabase database;

    @BeforeEach
    void newFolder(@TempDir Path temporary) {
        folder = temporary.resolve("data with a space");
    }

    @AfterEach
    void stop() {
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void what_was_stored_is_there_again_after_the_jvm_was_killed_and_its_server_is_gone() throws Exception {
        long orphan;
        try (var victim = SecondWaymark.running(Victim.class, folder.toString())) {
            victim.awaitLine(Pattern.compile("(serving) on"), Duration.ofMinutes(2));
            victim.kill();
            orphan = Long.parseLong(
                    Files.readString(folder.resolve("server.pid")).strip());
            assertThat(ProcessHandle.of(orphan)).isPresent();
        }

        database = EmbeddedDatabase.on(folder);

        execute(database, "INSERT INTO kept VALUES (1)");
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_folder_in_use_is_refused_in_one_sentence() {
        database = EmbeddedDatabase.on(folder);

        assertThatThrownBy(() -> EmbeddedDatabase.on(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database folder " + folder + " is in use by another Waymark: stop that one first.");
    }

    @Test
    void a_process_that_is_no_server_of_ours_is_left_alone_whatever_the_pid_file_says() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("server.pid"),
                Long.toString(ProcessHandle.current().pid()));

        database = EmbeddedDatabase.on(folder);

        execute(database, "SELECT 1");
    }

    @Test
    void damaged_data_is_refused_in_one_sentence_that_says_what_to_do() throws Exception {
        var data = Files.createDirectories(folder.resolve("db"));
        Files.writeString(data.resolve("ibdata1"), "no tablespace");

        assertThatThrownBy(() -> EmbeddedDatabase.on(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database in " + data + " cannot be opened: move that folder away to start with an"
                        + " empty one (what the server said is in " + folder.resolve("server.log") + ").");
    }

    private static void execute(EmbeddedDatabase database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
