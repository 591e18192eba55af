package app.waymark.uikit;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Answers a request for a file that is not there with 404. Files that are there are served before anybody is asked;
 * without this, whatever is left gets the page that holds the application, and a browser takes it for a script or a
 * picture. Addresses of pages end in no such name, and go on to a page that says that there is none.
 */
@Component
class MissingFiles implements VaadinServiceInitListener {

    private static final Set<String> KINDS = Set.of(
            "js",
            "mjs",
            "map",
            "css",
            "svg",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "webp",
            "ico",
            "woff",
            "woff2",
            "txt",
            "xml",
            "json",
            "webmanifest",
            "html",
            "pdf");

    /** The framework's own files, some of them made as they are asked for. */
    private static final String FRAMEWORK = "/VAADIN/";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(MissingFiles::handle);
    }

    private static boolean handle(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (!isFile(request.getPathInfo())) {
            return false;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND, "No such file");
        return true;
    }

    /** Whether an address is that of a file rather than of a page. */
    static boolean isFile(@org.jspecify.annotations.Nullable String path) {
        if (path == null || path.startsWith(FRAMEWORK)) {
            return false;
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 && KINDS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
