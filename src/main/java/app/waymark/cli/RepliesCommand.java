package app.waymark.cli;

import app.waymark.mailbox.reply.Likeness;
import app.waymark.mailbox.reply.MailPiece;
import app.waymark.mailbox.reply.MailReply;
import app.waymark.mailbox.reply.ReplyCutter;
import app.waymark.mailbox.reply.ReplyMarks;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code replies} command: shows what of a mail's text would be kept as its sender's own words, or how often that is what
 * a folder of mails says. {@code docs/replies.md} has what it prints.
 */
public final class RepliesCommand {

    private static final int ANSWERED = 0;
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private static final String DIFFERING = "--differing";
    private static final String EXPECTED = ".expected.txt";
    private static final String MAIL = ".txt";
    private static final String HTML = ".html";
    private static final String INDEX = "INDEX.tsv";

    private final PrintStream out;
    private final ReplyCutter cutter = new ReplyCutter(ReplyMarks.NONE);

    private RepliesCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command on the process's own output and returns its exit status; prints UTF-8 whatever the locale.
     *
     * @param args the arguments that follow {@code replies}
     */
    public static int run(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(args, out, err);
    }

    /** Runs the command and returns its exit status; faults go to {@code err}, one a line. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var arguments = Arrays.asList(args);
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(help());
            out.flush();
            return ANSWERED;
        }
        var faults = new ArrayList<Fault>();
        var names = arguments.stream().filter(arg -> !arg.startsWith("--")).toList();
        arguments.stream()
                .filter(arg -> arg.startsWith("--") && !arg.equals(DIFFERING))
                .forEach(arg -> faults.add(Fault.of(Fault.quote(arg), "is not an option; --help lists them")));
        if (names.size() != 1) {
            faults.add(Fault.of("FILE|FOLDER", "one is wanted; --help says how to call the command"));
        }
        if (faults.isEmpty()) {
            new RepliesCommand(out).answer(names.getFirst(), arguments.contains(DIFFERING), faults);
        }
        faults.forEach(fault -> err.println(fault.line()));
        out.flush();
        if (out.checkError()) {
            err.println("standard output cannot be written");
            return FAILED;
        }
        return faults.isEmpty() ? ANSWERED : BAD_INPUT;
    }

    private void answer(String name, boolean differing, List<Fault> faults) {
        try {
            var path = Path.of(name);
            if (Files.isDirectory(path)) {
                measure(path, differing, faults);
            } else {
                var text = Files.readString(path);
                show(name.endsWith(HTML) ? cutter.cutHtml(text) : cutter.cut(text));
            }
        } catch (NoSuchFileException missing) {
            faults.add(Fault.of(name, "is not there"));
        } catch (CharacterCodingException coded) {
            faults.add(Fault.of(name, "is not UTF-8"));
        } catch (InvalidPathException | IOException unreadable) {
            faults.add(Fault.of(Fault.quote(name), "cannot be read"));
        }
    }

    private void show(MailReply reply) {
        for (var piece : reply.pieces()) {
            var kind = piece.kind().name().toLowerCase(Locale.ROOT);
            piece.text().lines().forEach(line -> out.printf(Locale.ROOT, "%-12s %s%n", kind, line));
        }
    }

    private void measure(Path folder, boolean differing, List<Fault> faults) throws IOException {
        var firstOnly = firstOnly(folder);
        int mails = 0;
        int exact = 0;
        int losing = 0;
        var lines = new ArrayList<String>();
        for (var mail : mails(folder)) {
            var name = mail.getFileName().toString();
            var reply = cutter.cut(Files.readString(mail));
            var kept = firstOnly.contains(name) ? first(reply).orElse("") : reply.words();
            var expected = folder.resolve(name.substring(0, name.length() - MAIL.length()) + EXPECTED);
            var like = Likeness.of(Files.readString(expected), kept);
            mails++;
            exact += like.exact() ? 1 : 0;
            losing += like.lost().isEmpty() ? 0 : 1;
            if (!like.exact()) {
                lines.add(name + ": lost " + like.lost() + ", too many " + like.extra());
            }
        }
        if (mails == 0) {
            faults.add(Fault.of(folder.toString(), "has no NAME.txt beside a NAME.expected.txt"));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%d mails, %d exact (%.1f %%), %d with a word lost%n",
                mails,
                exact,
                100.0 * exact / mails,
                losing);
        if (differing) {
            lines.forEach(out::println);
        }
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> {
                        var name = file.getFileName().toString();
                        return name.endsWith(MAIL)
                                && !name.endsWith(EXPECTED)
                                && Files.exists(
                                        folder.resolve(name.substring(0, name.length() - MAIL.length()) + EXPECTED));
                    })
                    .sorted()
                    .toList();
        }
    }

    /** The mails of which only the words up to the first thing that is cut are known, by the folder's list. */
    private static Set<String> firstOnly(Path folder) throws IOException {
        var index = folder.resolve(INDEX);
        var names = new HashSet<String>();
        if (Files.exists(index)) {
            for (var line : Files.readAllLines(index)) {
                var cells = line.split("\t", -1);
                if (cells.length > 2 && cells[2].startsWith("fragment")) {
                    names.add(cells[0]);
                }
            }
        }
        return names;
    }

    private static Optional<String> first(MailReply reply) {
        return reply.pieces().stream()
                .filter(piece ->
                        piece.kind() == MailPiece.Kind.WORDS && !piece.text().isBlank())
                .map(MailPiece::text)
                .findFirst();
    }

    private static String help() {
        try (InputStream help = RepliesCommand.class.getResourceAsStream("replies-help.txt")) {
            if (help == null) {
                throw new IllegalStateException("replies-help.txt is not beside the command");
            }
            return new String(help.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
