package app.waymark.mailbox.internal;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What a mail server reports of a mail that it could not deliver (RFC 3464).
 *
 * @param forGood whether it is the address that fails, and will fail again
 * @param words what the server said
 */
record DeliveryReport(boolean forGood, String words) {

    /** Fields of a report are lines; nobody needs more of them. */
    private static final int MOST = 65_536;

    private static final int LONGEST = 400;

    private static final Pattern STATUS = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** Reads a report that says that a mail was not delivered and is not tried again; empty of anything else. */
    static Optional<DeliveryReport> read(byte[] bytes) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var type = new ContentType(message.getContentType());
            if (!type.match("multipart/report")
                    || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))
                    || !(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            for (int at = 0; at < Math.min(parts.getCount(), 10); at++) {
                var part = parts.getBodyPart(at);
                if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                    return failed(text(part));
                }
            }
        } catch (MessagingException | IOException malformed) {
            // Whoever cannot write a report says nothing.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new String(content.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }

    /** The first recipient of whom the report says that it failed: we write to one at a time. */
    private static Optional<DeliveryReport> failed(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n[ \\t]*\n"))
                .map(DeliveryReport::fields)
                .filter(fields -> fields.getOrDefault("action", "").equalsIgnoreCase("failed"))
                .findFirst()
                .map(DeliveryReport::of);
    }

    private static DeliveryReport of(Map<String, String> fields) {
        var status = fields.getOrDefault("status", "");
        var words = fields.getOrDefault("diagnostic-code", status).replaceFirst("(?i)^smtp;\\s*", "");
        var said = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        // Some servers say no more than 5.0.0 themselves, and what the other one said beside it.
        boolean forGood = address(status) || (status.startsWith("5.0.0") && address(words));
        return new DeliveryReport(forGood, said.isBlank() ? status : said);
    }

    /** Whether this is about the address itself: nobody is there, or not any more. A full mailbox and a suspicion pass. */
    private static boolean address(String status) {
        var found = STATUS.matcher(status);
        if (!found.find()) {
            return false;
        }
        int subject = Integer.parseInt(found.group(1));
        int detail = Integer.parseInt(found.group(2));
        return (subject == 1 && detail != 7 && detail != 8) || (subject == 2 && detail == 1);
    }

    private static Map<String, String> fields(String group) {
        var fields = new HashMap<String, String>();
        for (var line : group.replaceAll("\n[ \\t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }
}
