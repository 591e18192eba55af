package app.waymark.matching.cli;

import app.waymark.matching.engine.MatchedPair;
import app.waymark.matching.engine.Score;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            if (round.resolve(input)
                    .toAbsolutePath()
                    .normalize()
                    .equals(file.toAbsolutePath().normalize())) {
                return Optional.of(
                        Fault.of("--out", Fault.quote(file.toString()) + " is read, so it is not overwritten"));
            }
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Optional.of(Fault.of("--out", Fault.quote(file.toString()) + " is not a file"));
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return Optional.of(Fault.of("--out", "the directory of " + Fault.quote(file.toString()) + " is missing"));
        }
        return Optional.empty();
    }

    /** Writes the pairs, sorted by mentee. */
    static void write(Path file, List<MatchedPair> pairs) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // Beside the file, so that the move stays within one file system; named by the process, so that two runs at
        // once
        // do not write into each other.
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (Writer writer = Files.newBufferedWriter(
                    draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
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
