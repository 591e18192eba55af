package app.waymark.program;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought in.
 *
 * @param by who brought it in; null where that was a job
 * @param file what the file was called
 * @param added how many people were new in the round
 * @param changed how many were changed
 * @param undoneUntil until when it can be taken back
 * @param undoneAt when it was; null where it was not
 */
public record PastImport(
        UUID id,
        RoundId round,
        @Nullable AccountId by,
        Instant at,
        String file,
        int added,
        int changed,
        Instant undoneUntil,
        @Nullable Instant undoneAt) {}
