package app.waymark.feedback;

import java.util.UUID;

/**
 * Something was written in a thread, or it was settled. Published inside the transaction, for the module that owns the
 * thing, which may have waited for it.
 *
 * @param subjectType the kind of thing
 * @param subject the thing
 */
public record ThreadMoved(String subjectType, UUID subject) {}
