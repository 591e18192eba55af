package app.waymark.feedback;

/** What came of resolving a thread. */
public sealed interface ResolveResult {

    /** Settled; nobody is waited for. */
    record Resolved() implements ResolveResult {}

    /** Proposed as settled; the person who opened it was told and says whether it is. */
    record Proposed() implements ResolveResult {}

    /** Only the person who opened the thread can say that it is settled. */
    record NotTheOpener() implements ResolveResult {}

    /** The thing is no longer shared between the two. */
    record NotShared() implements ResolveResult {}
}
