package app.waymark.meeting.internal;

import app.waymark.account.Contact;
import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.internal.GroupRows.Group;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.springframework.stereotype.Component;

/**
 * Writes a meeting of a group as iCalendar, one file a recipient, in which the recipient is the only attendee: whoever else
 * comes stands on its page, by name, and nobody's address stands anywhere. Until somebody said yes it takes none of their
 * time in any calendar.
 */
@Component
public class GroupFiles {

    private final CalendarFiles files;
    private final WhenReminded reminders;
    private final Translations translations;

    GroupFiles(CalendarFiles files, WhenReminded reminders, Translations translations) {
        this.files = files;
        this.reminders = reminders;
        this.translations = translations;
    }

    /**
     * For this recipient's calendar, as they answered.
     *
     * @param organiser the name of who called it
     */
    String request(Group group, Contact recipient, GroupAnswer answer, String organiser) {
        var event = event(
                group,
                recipient.locale(),
                organiser(group, recipient.id(), recipient.locale(), organiser),
                answer,
                answer == GroupAnswer.YES ? reminders.of(recipient.id()).all() : List.of(),
                files.now());
        event.add(attendee(recipient, answer));
        return files.file(ImmutableMethod.REQUEST, List.of(event));
    }

    /** Takes it out of this recipient's calendar. */
    String cancel(Group group, Contact recipient, String organiser) {
        var event = event(
                group,
                recipient.locale(),
                organiser(group, recipient.id(), recipient.locale(), organiser),
                GroupAnswer.NO,
                List.of(),
                files.now());
        event.add(attendee(recipient, GroupAnswer.NO));
        return files.file(ImmutableMethod.CANCEL, List.of(event));
    }

    /** A file to be opened by hand, for calendars that read no mail. */
    public String publish(Group group, AccountId owner, Locale locale, GroupAnswer answer, String organiser) {
        return files.file(
                ImmutableMethod.PUBLISH,
                List.of(event(
                        group,
                        locale,
                        organiser(group, owner, locale, organiser),
                        answer,
                        reminders.of(owner).all(),
                        files.now())));
    }

    /** The event as it stands in a calendar that this person reads by itself. */
    VEvent event(Group group, AccountId owner, Locale locale, GroupAnswer answer, String organiser) {
        return event(group, locale, organiser(group, owner, locale, organiser), answer, List.of(), group.changedAt());
    }

    /** Whoever called it meets a group; anybody else meets who called it. */
    private String organiser(Group group, AccountId reader, Locale locale, String organiser) {
        return reader.equals(group.organiser())
                ? translations.text(locale, "meeting.group.calendar.mine")
                : translations.text(locale, "meeting.group.calendar.with", organiser);
    }

    private VEvent event(
            Group group, Locale locale, String with, GroupAnswer answer, List<Duration> reminded, Instant written) {
        boolean off = group.cancelled() || answer == GroupAnswer.NO;
        var event = files.event(
                List.of(
                        new Uid(group.id() + "@waymark"),
                        new Sequence(group.sequence()),
                        new DtStart<>(group.window().start()),
                        new DtEnd<Instant>(group.window().end())),
                new CalendarFiles.What(
                        group.topic(),
                        group.place(),
                        Links.groupMeeting(group.id().value()),
                        off,
                        group.words()),
                new CalendarFiles.Stamps(written, group.createdAt(), group.changedAt()),
                new CalendarFiles.Whom(locale, null, with, reminded));
        if (!off && answer != GroupAnswer.YES) {
            // Nobody's time is taken without their word.
            event.replace(ImmutableTransp.TRANSPARENT);
            event.replace(ImmutableStatus.VEVENT_TENTATIVE);
        }
        return event;
    }

    private static Property attendee(Contact recipient, GroupAnswer answer) {
        var status =
                switch (answer) {
                    case OPEN -> PartStat.NEEDS_ACTION;
                    case YES -> PartStat.ACCEPTED;
                    case MAYBE -> PartStat.TENTATIVE;
                    case NO -> PartStat.DECLINED;
                };
        try {
            return new Attendee(
                    // The library takes one pair of quotes off a name: put there, it is not the name's own.
                    new ParameterList(
                            List.of(new Cn('"' + recipient.name() + '"'), Role.REQ_PARTICIPANT, status, Rsvp.FALSE)),
                    new URI("mailto", recipient.email().value(), null));
        } catch (URISyntaxException odd) {
            throw new IllegalArgumentException("An address that no calendar can name", odd);
        }
    }
}
