package app.waymark.mailbox.internal;

import app.waymark.file.Files;
import app.waymark.mailbox.reply.MailPictures;
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
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A mail as it came, as far as it matters.
 *
 * @param headers all headers, the topmost first
 * @param from the one address that it says it is from; empty where there is none or more than one
 * @param text its plain text, or null
 * @param html its HTML, or null
 * @param calendars its parts for a calendar
 * @param files what else a person attached; without the pictures that only decorate a mail
 */
record ReceivedMail(
        List<Header> headers,
        Optional<String> from,
        @Nullable String text,
        @Nullable String html,
        List<String> calendars,
        List<Attached> files) {

    /**
     * A file that was attached.
     *
     * @param name what the mail calls it, which may be anything
     * @param content what is in it, one byte more than a file may have at most; null where that could not be read
     * @param size how many bytes those are
     * @param cut whether the mail ended in it, as no more of it was taken in
     */
    record Attached(String name, @Nullable InputStreamSource content, int size, boolean cut) {}

    /** One line of a header, unfolded. */
    record Header(String name, String value) {}

    private static final Pattern ANSWER =
            Pattern.compile("^METHOD:\\s*(?:REPLY|COUNTER)\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern METHOD = Pattern.compile("^METHOD:", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;

    /** In bytes, of all parts of one kind together: a row must be able to keep them, whatever is sent. */
    private static final int MOST_TEXT = 400_000;

    /** A smaller picture within the text is a logo or a divider, and no photograph. */
    private static final int DECORATION = 20_000;

    /** What programs add by themselves, by the beginnings of its types. */
    private static final List<String> SEALS =
            List.of("application/pgp-", "application/pkcs7-signature", "application/x-pkcs7-signature");

    /**
     * Reads a mail; throws {@link MessagingException} where it is none.
     *
     * @param cut whether these bytes are only its beginning
     */
    static ReceivedMail read(byte[] bytes, boolean cut) throws MessagingException, IOException {
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
                List.copyOf(headers),
                from(message),
                parts.text,
                parts.html,
                List.copyOf(parts.calendars),
                parts.files(cut));
    }

    /** The value of a header, of its topmost line where there are several. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Whether it is what a calendar answers to an invitation. */
    boolean answersInvitation() {
        return calendars.stream().anyMatch(one -> ANSWER.matcher(one).find());
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
        private final List<Found> files = new ArrayList<>();
        private boolean fileLast;
        private int seen;
        private int textLeft = MOST_TEXT;
        private int calendarsLeft = MOST_TEXT;

        private void read(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST || seen++ > MOST_PARTS) {
                return;
            }
            fileLast = fileLast && part.isMimeType("multipart/*");
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart one = several.getBodyPart(i);
                    read(one, depth + 1);
                }
            } else if (part.isMimeType("text/calendar")) {
                var bytes = bytes(part, calendarsLeft);
                calendarsLeft -= bytes.length;
                if (bytes.length > 0) {
                    calendars.add(withMethod(part, words(part, bytes)));
                }
            } else if (seal(part)) {
                // Nobody attached it.
                return;
            } else if (attached(part)) {
                if (!calendarFile(part)) {
                    files.add(found(part));
                    fileLast = true;
                }
            } else if (part.isMimeType("text/plain")) {
                var bytes = bytes(part, textLeft);
                textLeft -= bytes.length;
                var said = flowed(part, words(part, bytes));
                text = text == null ? said : text + "\n" + said;
            } else if (part.isMimeType("text/html") && html == null) {
                html = words(part, bytes(part, MOST_TEXT));
            }
        }

        /** A file as it was found, and under which name the text shows it. */
        private record Found(Attached file, boolean picture, boolean inText, String shownAs) {

            private boolean decorates(MailPictures pictures) {
                boolean small = file.content() != null && file.size() < DECORATION;
                return picture
                        && (pictures.all().contains(shownAs)
                                ? small || !pictures.own().contains(shownAs)
                                : small && inText);
            }
        }

        /** What a calendar answers comes as a file as well, or as a file alone; any other calendar is a file like others. */
        private boolean calendarFile(Part part) throws MessagingException, IOException {
            var name = name(part);
            if (!part.isMimeType("application/ics")
                    && (name == null || !name.toLowerCase(Locale.ROOT).endsWith(".ics"))) {
                return false;
            }
            var text = words(part, bytes(part, MOST_TEXT));
            if (!ANSWER.matcher(text).find()) {
                return false;
            }
            if (calendars.isEmpty()) {
                calendarsLeft -= text.length();
                calendars.add(text);
            }
            return true;
        }

        /** Some programs say only outside the calendar what it is to do. */
        private static String withMethod(Part part, String calendar) {
            if (METHOD.matcher(calendar).find()) {
                return calendar;
            }
            try {
                var method = new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("method");
                return method == null || !method.matches("[A-Za-z]+")
                        ? calendar
                        : calendar.replaceFirst("(?i)(BEGIN:VCALENDAR\\s*?\\r?\\n)", "$1METHOD:" + method + "\r\n");
            } catch (MessagingException malformed) {
                return calendar;
            }
        }

        private static boolean attached(Part part) throws MessagingException {
            return Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                    || name(part) != null
                    || !(part.isMimeType("text/*") || part.isMimeType("multipart/*"));
        }

        private static boolean seal(Part part) throws MessagingException {
            var type = part.getContentType().toLowerCase(Locale.ROOT).strip();
            return SEALS.stream().anyMatch(type::startsWith);
        }

        private static Found found(Part part) throws MessagingException {
            byte @Nullable [] bytes;
            try {
                bytes = bytes(part, Files.MOST_BYTES + 1);
            } catch (IOException | MessagingException broken) {
                bytes = null;
            }
            var given = name(part);
            var name = given == null || given.isBlank() ? untitled(part) : given;
            var content = bytes;
            var id = part.getHeader("Content-ID");
            return new Found(
                    new Attached(
                            name,
                            content == null ? null : new ByteArrayResource(content),
                            content == null ? 0 : content.length,
                            false),
                    part.isMimeType("image/*"),
                    !Part.ATTACHMENT.equalsIgnoreCase(disposition(part)),
                    id == null ? "" : id[0].strip().replaceAll("^<|>$", ""));
        }

        /** What there is to be kept: not the seals of programs, nor the pictures of signatures, quotes and letterheads. */
        private List<Attached> files(boolean cut) {
            var pictures = MailPictures.of(html == null ? "" : html);
            var kept = new ArrayList<Attached>();
            for (int i = 0; i < files.size(); i++) {
                var one = files.get(i);
                if (cut && fileLast && i == files.size() - 1) {
                    kept.add(new Attached(one.file().name(), null, 0, true));
                } else if (!one.decorates(pictures)) {
                    kept.add(one.file());
                }
            }
            return List.copyOf(kept);
        }

        /** A mail within the mail is called by its subject, anything else not at all. */
        private static String untitled(Part part) {
            try {
                return part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage mail
                        ? Objects.requireNonNullElse(mail.getSubject(), "mail") + ".eml"
                        : "";
            } catch (MessagingException | IOException unreadable) {
                return "";
            }
        }

        private static @Nullable String name(Part part) {
            try {
                var name = part.getFileName();
                return name == null ? null : MimeUtility.decodeText(unmarked(name));
            } catch (MessagingException | UnsupportedEncodingException malformed) {
                return "";
            }
        }

        /** Some programs write a name as it is, and in UTF-8; what is in another charset, or well marked, stays. */
        private static String unmarked(String name) {
            if (name.chars().allMatch(sign -> sign < 128) || name.chars().anyMatch(sign -> sign > 255)) {
                return name;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException another) {
                return name;
            }
        }

        private static @Nullable String disposition(Part part) {
            try {
                return part.getDisposition();
            } catch (MessagingException malformed) {
                return null;
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
