package app.waymark.notification.internal;

import app.waymark.notification.internal.Letter.CalendarPart;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server: plain text, HTML and, for a meeting, its calendar part (RFC 6047). */
@Component
@ConditionalOnProperty("spring.mail.host")
class Courier implements DisposableBean {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Duration limit;
    // A virtual thread that waits for the network ends, with its connection, when it is interrupted; others do not.
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();

    Courier(
            JavaMailSender sender,
            @Value("${waymark.mail.from}") String from,
            @Value("${waymark.mail.time-limit}") Duration limit)
            throws MessagingException {
        this.sender = sender;
        this.from = new InternetAddress(from, true);
        this.limit = limit;
    }

    /** The mail server has not taken it. */
    static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        NotTaken(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /**
     * Hands it over within the time limit, whatever the server does: each wait of the connection has a limit of its own,
     * and a server that answers a little at a time meets this one.
     */
    void deliver(Envelope envelope) throws NotTaken {
        var line = lines.submit(() -> {
            sender.send(message(envelope));
            return true;
        });
        try {
            line.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new NotTaken(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException silent) {
            throw new NotTaken(
                    new TimeoutException("The mail server has not answered within " + limit.toSeconds() + " s"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotTaken(stopping);
        } finally {
            line.cancel(true);
        }
    }

    @Override
    public void destroy() {
        lines.shutdownNow();
    }

    private MimeMessage message(Envelope envelope) {
        try {
            return new FixedId(envelope, from, sender);
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new IllegalStateException("A mail that cannot be written down", malformed);
        }
    }

    /** A message that keeps the id it was given: the ordinary one makes a new id each time it is saved. */
    private static final class FixedId extends MimeMessage {

        private final String messageId;

        FixedId(Envelope envelope, InternetAddress from, JavaMailSender sender)
                throws MessagingException, UnsupportedEncodingException {
            super(sender.createMimeMessage().getSession());
            this.messageId = envelope.messageId();
            setFrom(from);
            setRecipient(RecipientType.TO, new InternetAddress(envelope.toAddress(), envelope.toName(), UTF_8));
            setSubject(envelope.written().subject(), UTF_8);
            setSentDate(Date.from(envelope.writtenAt()));
            if (!envelope.references().isEmpty()) {
                setHeader("In-Reply-To", envelope.references().getLast());
                setHeader("References", String.join("\r\n ", envelope.references()));
            }
            // Keeps out-of-office replies from answering (RFC 3834).
            setHeader("Auto-Submitted", "auto-generated");
            setContent(content(envelope));
            saveChanges();
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }

        private static MimeMultipart content(Envelope envelope) throws MessagingException {
            var alternatives = new MimeMultipart("alternative");
            var text = new MimeBodyPart();
            text.setText(envelope.written().text(), UTF_8);
            alternatives.addBodyPart(text);
            var html = new MimeBodyPart();
            html.setText(envelope.written().html(), UTF_8, "html");
            alternatives.addBodyPart(html);
            var calendar = envelope.calendar();
            if (calendar == null) {
                return alternatives;
            }
            // As an alternative, mail programs show it as an invitation; as an attachment, the others can open it.
            alternatives.addBodyPart(part(calendar));
            var whole = new MimeBodyPart();
            whole.setContent(alternatives);
            var attachment = part(calendar);
            attachment.setFileName("invite.ics");
            attachment.setDisposition(MimeBodyPart.ATTACHMENT);
            var mixed = new MimeMultipart("mixed");
            mixed.addBodyPart(whole);
            mixed.addBodyPart(attachment);
            return mixed;
        }

        private static MimeBodyPart part(CalendarPart calendar) throws MessagingException {
            var type = "text/calendar; charset=UTF-8; method=" + calendar.method();
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(calendar.ics().getBytes(StandardCharsets.UTF_8), type)));
            part.setHeader("Content-Type", type);
            return part;
        }
    }
}
