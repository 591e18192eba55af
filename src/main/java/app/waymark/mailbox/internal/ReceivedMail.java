package app.waymark.mailbox.internal;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came, as far as it matters.
 *
 * @param headers all headers, the topmost first
 * @param from the one address that it says it is from; empty where there is none or more than one
 * @param text its plain text, or null
 * @param html its HTML, or null
 * @param calendars its parts for a calendar
 * @param files how many other parts there are that a person attached
 */
record ReceivedMail(
        List<Header> headers,
        Optional<String> from,
        @Nullable String text,
        @Nullable String html,
        List<String> calendars,
        int files) {

    /** One line of a header, unfolded. */
    record Header(String name, String value) {}

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;

    /** In bytes, of all parts of one kind together: a row must be able to keep them, whatever is sent. */
    private static final int MOST_TEXT = 400_000;

    /** Reads a mail; throws {@link MessagingException} where it is none. */
    static ReceivedMail read(byte[] bytes) throws MessagingException, IOException {
        var properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "true");
        properties.setProperty("mail.mime.multipart.allowempty", "true");
        var message = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(bytes));
        var headers = new ArrayList<Header>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.add(new Header(header.getName(), MimeUtility.unfold(header.getValue())));
        }
        var parts = new Parts();
        parts.read(message, 0);
        return new ReceivedMail(
                List.copyOf(headers), from(message), parts.text, parts.html, List.copyOf(parts.calendars), parts.files);
    }

    /** The value of a header, of its topmost line where there are several. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    private static Optional<String> from(MimeMessage message) throws MessagingException {
        var lines = message.getHeader("From");
        if (lines == null || lines.length != 1) {
            return Optional.empty();
        }
        try {
            var addresses = InternetAddress.parseHeader(MimeUtility.unfold(lines[0]), true);
            return addresses.length == 1 && !addresses[0].isGroup()
                    ? Optional.of(addresses[0].getAddress().toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (MessagingException malformed) {
            return Optional.empty();
        }
    }

    /** What is found on the way through a mail's parts. */
    private static final class Parts {

        private @Nullable String text;
        private @Nullable String html;
        private final List<String> calendars = new ArrayList<>();
        private int files;
        private int seen;
        private int textLeft = MOST_TEXT;
        private int calendarsLeft = MOST_TEXT;

        private void read(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST || seen++ > MOST_PARTS) {
                return;
            }
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart one = several.getBodyPart(i);
                    read(one, depth + 1);
                }
            } else if (part.isMimeType("text/calendar")) {
                var bytes = bytes(part, calendarsLeft);
                calendarsLeft -= bytes.length;
                if (bytes.length > 0) {
                    calendars.add(words(part, bytes));
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null) {
                files += Part.INLINE.equalsIgnoreCase(part.getDisposition()) ? 0 : 1;
            } else if (part.isMimeType("text/plain")) {
                var bytes = bytes(part, textLeft);
                textLeft -= bytes.length;
                var said = flowed(part, words(part, bytes));
                text = text == null ? said : text + "\n" + said;
            } else if (part.isMimeType("text/html") && html == null) {
                html = words(part, bytes(part, MOST_TEXT));
            }
        }

        /** Decoded by hand: a charset that nobody knows must not make a mail unreadable. */
        private static String words(Part part, byte[] bytes) {
            return new String(bytes, charset(part));
        }

        private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                return in.readNBytes(most);
            }
        }

        private static Charset charset(Part part) {
            try {
                var named = new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("charset");
                return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
            } catch (MessagingException | IllegalArgumentException unknown) {
                return StandardCharsets.UTF_8;
            }
        }

        /** Lines that were broken for old programs alone are one line again (RFC 3676). */
        private static String flowed(Part part, String words) throws MessagingException {
            var type = new jakarta.mail.internet.ContentType(part.getContentType());
            if (!"flowed".equalsIgnoreCase(type.getParameter("format"))) {
                return words;
            }
            var joined = new StringBuilder();
            for (var line : words.lines().toList()) {
                boolean soft = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
                joined.append(soft ? line : line + "\n");
            }
            return joined.toString();
        }
    }
}
