package app.waymark.notification.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server: plain text, HTML and, for a meeting, its calendar part (RFC 6047). */
@Component
@ConditionalOnProperty("spring.mail.host")
class Courier {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final InternetAddress from;

    Courier(JavaMailSender sender, @Value("${waymark.mail.from}") String from) throws MessagingException {
        this.sender = sender;
        this.from = new InternetAddress(from, true);
    }

    /** Throws what the mail server or the network says; nothing is recorded here. */
    void deliver(Envelope envelope) {
        try {
            sender.send(new FixedId(envelope, from, sender));
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
            setSubject(envelope.subject(), UTF_8);
            setSentDate(Date.from(envelope.writtenAt()));
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
            text.setText(envelope.text(), UTF_8);
            alternatives.addBodyPart(text);
            var html = new MimeBodyPart();
            html.setText(envelope.html(), UTF_8, "html");
            alternatives.addBodyPart(html);
            if (envelope.calendar() == null || envelope.calendarMethod() == null) {
                return alternatives;
            }
            // As an alternative, mail programs show it as an invitation; as an attachment, the others can open it.
            alternatives.addBodyPart(calendar(envelope.calendar(), envelope.calendarMethod()));
            var whole = new MimeBodyPart();
            whole.setContent(alternatives);
            var attachment = calendar(envelope.calendar(), envelope.calendarMethod());
            attachment.setFileName("invite.ics");
            attachment.setDisposition(MimeBodyPart.ATTACHMENT);
            var mixed = new MimeMultipart("mixed");
            mixed.addBodyPart(whole);
            mixed.addBodyPart(attachment);
            return mixed;
        }

        private static MimeBodyPart calendar(String ics, String method) throws MessagingException {
            var type = "text/calendar; charset=UTF-8; method=" + method;
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(ics.getBytes(StandardCharsets.UTF_8), type)));
            part.setHeader("Content-Type", type);
            return part;
        }
    }
}
