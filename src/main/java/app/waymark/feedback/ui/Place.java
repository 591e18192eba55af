package app.waymark.feedback.ui;

import app.waymark.feedback.ThreadId;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a thing's talk an address asks for: a thread ({@code ?thread=}), or to begin one on a part
 * ({@code ?comment=}); neither is the list alone.
 *
 * @param thread the thread to be read, or null
 * @param beginning the part to begin a thread on, {@code all} for the whole thing, or null
 * @param remark the remark to change that was collected for a review ({@code ?remark=}), or null
 */
public record Place(
        @Nullable ThreadId thread,
        @Nullable String beginning,
        @Nullable UUID remark) {

    /** Reads an address; what names no thread asks for none. */
    public static Place of(QueryParameters query) {
        return new Place(
                query.getSingleParameter("thread").flatMap(Place::thread).orElse(null),
                query.getSingleParameter("comment").orElse(null),
                query.getSingleParameter("remark").flatMap(Place::remark).orElse(null));
    }

    private static Optional<UUID> remark(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<ThreadId> thread(String text) {
        try {
            return Optional.of(ThreadId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
