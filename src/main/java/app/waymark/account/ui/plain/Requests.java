package app.waymark.account.ui.plain;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of request this is. */
final class Requests {

    private Requests() {}

    /** Whether a person opened a page, and not a page fetched something. */
    static boolean isNavigation(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return mode.equals("navigate");
        }
        // Old browsers and programs such as curl do not say. What takes anything at all wants the page, too.
        var accept = request.getHeader("Accept");
        return (accept == null || accept.contains("text/html") || accept.contains("*/*"))
                && !request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/");
    }

    /** Whether a page only says that it is still open, which it does by itself. */
    static boolean isHeartbeat(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("v-r=heartbeat");
    }

    /** Whether this is a file that is the same for everybody. */
    static boolean isStatic(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/build/")
                || path.startsWith("/VAADIN/static/")
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/images/")
                || path.startsWith("/aura/")
                || path.equals("/styles.css")
                || path.equals("/favicon.ico");
    }
}
