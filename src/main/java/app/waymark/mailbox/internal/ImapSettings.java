package app.waymark.mailbox.internal;

import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the mailbox is read; without a host it is not. */
@Component
class ImapSettings {

    private final String host;
    private final int port;
    private final String username;
    private final String password;
    private final String folder;
    private final boolean tls;
    private final Duration limit;

    ImapSettings(
            @Value("${waymark.mailbox.imap.host:}") String host,
            @Value("${waymark.mailbox.imap.port:0}") int port,
            @Value("${waymark.mailbox.imap.username:}") String username,
            @Value("${waymark.mailbox.imap.password:}") String password,
            @Value("${waymark.mailbox.imap.folder:INBOX}") String folder,
            @Value("${waymark.mailbox.imap.tls:true}") boolean tls,
            @Value("${waymark.mailbox.imap.time-limit:PT2M}") Duration limit) {
        this.host = host.strip();
        this.port = port;
        this.username = username;
        this.password = password;
        this.folder = folder;
        this.tls = tls;
        this.limit = limit;
    }

    boolean reads() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    /** The port, or -1 for the protocol's own. */
    int port() {
        return port > 0 ? port : -1;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String folder() {
        return folder;
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** How long reading what waits may take in all. */
    Duration limit() {
        return limit;
    }

    /** A limit on each wait, below the one on all of it. */
    Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "30000");
        properties.setProperty(prefix + "writetimeout", "30000");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // Reading alone marks nothing as seen: that is done once a mail's fate is written down.
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "partialfetch", "false");
        return properties;
    }
}
