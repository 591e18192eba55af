package app.waymark.meeting.internal;

import app.waymark.account.Contact;
import app.waymark.meeting.MeetingState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Translations;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a meeting as iCalendar (RFC 5545, and 5546 for mail), one file a recipient.
 *
 * <p>Times are in UTC: no zone definition can be out of date, and each calendar shows its owner's clock. The organiser
 * is the installation, for both get the invitation, and a calendar takes none from its own owner. Both agreed in
 * Waymark before it was written, so that the file says that they come; where a mailbox is read, it asks for an answer all the
 * same, to an address of the mailbox, for whoever cannot come after all ({@link MailedCalendars}). Each file names its
 * recipient alone as attendee, since Waymark shows nobody another's address.
 */
@Component
public class CalendarFiles {

    /** In octets, without the line's end. */
    private static final int LONGEST_LINE = 75;

    private final Translations translations;
    private final Links links;
    private final Clock clock;
    private final WhenReminded reminders;
    private final CalendarAnswering answering;
    private final InternetAddress sender;

    CalendarFiles(
            Translations translations,
            Links links,
            WhenReminded reminders,
            CalendarAnswering answering,
            Clock clock,
            @Value("${waymark.mail.from}") String sender)
            throws AddressException {
        this.translations = translations;
        this.links = links;
        this.reminders = reminders;
        this.answering = answering;
        this.clock = clock;
        this.sender = new InternetAddress(sender, true);
    }

    /** An invitation, or the same with a new time: for this recipient's calendar. */
    public String request(MeetingEntity meeting, Contact recipient, String other) {
        return file(
                ImmutableMethod.REQUEST, List.of(event(meeting, invited(meeting, recipient, other), clock.instant())));
    }

    /** Takes the meeting out of this recipient's calendar. */
    public String cancel(MeetingEntity meeting, Contact recipient, String other) {
        return file(
                ImmutableMethod.CANCEL, List.of(event(meeting, invited(meeting, recipient, other), clock.instant())));
    }

    /** A file to be opened by hand, for calendars that read no mail. */
    public String publish(MeetingEntity meeting, AccountId owner, Locale locale, String other) {
        return file(ImmutableMethod.PUBLISH, List.of(event(meeting, published(owner, locale, other), clock.instant())));
    }

    private Whom invited(MeetingEntity meeting, Contact recipient, String other) {
        var whom = invited(meeting.meetingId().value(), meeting.requireWindow().end(), recipient, other);
        return standing(whom, meeting);
    }

    /**
     * Whose invitation it is, with when they want to be reminded, and where their calendar answers.
     *
     * @param about the meeting or series
     * @param until until when there is something to answer
     */
    Whom invited(UUID about, Instant until, Contact recipient, String other) {
        return new Whom(
                recipient.locale(),
                recipient,
                other,
                reminders.of(recipient.id()).all(),
                answering.address(about, recipient.id(), until).orElse(null),
                PartStat.ACCEPTED);
    }

    /** The same, as they stand to this meeting. */
    Whom standing(Whom whom, MeetingEntity meeting) {
        var recipient = whom.recipient();
        return recipient == null || meeting.state() != MeetingState.CONFIRMED
                ? whom
                : whom.standing(answering.stands(meeting.meetingId().value(), recipient.id()));
    }

    /** The same for a file to be opened by hand: a published event has no attendees (RFC 5546, 3.2.1), so it has no recipient. */
    Whom published(AccountId owner, Locale locale, String other) {
        return new Whom(locale, null, other, reminders.of(owner).all());
    }

    /** Events that a calendar reads by itself, again and again, with what is to be said of all of them (RFC 5545, 3.7.2). */
    String published(List<? extends Property> said, List<? extends CalendarComponent> components) {
        return text(
                Stream.concat(Stream.of(ImmutableMethod.PUBLISH), said.stream()).toList(), components);
    }

    /**
     * One meeting as an event.
     *
     * @param recipient whose invitation it is; null where it is no invitation
     * @param written when this was written down
     */
    VEvent event(MeetingEntity meeting, Locale locale, @Nullable Contact recipient, String other, Instant written) {
        return event(meeting, new Whom(locale, recipient, other, List.of()), written);
    }

    private VEvent event(MeetingEntity meeting, Whom whom, Instant written) {
        TimeWindow window = meeting.requireWindow();
        return event(
                List.of(
                        new Uid(meeting.meetingId() + "@waymark"),
                        new Sequence(meeting.sequence()),
                        new DtStart<>(window.start()),
                        new DtEnd<Instant>(window.end())),
                new What(
                        meeting.topic(),
                        meeting.place(),
                        Links.meeting(meeting.meetingId().value()),
                        meeting.state() == MeetingState.CANCELLED,
                        ""),
                new Stamps(written, meeting.createdAt(), meeting.changedAt()),
                whom);
    }

    /**
     * What an event is, and where its page is.
     *
     * @param note what else there is to say of it, may be empty
     */
    record What(String topic, String place, String path, boolean cancelled, String note) {}

    /** When an event was written down, made and changed. */
    record Stamps(Instant written, Instant made, Instant changed) {}

    /**
     * For whom an event is written.
     *
     * @param recipient whose invitation it is; null where it is no invitation
     * @param other the name of the other of the two
     * @param reminded how long before it its calendar reminds
     * @param answers the address to which the calendar answers, or null where nobody reads it
     * @param stands whether they come
     */
    record Whom(
            Locale locale,
            @Nullable Contact recipient,
            String other,
            List<Duration> reminded,
            @Nullable String answers,
            PartStat stands) {

        /** For a calendar that reminds as it likes. */
        Whom(Locale locale, @Nullable Contact recipient, String other) {
            this(locale, recipient, other, List.of());
        }

        /** For a calendar that asks nothing of its owner. */
        Whom(Locale locale, @Nullable Contact recipient, String other, List<Duration> reminded) {
            this(locale, recipient, other, reminded, null, PartStat.ACCEPTED);
        }

        Whom standing(PartStat now) {
            return new Whom(locale, recipient, other, reminded, answers, now);
        }

        Whom {
            reminded = List.copyOf(reminded);
        }
    }

    /** An event that is named and dated by these properties. */
    VEvent event(List<? extends Property> named, What what, Stamps stamps, Whom whom) {
        var page = links.absolute(what.path());
        List<Property> common = new ArrayList<>(named);
        common.addAll(List.of(
                new DtStamp(stamps.written()),
                new Created(stamps.made()),
                new LastModified(stamps.changed()),
                new Summary(translations.text(whom.locale(), "meeting.calendar.summary", what.topic(), whom.other())),
                new Description(translations.text(whom.locale(), "meeting.calendar.description", whom.other(), page)
                        + (what.note().isEmpty() ? "" : "\n" + what.note())),
                new Url(URI.create(page)),
                ImmutableTransp.OPAQUE,
                what.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                new Organizer(new ParameterList(List.of(new Cn("Waymark"))), mailTo(organiser(whom)))));
        var event = new VEvent(
                new PropertyList(common), new ComponentList<>(what.cancelled() ? List.of() : alarms(what, whom)));
        if (!what.place().isEmpty()) {
            event.add(new Location(what.place()));
        }
        var recipient = whom.recipient();
        if (recipient != null) {
            event.add(new Attendee(
                    new ParameterList(List.of(
                            new Cn(quoted(recipient.name())),
                            Role.REQ_PARTICIPANT,
                            whom.stands(),
                            whom.answers() == null ? Rsvp.FALSE : Rsvp.TRUE)),
                    mailTo(recipient.email().value())));
        }
        return event;
    }

    private String organiser(Whom whom) {
        return Objects.requireNonNullElse(whom.answers(), sender.getAddress());
    }

    private static List<VAlarm> alarms(What what, Whom whom) {
        return whom.reminded().stream()
                .map(before -> new VAlarm(new PropertyList(List.of(
                        ImmutableAction.DISPLAY,
                        new Description(what.topic()),
                        new XProperty("TRIGGER", new ParameterList(List.of(Related.START)), "-" + before)))))
                .toList();
    }

    /** These as a file of their own. */
    String file(Method method, List<? extends CalendarComponent> components) {
        return text(List.of(method), components);
    }

    /** When it is. */
    Instant now() {
        return clock.instant();
    }

    private static String text(List<? extends Property> said, List<? extends CalendarComponent> components) {
        var head = Stream.concat(
                Stream.of(
                        new ProdId("-//Waymark//Meetings//EN"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN),
                said.stream());
        var calendar = new Calendar(
                new PropertyList(head.map(Property.class::cast).toList()),
                new ComponentList<>(
                        components.stream().map(CalendarComponent.class::cast).toList()));
        var text = new StringWriter();
        try {
            // It takes the standard's own properties for experiments where they are given as text; the tests judge
            // instead.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString());
    }

    /**
     * Folds lines at 75 octets (RFC 5545, 3.1) and never within a character. The library folds by characters, which makes
     * lines of umlauts too long for those who count as the standard does.
     */
    static String folded(String calendar) {
        var folded = new StringBuilder(calendar.length());
        for (var line : calendar.replaceAll("\\r?\\n[ \\t]", "").split("\\r?\\n")) {
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                int character = line.codePointAt(at);
                int size = octets(character);
                if (octets + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += size;
                at += Character.charCount(character);
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    /** The library takes one pair of quotes off a name: put there, it is not the name's own. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static URI mailTo(String address) {
        try {
            // The constructor with parts escapes what an address may hold and a URI may not.
            return new URI("mailto", address, null);
        } catch (java.net.URISyntaxException odd) {
            throw new IllegalArgumentException("An address that no calendar can name", odd);
        }
    }
}
