package app.waymark.feedback;

import app.waymark.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote in a thread. Published inside the transaction that wrote it.
 *
 * @param subjectType what kind of thing the thread is about
 * @param subject the thing
 * @param part what of it, in the owning module's words; null for the whole
 * @param author who wrote
 */
public record PostWritten(
        String subjectType, UUID subject, @Nullable String part, AccountId author) {}
