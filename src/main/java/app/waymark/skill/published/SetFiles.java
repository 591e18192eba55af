package app.waymark.skill.published;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a published set, from folders and ZIP files as they were downloaded. Nothing is ever unpacked to the disk;
 * a ZIP whose files would be larger than any set is, or have names that lead elsewhere, is refused.
 */
public final class SetFiles implements AutoCloseable {

    /** The whole of ESCO in all its languages is a tenth of it. */
    static final long MOST_BYTES = 2_000_000_000;

    private static final int MOST_FILES = 2_000;

    /** How much larger a file may be than what it was packed into; texts shrink to a tenth, bombs to a thousandth. */
    private static final long MOST_RATIO = 100;

    /** Smaller ones are let be, however well they were packed. */
    private static final long SMALL = 1_000_000;

    private final List<ZipFile> open = new ArrayList<>();
    private final List<File> files = new ArrayList<>();
    private final List<String> origins = new ArrayList<>();
    private final long mostBytes;
    private long read;

    private SetFiles(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** One of the files: its name without folders, and how to read it. */
    record File(String name, Opening opening) {}

    /** Opens a file. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Opens what stands at these places, each a folder, a ZIP file or a single file of a set.
     *
     * @throws SetFault where one of them is not there, or is not to be trusted
     */
    public static SetFiles at(List<Path> places) {
        return at(places, MOST_BYTES);
    }

    static SetFiles at(List<Path> places, long mostBytes) {
        var files = new SetFiles(mostBytes);
        try {
            for (var place : places) {
                files.add(place);
            }
            files.files.sort(Comparator.comparing(File::name));
            return files;
        } catch (IOException unreadable) {
            files.close();
            throw new SetFault("Cannot be read: " + unreadable.getMessage());
        } catch (SetFault fault) {
            files.close();
            throw fault;
        }
    }

    private void add(Path place) throws IOException {
        origins.add(String.valueOf(place.getFileName()));
        if (Files.isDirectory(place)) {
            try (var within = Files.list(place)) {
                for (var one : within.sorted().toList()) {
                    if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                        addFile(one);
                    }
                }
            }
        } else if (Files.isRegularFile(place)) {
            addFile(place);
        } else {
            throw new SetFault(place + " is not there.");
        }
    }

    private void addFile(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            origins.add(name);
            addZip(file);
        } else {
            keep(new File(name, () -> Files.newInputStream(file)));
        }
    }

    private void addZip(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new SetFault(file.getFileName() + " is no ZIP file, or a damaged one.");
        }
        open.add(zip);
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            refuseStrayName(file, entry.getName());
            if (entry.isDirectory()) {
                continue;
            }
            origins.add(entry.getName());
            long size = entry.getSize();
            long packed = Math.max(1, entry.getCompressedSize());
            if (size > SMALL && size / packed > MOST_RATIO) {
                throw new SetFault(file.getFileName() + ": " + entry.getName() + " would be " + size / packed
                        + " times as large as it is packed; no list of skills is.");
            }
            var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            keep(new File(name, () -> zip.getInputStream(entry)));
        }
    }

    private static void refuseStrayName(Path file, String name) {
        boolean strays = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(sign -> sign < ' ')
                || List.of(name.split("/", -1)).contains("..");
        if (strays) {
            throw new SetFault(file.getFileName() + " has a file whose name leads out of it; nothing of it was read.");
        }
    }

    private void keep(File file) {
        if (files.stream().anyMatch(one -> one.name().equals(file.name()))) {
            throw new SetFault(file.name() + " is there twice: give one of them.");
        }
        files.add(file);
        if (files.size() > MOST_FILES) {
            throw new SetFault("More than " + MOST_FILES + " files; no set has that many.");
        }
    }

    /** All of the files, by name. */
    List<File> all() {
        return files;
    }

    /** What the places, and the files within, are called: publishers write the version there and nowhere else. */
    List<String> origins() {
        return origins;
    }

    /** Opens a file for reading; no more is read of all of them together than any set has, whatever they claim. */
    InputStream open(File file) {
        try {
            return new Counted(file.opening().open());
        } catch (IOException unreadable) {
            throw new SetFault(file.name() + " cannot be read: " + unreadable.getMessage());
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > mostBytes) {
                throw new SetFault("The files are larger than any set of skills is; nothing was taken in.");
            }
        }
    }

    @Override
    public void close() {
        for (var zip : open) {
            try {
                zip.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
