package app.waymark.account.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a request came in by a port of its own for operators, which is then theirs to protect. */
@Component
class ManagementPort {

    private final int port;
    private final int serverPort;

    ManagementPort(@Value("${management.server.port:-1}") int port, @Value("${server.port:8080}") int serverPort) {
        this.port = port;
        this.serverPort = serverPort;
    }

    boolean isPrivate(HttpServletRequest request) {
        return port > 0 && port != serverPort && request.getLocalPort() == port;
    }
}
