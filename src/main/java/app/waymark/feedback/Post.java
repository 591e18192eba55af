package app.waymark.feedback;

import app.waymark.shared.AccountId;
import app.waymark.shared.markdown.TextFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message in a thread.
 *
 * @param text what its author typed; empty where it was deleted
 * @param format how that is to be read, and shown by
 * @param edition how often it has been written, 1 for once
 * @param editedAt when it was changed last, or null
 * @param deletedAt when its author deleted it, or null
 * @param files the files that belong to it
 */
public record Post(
        UUID id,
        AccountId author,
        Instant writtenAt,
        String text,
        TextFormat format,
        int edition,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        List<Attachment> files) {

    public Post {
        files = List.copyOf(files);
    }

    /** Whether somebody can still change it, as far as it is theirs and can be written about. */
    public boolean changeable(AccountId person, Instant now) {
        return author.equals(person) && deletedAt == null && now.isBefore(writtenAt.plus(Posts.CHANGEABLE));
    }
}
