package app.waymark.notification.internal;

import app.waymark.notification.internal.OutgoingMail.CalendarPart;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands mail to the mail server: plain text, HTML and, for a meeting, its calendar part (RFC 6047). Several at a time are
 * prepared, one at a time is handed over ({@link HandOver}).
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Courier implements DisposableBean {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSenderImpl sender;
    private final InternetAddress from;
    private final Duration limit;
    private final HandOver handOver = new HandOver();
    // A virtual thread that waits for the network ends, with its connection, when it is interrupted; others do not.
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();

    Courier(
            JavaMailSenderImpl sender,
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
     *
     * @param taken writes down that the server took it; until it returns, no other mail is handed over
     */
    void deliver(Envelope envelope, Runnable taken) throws NotTaken {
        var turn = handOver.turn();
        var answer = new CompletableFuture<Boolean>();
        var line = lines.submit(() -> talk(envelope, turn, answer));
        try {
            answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            taken.run();
        } catch (ExecutionException failed) {
            throw new NotTaken(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException silent) {
            line.cancel(true);
            throw new NotTaken(
                    new TimeoutException("The mail server has not answered within " + limit.toSeconds() + " s"));
        } catch (InterruptedException stopping) {
            line.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotTaken(stopping);
        } finally {
            turn.over();
        }
    }

    /** Talks to the server; says what it answered before taking leave of it, for which nobody has to wait. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void talk(Envelope envelope, HandOver.Turn turn, CompletableFuture<Boolean> answer) {
        var message = message(envelope);
        try (var transport = new OneByOne(sender, turn)) {
            transport.connect(sender.getHost(), sender.getPort(), given(sender.getUsername()), sender.getPassword());
            transport.sendMessage(message, message.getAllRecipients());
            answer.complete(true);
        } catch (MessagingException | RuntimeException failed) {
            answer.completeExceptionally(failed);
        }
    }

    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    @Override
    public void destroy() {
        lines.shutdownNow();
    }

    /** A connection on which the last line of a mail waits until no other mail is in doubt. */
    private static final class OneByOne extends SMTPTransport {

        private final HandOver.Turn turn;

        OneByOne(JavaMailSenderImpl sender, HandOver.Turn turn) {
            super(
                    sender.getSession(),
                    new URLName(protocol(sender), null, -1, null, null, null),
                    protocol(sender),
                    "smtps".equals(protocol(sender)));
            this.turn = turn;
        }

        private static String protocol(JavaMailSenderImpl sender) {
            var set = given(sender.getProtocol());
            return set == null
                    ? Objects.requireNonNullElse(sender.getSession().getProperty("mail.transport.protocol"), "smtp")
                    : set;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            turn.enter();
            super.finishData();
        }

        /** The other way to send a mail's text, where a setting asks for it: its last piece is its end. */
        @Override
        protected OutputStream bdat() throws MessagingException {
            try {
                turn.enter();
            } catch (InterruptedIOException givenUp) {
                throw new MessagingException(givenUp.getMessage(), givenUp);
            }
            return super.bdat();
        }
    }

    private MimeMessage message(Envelope envelope) {
        try {
            return new FixedId(envelope, from, sender);
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new IllegalStateException("A mail that cannot be written down", malformed);
        }
    }

    /** A message that keeps the id it was given: the ordinary one makes a new id each time it is saved. */
    private static final class FixedId extends SMTPMessage {

        private final String messageId;

        FixedId(Envelope envelope, InternetAddress from, JavaMailSenderImpl sender)
                throws MessagingException, UnsupportedEncodingException {
            super(sender.getSession());
            this.messageId = envelope.messageId();
            setFrom(from(envelope.head(), from));
            if (envelope.bounces() != null) {
                setEnvelopeFrom(envelope.bounces());
            }
            setRecipient(RecipientType.TO, new InternetAddress(envelope.toAddress(), envelope.toName(), UTF_8));
            setSubject(envelope.written().subject(), UTF_8);
            var replyTo = envelope.replyTo();
            if (replyTo != null) {
                setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
            }
            setSentDate(Date.from(envelope.writtenAt()));
            if (!envelope.references().isEmpty()) {
                setHeader("In-Reply-To", envelope.references().getLast());
                setHeader("References", String.join("\r\n ", envelope.references()));
            }
            var off = envelope.off();
            if (off != null) {
                setHeader("List-Unsubscribe", "<" + off.address() + ">");
                if (off.oneClick()) {
                    // RFC 8058: without it a mail program opens the page, and nothing more.
                    setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                }
            }
            // Keeps out-of-office replies from answering (RFC 3834).
            setHeader("Auto-Submitted", "auto-generated");
            setContent(content(envelope));
            saveChanges();
        }

        /** The programme's name stands before the operator's: the address stays, so that what vouches for it still does. */
        private static InternetAddress from(@Nullable Head head, InternetAddress from)
                throws UnsupportedEncodingException {
            if (head == null) {
                return from;
            }
            var own = from.getPersonal();
            return new InternetAddress(from.getAddress(), own == null ? head.name() : head.name() + " · " + own, UTF_8);
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
            alternatives.addBodyPart(html(envelope));
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

        /** With its picture beside it, where it shows one (RFC 2387). */
        private static MimeBodyPart html(Envelope envelope) throws MessagingException {
            var logo = envelope.logo();
            var html = new MimeBodyPart();
            html.setText(
                    logo == null
                            ? envelope.written().html().replaceAll("<img[^>]*cid:" + Head.CONTENT_ID + "[^>]*>", "")
                            : envelope.written().html(),
                    UTF_8,
                    "html");
            if (logo == null) {
                return html;
            }
            var picture = new MimeBodyPart();
            picture.setDataHandler(new DataHandler(new ByteArrayDataSource(logo.bytes(), "image/png")));
            picture.setHeader("Content-Type", "image/png");
            picture.setContentID("<" + Head.CONTENT_ID + ">");
            picture.setDisposition(MimeBodyPart.INLINE);
            var related = new MimeMultipart("related");
            related.addBodyPart(html);
            related.addBodyPart(picture);
            var whole = new MimeBodyPart();
            whole.setContent(related);
            return whole;
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
