package app.waymark.mailbox.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What calendar programs send when somebody answers an invitation, in the forms of each; the words are invented. */
public final class CalendarMailForms {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private CalendarMailForms() {}

    /** On which clock a program writes times. */
    private enum Clock {
        UTC(""),
        IANA("Europe/Berlin"),
        WINDOWS("W. Europe Standard Time"),
        LONG("Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"),
        OWN("/mozilla.org/20050126_1/Europe/Berlin");

        private final String name;

        Clock(String name) {
            this.name = name;
        }
    }

    /** A program. */
    public enum Client {
        GOOGLE(Clock.UTC, "//Google Inc//Google Calendar 70.9054//EN"),
        EXCHANGE(Clock.WINDOWS, "Microsoft Exchange Server 2010"),
        OUTLOOK(Clock.WINDOWS, "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN"),
        OUTLOOK_MAC(Clock.LONG, "-//Microsoft Corporation//Outlook for Mac MIMEDIR//EN"),
        IOS(Clock.IANA, "-//Apple Inc.//iPhone OS 17.5//EN"),
        APPLE_MAIL(Clock.IANA, "-//Apple Inc.//macOS 14.5//EN"),
        THUNDERBIRD(Clock.UTC, "-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN"),
        LIGHTNING(Clock.OWN, "-//Mozilla.org/NONSGML Mozilla Calendar V1.0//EN"),
        NEXTCLOUD(Clock.IANA, "-//Sabre//Sabre VObject 4.5.4//EN"),
        ZIMBRA(Clock.IANA, "Zimbra-Calendar-Provider"),
        KMAIL(Clock.UTC, "-//K Desktop Environment//NONSGML libkcal 4.3//EN"),
        EVOLUTION(Clock.OWN, "-//Ximian//NONSGML Evolution Calendar//EN"),
        SOGO(Clock.IANA, "-//Inverse inc./SOGo 5.10//EN"),
        FASTMAIL(Clock.IANA, "-//CyrusIMAP.org/Cyrus 3.9//EN"),
        FILE_ALONE(Clock.UTC, "-//Example//Calendar 1.0//EN");

        private final Clock clock;
        private final String product;

        Client(Clock clock, String product) {
            this.clock = clock;
            this.product = product;
        }

        /** Whether its server writes in a name of its own, and not in its person's. */
        public boolean writesForItself() {
            return this == NEXTCLOUD;
        }
    }

    /**
     * What is answered.
     *
     * @param from who writes the mail
     * @param attendee of whom it says something
     * @param to where it goes, which the invitation named as its organiser
     * @param sequence which state is answered, or null where nothing is said of that
     * @param date which date of a series, by the rule, or null
     */
    public record Answer(
            String from,
            String attendee,
            String name,
            String to,
            String uid,
            String method,
            String partStat,
            @Nullable Integer sequence,
            @Nullable Instant date,
            Instant start,
            Instant end,
            Instant stamp,
            String comment) {

        /** The same, otherwise answered. */
        public Answer saying(String otherMethod, String otherPartStat) {
            return new Answer(
                    from,
                    attendee,
                    name,
                    to,
                    uid,
                    otherMethod,
                    otherPartStat,
                    sequence,
                    date,
                    start,
                    end,
                    stamp,
                    comment);
        }

        /** The same by somebody else. */
        public Answer by(String otherFrom, String otherAttendee) {
            return new Answer(
                    otherFrom,
                    otherAttendee,
                    name,
                    to,
                    uid,
                    method,
                    partStat,
                    sequence,
                    date,
                    start,
                    end,
                    stamp,
                    comment);
        }

        /** The same to another state. */
        public Answer to(@Nullable Integer otherSequence) {
            return new Answer(
                    from, attendee, name, to, uid, method, partStat, otherSequence, date, start, end, stamp, comment);
        }

        /** The same of another event. */
        public Answer of(String otherUid, @Nullable Instant otherDate) {
            return new Answer(
                    from, attendee, name, to, otherUid, method, partStat, sequence, otherDate, start, end, stamp,
                    comment);
        }

        /** The same at another time. */
        public Answer at(Instant otherStart, Instant otherEnd) {
            return new Answer(
                    from,
                    attendee,
                    name,
                    to,
                    uid,
                    method,
                    partStat,
                    sequence,
                    date,
                    otherStart,
                    otherEnd,
                    stamp,
                    comment);
        }

        /** The same with these words, said then. */
        public Answer with(String words, Instant said) {
            return new Answer(from, attendee, name, to, uid, method, partStat, sequence, date, start, end, said, words);
        }
    }

    /** The mail, from its first header of the sender's on. */
    static String mail(Client client, Answer answer, int number) {
        var from = client.writesForItself() ? "noreply@cloud.example" : answer.from();
        return "From: " + answer.name() + " <" + from + ">\r\nTo: Waymark <" + answer.to() + ">\r\nMessage-ID: <"
                + number + "." + client + "@example>\r\nSubject: " + answer.partStat()
                + ": a meeting\r\nMIME-Version: 1.0\r\n" + body(client, answer);
    }

    /** What stands below the headers that every mail has. */
    static String body(Client client, Answer answer) {
        var calendar = calendar(client, answer);
        var method = answer.method();
        return switch (client) {
            case GOOGLE ->
                "Sender: Google Calendar <calendar-notification@google.com>\r\nAuto-Submitted: auto-generated\r\n"
                        // It says so even where the calendar says COUNTER.
                        + mixed(
                                part("text/calendar; charset=\"UTF-8\"; method=REPLY", "7bit", calendar),
                                part("application/ics; name=\"invite.ics\"", "base64", calendar));
            case EXCHANGE ->
                alternative(part("text/calendar; charset=\"utf-8\"; method=" + method, "base64", calendar));
            case OUTLOOK ->
                "Content-Class: urn:content-classes:calendarmessage\r\n"
                        + part(
                                "text/calendar; method=" + method + "; name=\"meeting.ics\"",
                                "quoted-printable",
                                calendar);
            case OUTLOOK_MAC, ZIMBRA ->
                alternative(part("text/calendar; charset=utf-8; name=meeting.ics; method=" + method, "8bit", calendar));
            case IOS ->
                alternative(part(
                        "text/calendar;\tcharset=utf-8;\tname=meeting.ics;\tmethod=" + method,
                        "quoted-printable",
                        calendar));
            case APPLE_MAIL ->
                alternative("Content-Type: multipart/mixed; boundary=\"inner\"\r\n\r\n--inner\r\n"
                        + part("text/html; charset=utf-8", "7bit", "<html><body>It is answered.</body></html>")
                        + "\r\n--inner\r\n"
                        + part(
                                "text/calendar;\r\n\tx-unix-mode=0644;\r\n\tname=\"iCal-20270103.ics\"",
                                "quoted-printable",
                                calendar)
                        + "\r\n--inner--\r\n");
            case THUNDERBIRD, LIGHTNING ->
                mixed(
                        part("text/calendar; method=" + method + "; charset=UTF-8", "8BIT", calendar),
                        part("application/ics; name=\"invite.ics\"", "8BIT", calendar));
            case NEXTCLOUD ->
                "Auto-Submitted: auto-generated\r\nReply-To: <" + answer.from() + ">\r\n"
                        + mixed(part(
                                "text/calendar; method=" + method + "; charset=utf-8; name=event.ics",
                                "base64",
                                calendar));
            case KMAIL, SOGO ->
                part(
                        "text/calendar; charset=\"utf-8\"; method=" + method + "; name=\"cal.ics\"",
                        "quoted-printable",
                        calendar);
            case EVOLUTION, FASTMAIL ->
                mixed(part(
                        "text/calendar; name=\"calendar.ics\"; charset=\"utf-8\"; METHOD=" + method,
                        "quoted-printable",
                        calendar));
            case FILE_ALONE -> mixed(part("application/octet-stream; name=\"answer.ics\"", "base64", calendar));
        };
    }

    private static String mixed(String... parts) {
        var mail = new StringBuilder("Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n--outer\r\n");
        mail.append(part("text/plain; charset=utf-8", "7bit", "It is answered.\r\n"));
        for (var one : parts) {
            mail.append("\r\n--outer\r\n").append(one);
        }
        return mail.append("\r\n--outer--\r\n").toString();
    }

    private static String alternative(String part) {
        return "Content-Type: multipart/alternative;\r\n\tboundary=\"_000_\"\r\n\r\n--_000_\r\n"
                + part("text/plain; charset=\"iso-8859-1\"", "quoted-printable", "\r\n") + "\r\n--_000_\r\n" + part
                + "\r\n--_000_--\r\n";
    }

    private static String part(String type, String encoding, String text) {
        var encoded =
                switch (encoding) {
                    case "base64" -> Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
                    case "quoted-printable" -> quoted(text);
                    default -> text;
                };
        return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + encoded;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder();
        int line = 0;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet == '\n') {
                quoted.append((char) octet);
                line = 0;
                continue;
            }
            var one = octet == '\r' || (octet >= ' ' && octet < 127 && octet != '=')
                    ? String.valueOf((char) octet)
                    : "=%02X".formatted(octet & 0xff);
            if (line + one.length() > 74 && octet != '\r') {
                quoted.append("=\r\n");
                line = 0;
            }
            quoted.append(one);
            line += one.length();
        }
        return quoted.toString();
    }

    private static String calendar(Client client, Answer answer) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nPRODID:" + client.product + "\r\nVERSION:2.0\r\n");
        // One says only outside what it is.
        if (client != Client.OUTLOOK) {
            text.append("METHOD:").append(answer.method()).append("\r\n");
        }
        if (client.clock != Clock.UTC) {
            text.append(zone(client.clock.name));
        }
        text.append("BEGIN:VEVENT\r\nUID:").append(answer.uid()).append("\r\n");
        if (answer.sequence() != null) {
            text.append("SEQUENCE:").append(answer.sequence()).append("\r\n");
        }
        if (answer.date() != null) {
            text.append(time(client, "RECURRENCE-ID", answer.date()));
        }
        text.append(time(client, "DTSTART", answer.start()));
        text.append(
                client == Client.LIGHTNING
                        ? "DURATION:PT"
                                + (answer.end().getEpochSecond()
                                                - answer.start().getEpochSecond())
                                        / 60 + "M\r\n"
                        : time(client, "DTEND", answer.end()));
        text.append("DTSTAMP:").append(utc(answer.stamp())).append("\r\n");
        if (client != Client.EXCHANGE) {
            text.append("ORGANIZER;CN=\"Waymark\":")
                    .append(client == Client.SOGO ? "MAILTO:" : "mailto:")
                    .append(answer.to())
                    .append("\r\n");
        }
        text.append(attendee(client, answer));
        comment(client, answer, text);
        if (client == Client.EXCHANGE || client == Client.OUTLOOK) {
            text.append("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nX-MICROSOFT-CDO-INSTTYPE:0\r\n")
                    .append("X-MS-OLK-ORIGINALSTART;TZID=\"W. Europe Standard Time\":20270112T100000\r\n");
        }
        return folded(text.append("SUMMARY:Meeting: a\\, b; c ä\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .toString());
    }

    private static String attendee(Client client, Answer answer) {
        var address = answer.attendee();
        var written =
                switch (client) {
                    case SOGO, OUTLOOK -> "MAILTO:" + address.toUpperCase(Locale.ROOT);
                    case FASTMAIL -> "mailto:" + address.replace("@", "%40");
                    default -> "mailto:" + address;
                };
        var more = client == Client.GOOGLE
                ? ";X-NUM-GUESTS=0"
                        + (answer.comment().isEmpty() ? "" : ";X-RESPONSE-COMMENT=\"" + answer.comment() + '"')
                : client == Client.OUTLOOK_MAC ? ";ROLE=OPT-PARTICIPANT;RSVP=FALSE" : "";
        var delegate = answer.partStat().equals("DELEGATED") ? ";DELEGATED-TO=\"mailto:paul.lindner@example.org\"" : "";
        return "ATTENDEE;CUTYPE=INDIVIDUAL;CN=\"" + answer.name() + "\";PARTSTAT=" + answer.partStat() + more + delegate
                + ":" + written + "\r\n";
    }

    private static void comment(Client client, Answer answer, StringBuilder text) {
        if (answer.comment().isEmpty()) {
            if (client == Client.EXCHANGE) {
                text.append("COMMENT;LANGUAGE=en-US:\\n\r\n");
            }
            return;
        }
        var escaped = answer.comment()
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
        text.append(
                switch (client) {
                    case GOOGLE -> "";
                    case IOS -> "X-CALENDARSERVER-PRIVATE-COMMENT:" + escaped + "\\n\r\n";
                    case EXCHANGE -> "COMMENT;LANGUAGE=en-US:" + escaped + "\\n\r\n";
                    default -> "COMMENT:" + escaped + "\r\n";
                });
    }

    private static String time(Client client, String name, Instant at) {
        if (client.clock == Clock.UTC) {
            return name + ":" + utc(at) + "\r\n";
        }
        var zone = client == Client.ZIMBRA || client.clock == Clock.LONG
                ? '"' + client.clock.name + '"'
                : client.clock.name;
        return name + ";TZID=" + zone + ":"
                + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT)
                        .withZone(BERLIN)
                        .format(at)
                + "\r\n";
    }

    private static String utc(Instant at) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    private static String zone(String name) {
        return """
                BEGIN:VTIMEZONE\r
                TZID:%s\r
                BEGIN:STANDARD\r
                DTSTART:16010101T030000\r
                TZOFFSETFROM:+0200\r
                TZOFFSETTO:+0100\r
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r
                END:STANDARD\r
                BEGIN:DAYLIGHT\r
                DTSTART:16010101T020000\r
                TZOFFSETFROM:+0100\r
                TZOFFSETTO:+0200\r
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r
                END:DAYLIGHT\r
                END:VTIMEZONE\r
                """.formatted(name);
    }

    /** By letters, as many programs do. */
    private static String folded(String calendar) {
        var folded = new StringBuilder();
        for (var line : calendar.split("\r\n")) {
            int at = 0;
            for (; line.length() - at > 74; at += 74) {
                folded.append(line, at, at + 74).append("\r\n ");
            }
            folded.append(line.substring(at)).append("\r\n");
        }
        return folded.toString();
    }
}
