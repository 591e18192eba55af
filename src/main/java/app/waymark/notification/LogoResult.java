package app.waymark.notification;

/** What came of uploading a picture for a programme's mail. */
public sealed interface LogoResult {

    /** It stands in the programme's mail from now on. */
    record Kept() implements LogoResult {}

    /** It has more bytes than it may have; what was there stays. */
    record TooLarge(int mostBytes) implements LogoResult {}

    /** It has more pixels than it may have; what was there stays. */
    record TooManyPixels(long mostPixels) implements LogoResult {}

    /** It is no JPEG and no PNG, or it is broken; what was there stays. */
    record NoPicture() implements LogoResult {}
}
