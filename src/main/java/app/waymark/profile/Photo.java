package app.waymark.profile;

/**
 * A person's photo as it is shown: a square JPEG.
 *
 * @param version which one it is: another photo has another
 * @param bytes the picture, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the version says whether two are the same.
public record Photo(String version, byte[] bytes) {

    /** The most bytes of what is uploaded. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** The most pixels of what is uploaded: a picture of few bytes can have as many as it likes. */
    public static final long MOST_PIXELS = 40_000_000;

    /** The longest side of a photo as it is kept. */
    public static final int SIDE = 256;
}
