package app.waymark.cli;

import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Score;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the matched pairs to a CSV file: whoever reads the file sees all of them, or what stood there before. */
final class ResultFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private ResultFile() {}

    /** What keeps the file from being written, found before the matching is solved. */
    static Optional<Fault> fault(Path file, Path round) {
        // All but current.csv: the result may well be the matching that stands from now on.
        for (String input : RoundFiles.KEPT) {
            if (isSame(file, round, input)) {
                return fault(file, "is read, so it is not overwritten");
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            return fault(file, "is not a file");
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return Optional.of(Fault.of("--out", "the directory of " + Fault.quote(file.toString()) + " is missing"));
        }
        // The file itself is never written to but replaced, which its own permissions would not keep anybody from.
        return Files.exists(file) && isReadOnly(file) ? fault(file, "is not writable") : Optional.empty();
    }

    private static Optional<Fault> fault(Path file, String text) {
        return Optional.of(Fault.of("--out", Fault.quote(file.toString()) + " " + text));
    }

    /** Whether the file is that input, whatever links lead to it and however it is spelled. */
    private static boolean isSame(Path file, Path round, String input) {
        Path read = round.resolve(input).toAbsolutePath();
        Path written = file.toAbsolutePath();
        if (read.normalize().equals(written.normalize())) {
            return true;
        }
        try {
            if (Files.exists(read) && Files.exists(written)) {
                return Files.isSameFile(read, written);
            }
            // An input that is not there yet is not to come about either. On some disks it would under another case.
            Path name = written.getFileName();
            Path directory = written.getParent();
            return name != null
                    && directory != null
                    && name.toString().equalsIgnoreCase(input)
                    && Files.isSameFile(directory, round);
        } catch (IOException e) {
            // Not both can be reached, so what is written cannot be what is read.
            return false;
        }
    }

    private static boolean isReadOnly(Path file) {
        // The superuser may write to every file. One that nobody is to write to is left alone all the same.
        return !Files.isWritable(file)
                || permissions(file)
                        .map(permissions -> permissions.stream()
                                .noneMatch(permission -> permission.name().endsWith("_WRITE")))
                        .orElse(false);
    }

    /** The permissions of the file; empty where there is none, or the disk knows of none. */
    private static Optional<Set<PosixFilePermission>> permissions(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.getPosixFilePermissions(file)) : Optional.empty();
        } catch (UnsupportedOperationException | IOException e) {
            return Optional.empty();
        }
    }

    /** Writes the pairs, sorted by mentee. A file that is replaced hands its permissions on. */
    static void write(Path file, List<MatchedPair> pairs) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // Beside the file, so that the move stays within one file system.
        // Named by the process, so that two runs at once do not write into each other.
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            // Neither what a process of this number left behind nor a link that somebody laid is written through.
            Files.deleteIfExists(draft);
            try (Writer writer = Files.newBufferedWriter(
                    draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                Optional<Set<PosixFilePermission>> permissions = permissions(target);
                if (permissions.isPresent()) {
                    // Before anything stands in the draft that not everybody may read.
                    Files.setPosixFilePermissions(draft, permissions.get());
                }
                print(pairs, writer);
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void print(List<MatchedPair> pairs, Writer writer) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            printer.printRecord("mentee", "mentor", "rank", "score");
            List<MatchedPair> sorted = pairs.stream()
                    .sorted(Comparator.comparing(MatchedPair::mentee))
                    .toList();
            for (MatchedPair pair : sorted) {
                printer.printRecord(
                        pair.mentee(),
                        pair.mentor(),
                        pair.rank().isPresent() ? String.valueOf(pair.rank().getAsInt()) : "",
                        Score.decimal(pair.score()).toPlainString());
            }
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
