package app.waymark.recognition;

/**
 * A badge to take along.
 *
 * @param name what its files are called, without their ending
 * @param credential the signed credential (VC-JWT), as a file with the ending jwt
 * @param picture its picture (SVG), in which the credential stands as well
 */
public record BadgeFile(String name, String credential, String picture) {}
