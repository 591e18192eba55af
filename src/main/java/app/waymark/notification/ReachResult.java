package app.waymark.notification;

/** What became of a choice of what reaches one. */
public sealed interface ReachResult {

    /** It holds from now on. */
    record Saved() implements ReachResult {}

    /** It was chosen otherwise elsewhere meanwhile, by the same person; nothing was changed. */
    record Elsewhere(Reach now) implements ReachResult {}

    /** Nobody can mean that: the quiet hours have no beginning, no end, or last the whole day. */
    record Impossible() implements ReachResult {}
}
