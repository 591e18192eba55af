package app.waymark.cli;

import app.waymark.recognition.BadgeKeyRotation;
import app.waymark.shared.WaymarkClock;
import app.waymark.upkeep.Backup;
import app.waymark.upkeep.BackupFile;
import app.waymark.upkeep.BackupSummary;
import app.waymark.upkeep.Diagnosis;
import app.waymark.upkeep.Doctor;
import app.waymark.upkeep.InstallationSettings;
import app.waymark.upkeep.Restoring;
import app.waymark.upkeep.UpkeepFault;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The commands {@code backup}, {@code restore}, {@code doctor} and {@code badge-key}, for whoever keeps an installation running: they take the
 * database and the mail server from the same settings as Waymark. {@code docs/operating.md} has what they print.
 */
public final class UpkeepCommands {

    /** What the first argument of the jar may be to come here. */
    public static final Set<String> NAMES = Set.of("backup", "restore", "doctor", "badge-key");

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int BAD_INPUT = 2;

    private static final String CHECK = "--check";

    private final InstallationSettings settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /** For an installation that is set up so, writing to {@code out} and, what is wrong, to {@code err}. */
    public UpkeepCommands(InstallationSettings settings, Clock clock, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a command on the process's own output and returns its exit status; prints UTF-8 whatever the locale.
     *
     * @param args the command's name, one of {@link #NAMES}, and what follows it
     */
    public static int run(String[] args) {
        // Nothing has set up logging here: the driver would tell everything it does.
        LoggingSystem.get(UpkeepCommands.class.getClassLoader()).beforeInitialize();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new UpkeepCommands(InstallationSettings.ofThisProcess(), new WaymarkClock(), out, err)
                .run(args[0], Arrays.asList(args).subList(1, args.length));
    }

    /** Runs this command with what follows its name and returns its exit status. */
    public int run(String command, List<String> args) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(help());
            return DONE;
        }
        try {
            return switch (command) {
                case "backup" ->
                    args.size() == 1 && !args.getFirst().startsWith("-")
                            ? backup(Path.of(args.getFirst()))
                            : badInput("backup FILE");
                case "restore" -> restore(args);
                case "badge-key" -> args.isEmpty() ? badgeKey() : badInput("badge-key");
                default -> args.isEmpty() ? doctor() : badInput("doctor");
            };
        } catch (UpkeepFault fault) {
            err.println(fault.getMessage());
            return WRONG;
        } catch (InvalidPathException unreadable) {
            err.println(Fault.quote(unreadable.getInput()) + " is no name of a file.");
            return BAD_INPUT;
        } catch (SQLException broken) {
            err.println("The connection to the database broke: " + broken.getMessage());
            return WRONG;
        }
    }

    private int backup(Path file) throws SQLException {
        try (var connection = settings.database()) {
            var summary = new Backup(connection, clock).to(file);
            out.println(file + ": " + counted(summary) + ", read again and found whole.");
            return DONE;
        }
    }

    private int restore(List<String> args) throws SQLException {
        var names = args.stream().filter(arg -> !arg.equals(CHECK)).toList();
        if (names.size() != 1 || names.getFirst().startsWith("-")) {
            return badInput("restore [--check] FILE");
        }
        var file = new BackupFile(Path.of(names.getFirst()));
        if (args.contains(CHECK)) {
            out.println(names.getFirst() + ": " + counted(file.check()) + ", found whole.");
            return DONE;
        }
        try (var connection = settings.database()) {
            var summary = new Restoring(connection).from(file);
            out.println(names.getFirst() + ": " + counted(summary) + ", restored, read back and found equal.");
            return DONE;
        }
    }

    private int badgeKey() throws SQLException {
        try (var connection = settings.database()) {
            var id = BadgeKeyRotation.rotate(connection, settings.badgeSecret(), clock);
            out.println("Badges are signed with a new key from now on: " + id
                    + ". Those that are signed stay genuine; the private part of the key before is deleted.");
            return DONE;
        }
    }

    private int doctor() {
        boolean wrong = false;
        for (var diagnosis : (Iterable<Diagnosis>) new Doctor(settings, clock).diagnoses()::iterator) {
            wrong |= diagnosis.state() == Diagnosis.State.WRONG;
            out.printf(
                    Locale.ROOT,
                    "%-8s %-16s %s%n",
                    diagnosis.state().name().toLowerCase(Locale.ROOT),
                    diagnosis.about(),
                    diagnosis.words());
        }
        return wrong ? WRONG : DONE;
    }

    private static String counted(BackupSummary summary) {
        return String.format(
                Locale.ROOT, "%d tables, %,d rows as of %s", summary.tables(), summary.rows(), summary.from());
    }

    private int badInput(String usage) {
        err.println("Call it so: java -jar waymark.jar " + usage + "; --help says more.");
        return BAD_INPUT;
    }

    private static String help() {
        try (InputStream help = UpkeepCommands.class.getResourceAsStream("upkeep-help.txt")) {
            if (help == null) {
                throw new IllegalStateException("upkeep-help.txt is not beside the commands");
            }
            return new String(help.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
