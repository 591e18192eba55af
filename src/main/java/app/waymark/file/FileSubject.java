package app.waymark.file;

import java.util.UUID;

/**
 * The thing that a file belongs to.
 *
 * @param type its kind, as the module that owns it calls it: {@code goal.evidence}
 * @param id which one
 */
public record FileSubject(String type, UUID id) {}
