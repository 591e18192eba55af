package app.waymark.profile;

/** What came of uploading a photo. */
public sealed interface PhotoResult {

    /** It is kept, in place of any before. */
    record Kept(String version) implements PhotoResult {}

    /** It has more bytes than a photo may have; what was there stays. */
    record TooLarge(int mostBytes) implements PhotoResult {}

    /** It has more pixels than a photo may have; what was there stays. */
    record TooManyPixels(long mostPixels) implements PhotoResult {}

    /** It is no JPEG and no PNG, or it is broken; what was there stays. */
    record NoPicture() implements PhotoResult {}
}
