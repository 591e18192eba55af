package app.waymark.feedback;

import app.waymark.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What one page shows of the threads about a thing.
 *
 * @param threads the latest threads
 * @param open the thread that is open beside the thing, or null
 * @param posts its last posts, or null
 */
public record Talk(
        Slice<ThreadSummary> threads,
        @Nullable ThreadSummary open,
        @Nullable ThreadPosts posts) {}
