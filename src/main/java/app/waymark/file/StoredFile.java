package app.waymark.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file, without what is in it.
 *
 * @param id the file
 * @param name its cleaned name, with the ending of what it is
 * @param type its media type, by its content
 * @param size how many bytes it has
 * @param digest the SHA-256 of its bytes, in hexadecimal digits
 * @param addedAt when it was added
 */
public record StoredFile(UUID id, String name, String type, int size, String digest, Instant addedAt) {}
