package app.waymark.account.ui.plain;

/** What pages may do, as response headers say it. */
final class Policies {

    /**
     * For plain pages, and for whatever says nothing else: own files only and forms to ourselves only. (The one script
     * proposes the browser's time zone; the pages work without it.)
     */
    static final String NO_SCRIPT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    /** Nothing of the machine is needed. */
    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private Policies() {}
}
