package app.waymark.meeting.internal;

import app.waymark.account.Contact;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.SeriesRule;
import app.waymark.meeting.SeriesWords;
import app.waymark.meeting.internal.CalendarFiles.Stamps;
import app.waymark.meeting.internal.CalendarFiles.What;
import app.waymark.meeting.internal.CalendarFiles.Whom;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Translations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.springframework.stereotype.Component;

/**
 * Writes a series as iCalendar: one event that repeats in local time, with the zone it goes by, and beside it the dates that
 * are otherwise than the rule has them. All of it has one UID, and one SEQUENCE that grows with whatever is told of the
 * series or of one of its dates, so that a calendar can tell of any two messages which is the newer.
 *
 * <p>A date is named by its day and hour by the rule (RECURRENCE-ID), also where it was moved; when a moved one is stands in
 * UTC, which is plain also in an hour that comes twice.
 */
@Component
public class SeriesFiles {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** How often the calendars were told of a date that was called off and nothing else: only that. */
    private static final int ONCE = 1;

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration YEAR = Duration.ofDays(366);

    private final CalendarFiles files;
    private final DateFormats formats;
    private final Translations translations;

    SeriesFiles(CalendarFiles files, DateFormats formats, Translations translations) {
        this.files = files;
        this.formats = formats;
        this.translations = translations;
    }

    /**
     * All of it as it is now, for this recipient's calendar; takes it out where no date is left.
     *
     * @param elsewhere the clock of the other of the two than the one by whose clock it goes
     */
    public String whole(
            SeriesEntity series, List<MeetingEntity> meetings, Contact recipient, String other, ZoneId elsewhere) {
        var whom = files.invited(series.getId(), until(series, meetings), recipient, other);
        return held(meetings).isEmpty()
                ? files.file(ImmutableMethod.CANCEL, List.of(gone(series, whom)))
                : whole(ImmutableMethod.REQUEST, series, meetings, whom, elsewhere);
    }

    /** How {@link #whole} is to be sent. */
    public static String method(List<MeetingEntity> meetings) {
        return held(meetings).isEmpty() ? "CANCEL" : "REQUEST";
    }

    /** All of it as a file to be opened by hand. */
    public String publish(
            SeriesEntity series,
            List<MeetingEntity> meetings,
            AccountId owner,
            Locale locale,
            String other,
            ZoneId elsewhere) {
        return whole(ImmutableMethod.PUBLISH, series, meetings, files.published(owner, locale, other), elsewhere);
    }

    /** One date that is otherwise than the rule has it, for this recipient's calendar. */
    public String date(SeriesEntity series, MeetingEntity meeting, Contact recipient, String other) {
        return one(ImmutableMethod.REQUEST, series, meeting, recipient, other);
    }

    /** One date that is off. */
    public String cancelled(SeriesEntity series, MeetingEntity meeting, Contact recipient, String other) {
        return one(ImmutableMethod.CANCEL, series, meeting, recipient, other);
    }

    private String one(Method method, SeriesEntity series, MeetingEntity meeting, Contact recipient, String other) {
        var whom = files.invited(series.getId(), until(series, List.of(meeting)), recipient, other);
        return files.file(
                method,
                Stream.concat(
                                zones(Map.of(series, List.of(meeting))).stream(),
                                Stream.of(date(series, meeting, whom, files.now())))
                        .toList());
    }

    private static Instant until(SeriesEntity series, List<MeetingEntity> meetings) {
        return meetings.stream()
                .map(MeetingEntity::window)
                .filter(Objects::nonNull)
                .map(TimeWindow::end)
                .max(Instant::compareTo)
                .orElse(series.createdAt());
    }

    private String whole(
            Method method, SeriesEntity series, List<MeetingEntity> meetings, Whom whom, ZoneId elsewhere) {
        var components = new ArrayList<CalendarComponent>(zones(Map.of(series, meetings)));
        components.addAll(components(series, meetings, whom, elsewhere, files.now()));
        return files.file(method, components);
    }

    /**
     * The series as a calendar reads it, but for its zone: what repeats, and the dates that are otherwise. Dates that were once
     * told of by themselves and are off are there as cancelled, also where they had been moved back to where the rule has them:
     * some calendars keep what they once heard of a date.
     */
    List<CalendarComponent> components(
            SeriesEntity series, List<MeetingEntity> meetings, Whom whom, ZoneId elsewhere, Instant written) {
        var held = held(meetings);
        var rule = series.rule();
        var components = new ArrayList<CalendarComponent>();
        components.add(repeating(series, held, whom, elsewhere, written));
        for (var meeting : meetings) {
            boolean otherwise = otherwise(series, rule, meeting);
            if (isHeld(meeting) ? otherwise : isOff(meeting) && (otherwise || meeting.sequence() > ONCE)) {
                components.add(date(series, meeting, whom, written));
            }
        }
        return components;
    }

    /** Those that take place or did, by their days. */
    static List<MeetingEntity> held(List<MeetingEntity> meetings) {
        return meetings.stream().filter(SeriesFiles::isHeld).toList();
    }

    private static boolean isHeld(MeetingEntity meeting) {
        return meeting.state().held();
    }

    private static boolean isOff(MeetingEntity meeting) {
        return meeting.state() == MeetingState.CANCELLED;
    }

    private static boolean otherwise(SeriesEntity series, SeriesRule rule, MeetingEntity meeting) {
        var window = meeting.window();
        // An hour that comes twice is read as either by some calendars: the date is told by itself, in UTC.
        return window != null
                && !(!rule.twice(meeting.requireSeriesOn())
                        && rule.window(meeting.requireSeriesOn(), series.length())
                                .filter(window::equals)
                                .isPresent()
                        && meeting.topic().equals(series.topic())
                        && meeting.place().equals(series.place()));
    }

    private VEvent repeating(
            SeriesEntity series, List<MeetingEntity> held, Whom whom, ZoneId elsewhere, Instant written) {
        var rule = series.rule();
        var last = held.getLast().requireSeriesOn();
        var there = held.stream().map(MeetingEntity::requireSeriesOn).collect(Collectors.toCollection(HashSet::new));
        var named = new ArrayList<Property>(List.of(
                uid(series),
                new Sequence(series.sequence()),
                local("DTSTART", series, rule.from()),
                new XProperty("DURATION", series.length().toString()),
                new RRule<>(text(rule, last))));
        rule.days(last, Integer.MAX_VALUE).stream()
                .filter(day -> !there.contains(day))
                .forEach(day -> named.add(local("EXDATE", series, day)));
        return files.event(
                named,
                new What(
                        series.topic(),
                        series.place(),
                        Links.meeting(held.getLast().meetingId().value()),
                        false,
                        hours(rule, there, whom.locale(), elsewhere)),
                new Stamps(written, series.createdAt(), series.changedAt()),
                whom);
    }

    private String hours(SeriesRule rule, Set<LocalDate> there, Locale locale, ZoneId elsewhere) {
        return SeriesWords.hours(
                (key, arguments) -> translations.text(locale, key, arguments),
                formats.of(locale, rule.zone()),
                rule,
                there.stream().sorted().toList(),
                elsewhere);
    }

    private VEvent date(SeriesEntity series, MeetingEntity meeting, Whom whom, Instant written) {
        TimeWindow window = meeting.requireWindow();
        return files.event(
                List.of(
                        uid(series),
                        local("RECURRENCE-ID", series, meeting.requireSeriesOn()),
                        new Sequence(series.sequence()),
                        new DtStart<>(window.start()),
                        new DtEnd<Instant>(window.end())),
                new What(
                        meeting.topic(),
                        meeting.place(),
                        Links.meeting(meeting.meetingId().value()),
                        meeting.state() == MeetingState.CANCELLED,
                        ""),
                new Stamps(written, meeting.createdAt(), meeting.changedAt()),
                files.standing(whom, meeting));
    }

    /** All of it is off, whatever a calendar has of it. */
    private VEvent gone(SeriesEntity series, Whom whom) {
        var rule = series.rule();
        var start = rule.start(rule.from()).orElse(series.createdAt());
        return files.event(
                List.of(
                        uid(series),
                        new Sequence(series.sequence()),
                        new DtStart<>(start),
                        new DtEnd<Instant>(start.plus(series.length()))),
                new What(series.topic(), series.place(), Links.MEETINGS, true, ""),
                new Stamps(files.now(), series.createdAt(), series.changedAt()),
                whom);
    }

    private static Uid uid(SeriesEntity series) {
        return new Uid(series.seriesId() + "@waymark");
    }

    /** The zones that these go by, each once, for as long as any of them lasts. */
    List<CalendarComponent> zones(Map<SeriesEntity, List<MeetingEntity>> all) {
        var spans = new TreeMap<String, TimeWindow>();
        all.forEach((series, meetings) -> {
            var rule = series.rule();
            var span = span(rule, meetings);
            spans.merge(
                    rule.zone().getId(),
                    span,
                    (one, other) -> new TimeWindow(
                            one.start().isBefore(other.start()) ? one.start() : other.start(),
                            one.end().isAfter(other.end()) ? one.end() : other.end()));
        });
        return spans.entrySet().stream()
                .<CalendarComponent>map(one -> ZoneFiles.of(
                        ZoneId.of(one.getKey()),
                        one.getValue().start(),
                        one.getValue().end()))
                .toList();
    }

    private static TimeWindow span(SeriesRule rule, List<MeetingEntity> meetings) {
        var from = rule.from().atStartOfDay(rule.zone()).toInstant().minus(DAY);
        var until = meetings.stream()
                .map(one -> one.requireSeriesOn().atStartOfDay(rule.zone()).toInstant())
                .max(Instant::compareTo)
                .orElse(from);
        return new TimeWindow(from, until.plus(YEAR));
    }

    /** A day at the hour of the rule, on its clock. */
    private static Property local(String name, SeriesEntity series, LocalDate day) {
        var rule = series.rule();
        LocalDateTime local = day.atTime(rule.at());
        return new XProperty(name, new ParameterList(List.of(tzid(rule))), LOCAL.format(local));
    }

    private static Parameter tzid(SeriesRule rule) {
        return new TzId(rule.zone().getId());
    }

    /** The rule up to its last date, which is given in UTC (RFC 5545, 3.3.10). */
    private static String text(SeriesRule rule, LocalDate last) {
        var until = rule.start(last)
                .orElseGet(() -> last.plusDays(1).atStartOfDay(rule.zone()).toInstant());
        var day = rule.day().name().substring(0, 2);
        var rhythm =
                switch (rule.unit()) {
                    case WEEKS -> "FREQ=WEEKLY;INTERVAL=" + rule.every() + ";BYDAY=" + day;
                    case MONTHS -> "FREQ=MONTHLY;BYDAY=" + rule.nth() + day;
                };
        return rhythm + ";UNTIL=" + UTC.format(until);
    }
}
