package app.waymark.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A real SMTP server for the whole run, on a free port; the application under test sends through it. */
public class MailServer implements EnvironmentPostProcessor {

    /** The property with which a test context asks for it. */
    public static final String ASKED_FOR = "waymark.test.mail";

    /** Where answers to mails go. */
    public static final String REPLIES = "reply@mentoring.example.org";

    /** What a mail server must know that hands answers over. */
    public static final String HOOK_SECRET = "four small stones";

    private static final Object LOCK = new Object();

    @SuppressWarnings("NullAway.Init")
    private static GreenMail server;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(ASKED_FOR, Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "mail server",
                            Map.of(
                                    "spring.mail.host",
                                    "localhost",
                                    "spring.mail.port",
                                    Integer.toString(server().getSmtp().getPort()))));
        }
    }

    /** The mails that arrived for this address since the last {@link #empty()}, in order. */
    public List<MimeMessage> received(String address) {
        return Arrays.stream(server().getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** Forgets everything that arrived. */
    public void empty() throws Exception {
        server().purgeEmailFromAllMailboxes();
    }

    /** Takes no mail until {@link #start()}. */
    public void stop() {
        server().getSmtp().stopService();
    }

    /** Takes mail again after {@link #stop()}, on the same port. */
    public void start() {
        var port = server().getSmtp().getPort();
        synchronized (LOCK) {
            server.stop();
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    private static GreenMail server() {
        synchronized (LOCK) {
            if (server == null) {
                server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(), "mail-server-stop"));
            }
            return server;
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(one -> one.toString().contains(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
