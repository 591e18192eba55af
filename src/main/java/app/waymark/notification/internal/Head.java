package app.waymark.notification.internal;

import app.waymark.program.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a mail that is a programme's, in place of Waymark's own name and mark.
 *
 * @param title what the programme is called
 * @param name as whom the programme writes
 * @param replyTo where what is answered to it goes, or null where that is read by nobody
 * @param logo its picture, or null
 */
record Head(
        ProgrammeId programme,
        String title,
        String name,
        @Nullable String replyTo,
        @Nullable Logo logo) {

    /** By which a mail's text names the picture that it brings along (RFC 2392). */
    static final String CONTENT_ID = "programme-logo@waymark";

    /** How large its picture is shown. */
    record Logo(int width, int height) {}
}
