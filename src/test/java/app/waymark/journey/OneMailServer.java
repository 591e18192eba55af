package app.waymark.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A mail server that takes one mail, whole, and then says no more: at that moment the mail is delivered, and whoever
 * sent it does not know. Nobody else it lets so far: all other callers wait for its greeting.
 */
final class OneMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean greets;
    private final CompletableFuture<Boolean> called = new CompletableFuture<>();
    private final CompletableFuture<String> taken = new CompletableFuture<>();

    private OneMailServer(boolean greets) throws IOException {
        this.greets = greets;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    /** One that answers the call and says nothing at all. */
    static OneMailServer mute() throws IOException {
        return new OneMailServer(false);
    }

    /** One that takes a mail and does not say so any more. */
    static OneMailServer accepting() throws IOException {
        return new OneMailServer(true);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Waits until somebody wants to hand over a mail. */
    void awaitCall(Duration patience) throws Exception {
        called.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until a mail was taken, and gives its headers and text. */
    String awaitMail(Duration patience) throws Exception {
        return taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        // Held open, all of them: a closed connection would be an answer.
        try (socket) {
            for (boolean first = true; ; first = false) {
                var caller = socket.accept();
                called.complete(true);
                if (greets && first) {
                    Thread.ofVirtual().start(() -> take(caller));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void take(Socket caller) {
        try {
            var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            say(caller, "220 here");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("DATA")) {
                    say(caller, "250 go on");
                    continue;
                }
                say(caller, "354 the mail, please");
                var mail = new StringBuilder();
                for (var part = lines.readLine(); part != null && !part.equals("."); part = lines.readLine()) {
                    mail.append(part).append("\r\n");
                }
                taken.complete(mail.toString());
                return;
            }
        } catch (IOException broken) {
            taken.completeExceptionally(new UncheckedIOException(broken));
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }
}
