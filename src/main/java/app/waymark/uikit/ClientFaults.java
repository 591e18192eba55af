package app.waymark.uikit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages that no page of ours sends: the framework stumbles over them before anything of ours is called. They are
 * somebody's experiment or a broken proxy and no incident; the log has one line of each.
 */
final class ClientFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ClientFaults.class);

    /** What takes a message apart and finds out whom it is for. */
    private static final String READING = "com.vaadin.flow.server.communication.";

    private static final List<String> NOBODYS =
            List.of("java.", "jdk.", "tools.jackson.", "com.vaadin.flow.internal.", READING);

    private ClientFaults() {}

    /** Whether this went wrong while a message was read, and nowhere behind it. */
    static boolean explain(Throwable wentWrong) {
        var root = wentWrong;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        for (var frame : root.getStackTrace()) {
            var type = frame.getClassName();
            if (type.startsWith(READING + "ServerRpcHandler") || type.startsWith(READING + "rpc.")) {
                return true;
            }
            if (NOBODYS.stream().noneMatch(type::startsWith)) {
                return false;
            }
        }
        return false;
    }

    /** Writes its one line; what was sent is not in it. */
    static void note(Throwable wentWrong) {
        LOG.warn(
                "A message was no message of a page of ours: {}",
                wentWrong.getClass().getSimpleName());
    }
}
