package app.waymark.notification.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** A mail server that takes everything, forgets what it says, and knows when which came to whom. */
final class MailSink implements AutoCloseable {

    private static final int CALLERS = 50;

    private final ServerSocket socket;
    private final List<Taken> taken = new ArrayList<>();

    MailSink() throws IOException {
        socket = new ServerSocket(0, CALLERS, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /**
     * A mail that came.
     *
     * @param at when, by the clock of this process alone
     * @param number which of that person's it is: its subject
     */
    record Taken(long at, String to, int number, String id) {

        String domain() {
            return to.substring(to.indexOf('@') + 1);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Taken> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    /** How many came before one that was written before them. */
    static int outOfOrder(List<Taken> all) {
        var last = new HashMap<String, Integer>();
        int wrong = 0;
        for (var one : all) {
            wrong += one.number() == last.getOrDefault(one.to(), 0) + 1 ? 0 : 1;
            last.put(one.to(), one.number());
        }
        return wrong;
    }

    static int twice(List<Taken> all) {
        var ids = new HashSet<String>();
        return (int) all.stream().filter(one -> !ids.add(one.id())).count();
    }

    /** The most that came within any sixty seconds. */
    static int mostWithinAMinute(List<Taken> some) {
        int most = 0;
        int from = 0;
        for (int at = 0; at < some.size(); at++) {
            while (some.get(at).at() - some.get(from).at()
                    >= Duration.ofMinutes(1).toNanos()) {
                from++;
            }
            most = Math.max(most, at - from + 1);
        }
        return most;
    }

    /** How many came a minute, from the first to the last. */
    static double aMinute(List<Taken> some) {
        double minutes = (some.getLast().at() - some.getFirst().at())
                / (double) Duration.ofMinutes(1).toNanos();
        return some.size() / minutes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 sink");
            String to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT TO:")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    take(in, to);
                }
                say(out, verb.equals("QUIT") ? "221 bye" : "250 well");
                if (verb.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // Who hangs up has said all they want to say.
        }
    }

    private void take(BufferedReader in, String to) throws IOException {
        int number = 0;
        var id = "";
        boolean head = true;
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            head &= !line.isEmpty();
            if (head && line.startsWith("Subject: ")) {
                number = Integer.parseInt(line.substring("Subject: ".length()));
            }
            if (head && line.startsWith("Message-ID: ")) {
                id = line;
            }
        }
        synchronized (taken) {
            taken.add(new Taken(System.nanoTime(), to, number, id));
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
