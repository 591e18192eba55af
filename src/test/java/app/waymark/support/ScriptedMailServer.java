package app.waymark.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves in the one way that a test asks for. */
public final class ScriptedMailServer implements AutoCloseable {

    /** What it does. */
    public enum Manner {
        /** Answers the call and never says a word. */
        SILENT,
        /** Knows nobody: 550 to every recipient. */
        REFUSING,
        /** Is busy: 451 to every recipient. */
        BUSY,
        /** Takes the whole mail and hangs up without saying so. */
        DROPPING,
        /** Takes the whole mail and says so when the test has it answer. */
        PONDERING
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final AtomicInteger prepared = new AtomicInteger();
    private final Semaphore answers = new Semaphore(0, true);
    private volatile Manner manner;

    public ScriptedMailServer(Manner manner) throws IOException {
        this.manner = manner;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Behaves so from the next caller on. */
    public void behave(Manner next) {
        manner = next;
    }

    /** The mails that it has got whole, headers and text, whatever it said of them. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** For how many mails it has been told everything but the mail itself, whatever became of them. */
    public int prepared() {
        return prepared.get();
    }

    /**
     * Says of so many of the mails that it ponders, or will, that it has taken them: in the order in which they came, those
     * whose sender has gone meanwhile among them.
     */
    public void answer(int mails) {
        answers.release(mails);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var caller : callers) {
            caller.close();
        }
    }

    private void serve() {
        try {
            while (true) {
                var caller = socket.accept();
                callers.add(caller);
                if (manner != Manner.SILENT) {
                    Thread.ofVirtual().start(() -> talk(caller));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            say(caller, "220 here");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RCPT") && manner == Manner.REFUSING) {
                    say(caller, "550 5.1.1 no such person here");
                } else if (line.startsWith("RCPT") && manner == Manner.BUSY) {
                    say(caller, "451 4.3.0 come back later");
                } else if (line.startsWith("DATA")) {
                    say(caller, "354 the mail, please");
                    prepared.incrementAndGet();
                    var mail = new StringBuilder();
                    for (var part = lines.readLine(); !".".equals(part); part = lines.readLine()) {
                        if (part == null) {
                            // Without its last line it is no mail.
                            return;
                        }
                        mail.append(part).append('\n');
                    }
                    taken.add(mail.toString());
                    if (manner != Manner.PONDERING) {
                        return;
                    }
                    answers.acquireUninterruptibly();
                    say(caller, "250 taken");
                } else {
                    say(caller, "250 go on");
                }
            }
        } catch (IOException broken) {
            // The other side hung up.
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }
}
