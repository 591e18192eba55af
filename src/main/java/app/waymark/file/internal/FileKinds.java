package app.waymark.file.internal;

import app.waymark.file.FileName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * What a file is, which its bytes say: its name only tells apart what looks the same inside, as the documents of one
 * office do. What is not listed here is not kept, what runs where it is opened least of all.
 */
@Component
public class FileKinds {

    /** The media types that are kept, with the endings such a file may have; the first is given to one that has none. */
    private static final Map<String, Set<String>> KEPT = Map.ofEntries(
            Map.entry("application/pdf", ordered("pdf")),
            Map.entry("image/png", ordered("png")),
            Map.entry("image/jpeg", ordered("jpg", "jpeg", "jpe", "jfif")),
            Map.entry("image/gif", ordered("gif")),
            Map.entry("image/webp", ordered("webp")),
            Map.entry("image/heic", ordered("heic", "heif")),
            Map.entry("text/plain", ordered("txt", "text", "log")),
            Map.entry("text/csv", ordered("csv")),
            Map.entry("text/x-web-markdown", ordered("md", "markdown")),
            Map.entry("application/msword", ordered("doc")),
            Map.entry("application/vnd.ms-excel", ordered("xls")),
            Map.entry("application/vnd.ms-powerpoint", ordered("ppt")),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ordered("docx")),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ordered("xlsx")),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", ordered("pptx")),
            Map.entry("application/vnd.oasis.opendocument.text", ordered("odt")),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", ordered("ods")),
            Map.entry("application/vnd.oasis.opendocument.presentation", ordered("odp")));

    /**
     * What a file is.
     *
     * @param type its media type
     * @param name the name it is kept under
     * @param kept whether such files are kept
     */
    public record FileKind(String type, String name, boolean kept) {}

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** Says what a file is. */
    public FileKind of(byte[] bytes, String name) {
        var type = type(bytes, name);
        var endings = KEPT.get(type);
        return new FileKind(type, endings == null ? "" : named(name, endings), endings != null);
    }

    private String type(byte[] bytes, String name) {
        var known = new Metadata();
        known.set(TikaCoreProperties.RESOURCE_NAME_KEY, FileName.cleaned(name));
        try (var in = new ByteArrayInputStream(bytes)) {
            return types.detect(in, known).getBaseType().toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The cleaned name, which ends as such files do: a picture that is called a program is kept as a picture. */
    private static String named(String name, Set<String> endings) {
        var clean = FileName.cleaned(name);
        int dot = clean.lastIndexOf('.');
        var ending = dot < 0 ? "" : clean.substring(dot + 1).toLowerCase(Locale.ROOT);
        var known = endings.contains(ending);
        var stem = known ? clean.substring(0, dot) : clean;
        var end = "." + (known ? ending : endings.iterator().next());
        var most = Math.min(stem.length(), FileName.LONGEST - end.length());
        if (most > 0 && most < stem.length() && Character.isHighSurrogate(stem.charAt(most - 1))) {
            most--;
        }
        var kept = stem.substring(0, most).strip();
        return (kept.isEmpty() ? "file" : kept) + end;
    }

    private static Set<String> ordered(String... endings) {
        return java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(java.util.List.of(endings)));
    }
}
