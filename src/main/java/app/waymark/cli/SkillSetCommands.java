package app.waymark.cli;

import app.waymark.shared.WaymarkClock;
import app.waymark.skill.published.EscoReader;
import app.waymark.skill.published.OnetReader;
import app.waymark.skill.published.PublishedSource;
import app.waymark.skill.published.SetChanges;
import app.waymark.skill.published.SetFault;
import app.waymark.skill.published.SetFiles;
import app.waymark.skill.published.SetImport;
import app.waymark.upkeep.InstallationSettings;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The commands {@code esco} and {@code onet}, which take a published set of skills into Waymark's database, or what is new in
 * it. {@code docs/skills.md} has what they print.
 */
public final class SkillSetCommands {

    /** What the first argument of the jar may be to come here. */
    public static final Set<String> NAMES = Set.of("esco", "onet");

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int BAD_INPUT = 2;
    private static final int NO_SUCH_TABLE = 1146;
    private static final String LET_GO = "--let-go";
    private static final String DRY_RUN = "--dry-run";

    private final InstallationSettings settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /** For an installation that is set up so, writing to {@code out} and, what is wrong, to {@code err}. */
    public SkillSetCommands(InstallationSettings settings, Clock clock, PrintStream out, PrintStream err) {
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
        LoggingSystem.get(SkillSetCommands.class.getClassLoader()).beforeInitialize();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new SkillSetCommands(InstallationSettings.ofThisProcess(), new WaymarkClock(), out, err)
                .run(args[0], Arrays.asList(args).subList(1, args.length));
    }

    /** Runs this command with what follows its name and returns its exit status. */
    public int run(String command, List<String> args) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(help());
            return DONE;
        }
        var places = new ArrayList<Path>();
        boolean letGo = false;
        boolean dry = false;
        try {
            for (var arg : args) {
                if (arg.equals(LET_GO)) {
                    letGo = true;
                } else if (arg.equals(DRY_RUN)) {
                    dry = true;
                } else if (arg.startsWith("-")) {
                    err.println(Fault.quote(arg) + " is no option; --help says what there is.");
                    return BAD_INPUT;
                } else {
                    places.add(Path.of(arg));
                }
            }
        } catch (InvalidPathException unreadable) {
            err.println(Fault.quote(unreadable.getInput()) + " is no name of a file.");
            return BAD_INPUT;
        }
        if (places.isEmpty()) {
            err.println("Call it so: java -jar waymark.jar " + command + " FILE…; --help says more.");
            return BAD_INPUT;
        }
        var source = PublishedSource.valueOf(command.toUpperCase(Locale.ROOT));
        try (var files = SetFiles.at(places)) {
            // Read before the database is asked: a fault in a file is found without one.
            var set = source == PublishedSource.ESCO ? EscoReader.read(files) : OnetReader.read(files);
            if (!set.unread().isEmpty()) {
                out.println("Not read, as Waymark keeps nothing of them: " + String.join(", ", set.unread()) + ".");
            }
            try (Connection connection = settings.database()) {
                var taking = new SetImport(connection, clock, letGo);
                say(source, dry ? taking.look(set) : taking.take(set));
                if (dry) {
                    out.println("Nothing was taken in: that is what would change.");
                }
            }
            return DONE;
        } catch (SetFault | UpkeepFault fault) {
            err.println(fault.getMessage());
            return WRONG;
        } catch (SQLException broken) {
            err.println(
                    broken.getErrorCode() == NO_SUCH_TABLE
                            ? "The database has no place for sets of skills yet: start this Waymark once before."
                            : "The database refused it, and nothing was changed: " + broken.getMessage());
            return WRONG;
        }
    }

    private void say(PublishedSource source, SetChanges changes) {
        var name = (source.title() + " " + changes.version()).strip();
        if (changes.none()) {
            out.println(name + ": nothing has changed.");
        } else {
            out.println(name + ":");
            say("came", changes.came());
            say("changed", changes.changed());
            say("went", changes.went());
            out.printf(
                    Locale.ROOT,
                    "  relations   %,d came, %,d changed, %,d went%n",
                    changes.relationsCame(),
                    changes.relationsChanged(),
                    changes.relationsWent());
        }
        if (changes.astray() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %,d relations name an entry that is in none of the files, and were left out.%n",
                    changes.astray());
        }
        if (!changes.kept().isEmpty()) {
            out.println("  As they were, since no file was in them: " + String.join(", ", changes.kept()) + ".");
        }
    }

    private void say(String what, SetChanges.Some some) {
        var names = some.first().stream()
                .map(name -> name.length() > 60 ? name.substring(0, 60) + "…" : name)
                .toList();
        out.printf(
                Locale.ROOT,
                "  %-11s %,d%s%s%n",
                what,
                some.count(),
                names.isEmpty() ? "" : ": " + String.join("; ", names),
                some.count() > names.size() ? "; …" : "");
    }

    private static String help() {
        try (InputStream help = SkillSetCommands.class.getResourceAsStream("skills-help.txt")) {
            if (help == null) {
                throw new IllegalStateException("skills-help.txt is not beside the commands");
            }
            return new String(help.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
