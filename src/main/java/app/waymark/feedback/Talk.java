package app.waymark.feedback;

import app.waymark.shared.AccountId;
import app.waymark.shared.Slice;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
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
        @Nullable ThreadPosts posts) {

    /** Who wrote what is shown. */
    public Set<AccountId> people() {
        var people = new LinkedHashSet<AccountId>();
        Stream.concat(threads.items().stream(), Stream.ofNullable(open))
                .flatMap((ThreadSummary one) -> Stream.of(one.openedBy(), one.lastBy()))
                .forEach(people::add);
        if (posts != null) {
            posts.posts().forEach(post -> people.add(post.author()));
        }
        return people;
    }
}
