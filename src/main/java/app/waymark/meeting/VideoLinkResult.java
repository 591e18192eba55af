package app.waymark.meeting;

/** What came of saving the address of video calls. */
public sealed interface VideoLinkResult {

    /** It holds from now on; empty where there is none. */
    record Saved(String link) implements VideoLinkResult {}

    /** It is no link that opens a video call. Nothing was changed. */
    record NoLink() implements VideoLinkResult {}

    /** It has no {@link VideoLink#MEETING} behind the host: all pairs would meet in one room. Nothing was changed. */
    record OneRoom() implements VideoLinkResult {}

    /** It has this many characters, more than are kept. Nothing was changed. */
    record TooLong(int length, int most) implements VideoLinkResult {}
}
