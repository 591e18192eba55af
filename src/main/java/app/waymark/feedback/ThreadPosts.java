package app.waymark.feedback;

import app.waymark.shared.Slice.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a thread's posts, in the order in which they are read.
 *
 * @param posts the posts
 * @param earlier where the page before this one ends, or null where this one begins with the first post
 */
public record ThreadPosts(List<Post> posts, @Nullable Cursor earlier) {

    public ThreadPosts {
        posts = List.copyOf(posts);
    }
}
