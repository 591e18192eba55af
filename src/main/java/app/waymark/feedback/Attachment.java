package app.waymark.feedback;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A file that belongs to a post, or to one that is being written.
 *
 * @param id names it
 * @param file the file
 * @param name what the file is called
 * @param type what it is, by its content
 * @param size how many bytes it has
 * @param alt what is to be seen in a picture, for who does not see it; may be empty
 */
public record Attachment(UUID id, UUID file, String name, String type, int size, String alt) {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** What is said where files come without a word: what they are called, for lists, mail and whoever does not see them. */
    public static String names(Collection<Attachment> files) {
        return files.stream().map(Attachment::name).collect(Collectors.joining(", "));
    }

    /** Whether a browser shows it as a picture. */
    public boolean picture() {
        return PICTURES.contains(type);
    }
}
