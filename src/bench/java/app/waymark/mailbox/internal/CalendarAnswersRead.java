package app.waymark.mailbox.internal;

import app.waymark.calendar.CalendarReplies;
import app.waymark.calendar.CalendarReply.Event;
import app.waymark.goal.bench.Races;
import app.waymark.goal.bench.Races.Race;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Reads a folder of mails that calendar programs wrote in answer to invitations, and says what comes of each. Beside them lie
 * {@code invitations/*.ics}, of which it makes meetings, and {@code composed/expected.tsv}, which says of each mail what it is: one
 * with a note is to change nothing, all others are to be applied. Mails of no such invitation are read only. That a mail is
 * its sender's is taken as shown; the address that an invitation is answered at is put in the place of theirs.
 */
final class CalendarAnswersRead {

    private static final Pattern ADDRESS = Pattern.compile("(?im)^(To: ).*$");

    private final Path folder;
    private final InvitedByMail invited;
    private final Letterbox letterbox;
    private final Map<String, String> addresses = new HashMap<>();
    private int applied;
    private int refused;
    private int readOnly;

    private CalendarAnswersRead(Path folder, BeanFactory beans) {
        this.folder = folder;
        this.invited = new InvitedByMail(beans);
        this.letterbox = invited.letterbox();
    }

    /** Its one argument is the folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("waymark.mailbox.address", InvitedByMail.MAILBOX);
        Races.run(new String[] {"1"}, 1, (beans, as, pairs, seed) -> {
            var reading = new CalendarAnswersRead(Path.of(arguments[0]), beans);
            return new Race() {

                @Override
                public List<String> race(int attempts) {
                    try {
                        return reading.read();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }

                @Override
                public String came() {
                    return reading.applied + " applied, " + reading.refused + " refused, " + reading.readOnly
                            + " of no invitation here and only read";
                }
            };
        });
    }

    private List<String> read() throws IOException {
        try (var files = Files.list(folder.resolve("invitations"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".ics")).toList()) {
                invite(Files.readString(file));
            }
        }
        var wrong = new ArrayList<String>();
        for (var line : Files.readAllLines(folder.resolve("composed/expected.tsv")).stream()
                .skip(1)
                .toList()) {
            expected(line.split("\t", -1)).ifPresent(wrong::add);
        }
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(one -> one.toString().contains("/real")).toList()) {
                if (file.toString().endsWith(".eml") || file.toString().endsWith(".ics")) {
                    only(file);
                }
            }
        }
        return wrong;
    }

    private void invite(String calendar) {
        var event = event(calendar).orElseThrow();
        var id = UUID.fromString(event.uid().replaceAll("@.*", ""));
        var attendee = event.attendees().getFirst().address();
        var person = invited.person(attendee);
        var start = Objects.requireNonNull(event.start());
        invited.meeting(
                id,
                person,
                start,
                start.plus(Objects.requireNonNull(event.length())),
                Objects.requireNonNullElse(event.sequence(), 0));
        addresses.put(event.uid(), invited.address(id, person));
    }

    private static Optional<Event> event(String calendar) {
        return CalendarReplies.read(calendar, ZoneOffset.UTC)
                .flatMap(one -> one.events().stream().findFirst());
    }

    /** What is not as it is to be. */
    private Optional<String> expected(String[] fields) throws IOException {
        invited.forget();
        var mail = Files.readString(folder.resolve("composed").resolve(fields[0]), StandardCharsets.UTF_8);
        var from = from(mail);
        var arrival = take(mail, from, fields[3]);
        boolean good = fields[13].isEmpty() && !fields[6].equals("DELEGATED");
        // What a server sends in its own name waits for its author's press, unless it says what is so already.
        boolean theirs = from.equals(fields[4].toLowerCase(Locale.ROOT));
        boolean taken = arrival instanceof MailArrival.Applied
                || (!theirs
                        && (arrival instanceof MailArrival.Waiting
                                || arrival.equals(new MailArrival.Dropped(Cause.NOTHING_NEW))));
        System.out.printf("%-36s %-8s %-10s %s%n", fields[0], fields[5], fields[6], arrival);
        if (taken) {
            applied++;
        } else {
            refused++;
        }
        return taken == good ? Optional.empty() : Optional.of(fields[0] + ": " + arrival);
    }

    private static String from(String mail) throws IOException {
        try {
            return ReceivedMail.read(mail.getBytes(StandardCharsets.UTF_8), false)
                    .from()
                    .orElse("");
        } catch (jakarta.mail.MessagingException none) {
            return "";
        }
    }

    private MailArrival take(String mail, String from, String uid) {
        SecurityContextHolder.clearContext();
        var to = addresses.getOrDefault(uid, InvitedByMail.MAILBOX);
        var addressed = ADDRESS.matcher(mail).replaceFirst("$1" + to);
        return letterbox.take(("Authentication-Results: " + ForgedMails.SERVER + "; dmarc=pass header.from="
                        + from.replaceAll("^.*@", "") + "\r\n" + addressed)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void only(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        List<String> calendars;
        try {
            calendars = file.toString().endsWith(".ics")
                    ? List.of(new String(bytes, StandardCharsets.UTF_8))
                    : ReceivedMail.read(bytes, false).calendars();
        } catch (jakarta.mail.MessagingException none) {
            calendars = List.of();
        }
        readOnly++;
        var said = calendars.stream()
                .map(one -> CalendarReplies.read(one, ZoneOffset.UTC)
                        .map(reply -> reply.method() + " "
                                + reply.events().stream()
                                        .map(event -> event.attendees() + " " + event.sequence() + " " + event.start())
                                        .toList())
                        .orElse("no calendar"))
                .toList();
        System.out.printf("%-36s %s%n", file.getFileName(), said);
    }
}
